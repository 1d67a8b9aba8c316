import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings, settingsIn } from './index.ts';

const FULL = `# Ours.
format: 2
title: Ring debates
tagline: Who wanted how many
description: >-
  How many rings,
  and why.
language: pt-BR
publisher: Example project
base: rings
site: https://example.org
search: archive
posts: threads
redirects: list
lists:
  rings:
    id: rings.lists.example.org
    name: The ring list
    archive: https://lists.example.org/rings/
licence:
  posts: Each post is its author's
  annotations: CC-BY-4.0
contact: curator@example.org
navigation:
  - { title: The list, to: 'https://lists.example.org/rings/' }
  - { title: Two, to: two-rings }
footer: Kept by [us](https://example.org/us).
icon: marks/icon.svg
colours:
  accent: { light: '#06c', dark: '#88BBEE' }
fonts: { reading: 'Charter, serif' }
trusted: true
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folder(file?: string, bytes: string | Buffer = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-settings-'));
  folders.push(folder);
  if (file !== undefined) writeFileSync(join(folder, file), bytes);
  return folder;
}

describe('the settings of a content folder', () => {
  it('are what parley.yaml says', () => {
    expect(settingsIn(FULL)).toEqual({
      settings: {
        format: 2,
        title: 'Ring debates',
        tagline: 'Who wanted how many',
        description: 'How many rings, and why.',
        language: 'pt-BR',
        publisher: 'Example project',
        base: '/rings/',
        site: 'https://example.org',
        search: 'archive',
        posts: 'threads',
        redirects: 'list',
        lists: {
          rings: {
            id: 'rings.lists.example.org',
            name: 'The ring list',
            archive: 'https://lists.example.org/rings/',
          },
        },
        licence: { posts: "Each post is its author's", annotations: 'CC-BY-4.0' },
        contact: 'curator@example.org',
        navigation: [
          { title: 'The list', to: 'https://lists.example.org/rings/' },
          { title: 'Two', to: 'two-rings' },
        ],
        footer: 'Kept by [us](https://example.org/us).',
        icon: 'marks/icon.svg',
        marks: {},
        colours: { accent: { light: '#0066cc', dark: '#88bbee' } },
        fonts: { reading: { stack: ['Charter', 'serif'], files: [] } },
        fontFiles: [],
        words: {},
        trusted: true,
      },
      problems: [],
      navigationLines: [25, 26],
    });
  });

  it('have defaults; a folder that says no format is of format 1, whose sites were called Parley', () => {
    const { settings } = settingsIn('format: 2\n');
    expect(settings).toMatchObject({ format: 2, title: 'Design debates', publisher: 'Design debates' });
    expect(settings).toMatchObject({ language: 'en', lists: {}, licence: {}, trusted: false });
    for (const empty of ['', '# Nothing yet.\n', '{}\n'])
      expect(settingsIn(empty).settings).toMatchObject({ format: 1, title: 'Parley', publisher: 'Parley' });
    expect(settingsIn('title: Rings\n').settings).toMatchObject({ format: 1, publisher: 'Rings' });
    expect(readSettings(folder())).toEqual(settingsIn(''));
  });

  it('have their defaults where they are bad, and what is good counts', () => {
    const { settings, problems } = settingsIn('format: 2\ntitle: Rings\nlanguage: english\nx: 1\n');
    expect(settings).toMatchObject({ format: 2, title: 'Rings', language: 'en' });
    expect(problems.map(({ line }) => line).sort()).toEqual([3, 4]);
  });

  it('are not read from a file of another name, of another encoding, or from a large one', () => {
    expect(readSettings(folder('parley.yml', 'title: a\n')).problems).toEqual([
      { code: 'unread-settings', file: 'parley.yml', line: 1, message: 'is not read: call it parley.yaml' },
    ]);
    expect(() => readSettings(folder('parley.yaml', Buffer.from([0x74, 0x3a, 0x20, 0xff])))).toThrow(
      'parley.yaml:1: is no UTF-8: save it as UTF-8',
    );
    expect(() => readSettings(folder('parley.yaml', `# ${'x'.repeat(2 ** 18)}\n`))).toThrow(
      'is larger than 256 KiB',
    );
  });
});
