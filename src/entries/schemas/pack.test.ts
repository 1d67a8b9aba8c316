import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { packManifest, packSchema } from './index.ts';

const HASH = 'a'.repeat(64);
const MANIFEST = {
  format: 1,
  debate: 'rings',
  verified: '2026-11-29',
  posts: 1,
  arguments: 1,
  lists: ['linux-rings'],
  threads: ['a@example.org'],
};
const POST = {
  id: '2020-03-02-a-author-000001',
  messageId: 'a@example.org',
  from: 'a-author',
  subject: 'Rings',
  thread: 'a@example.org',
  body: HASH,
  apart: { verified: '2026-11-29' },
  arguments: [
    {
      id: 'enough',
      supports: 'one-ring',
      gist: 'One suffices.',
      sha256: HASH,
      position: { start: 0, end: 5, length: 5 },
    },
  ],
};

test('the published schema of packs takes what the reader takes, and refuses what it refuses', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(packSchema('https://example.org/schemas/pack.json'));
  const manifest = ajv.getSchema('https://example.org/schemas/pack.json');
  const post = ajv.getSchema('https://example.org/schemas/pack.json#/$defs/post');
  expect(manifest?.(MANIFEST)).toBe(true);
  expect(packManifest.safeParse(MANIFEST).success).toBe(true);
  expect(post?.(POST)).toBe(true);
  for (const wrong of [
    { ...MANIFEST, format: 0 },
    { ...MANIFEST, debate: '../up' },
    { ...MANIFEST, more: 1 },
  ]) {
    expect(manifest?.(wrong)).toBe(false);
    expect(packManifest.safeParse(wrong).success).toBe(false);
  }
  expect(post?.({ ...POST, apart: {} })).toBe(false);
});
