import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, connected, type ServedKb } from './support/mcp.ts';
import { CONTENT, publishedKb } from './support/mcp-site.ts';

let served: ServedKb;

beforeAll(async () => {
  served = await publishedKb();
});

afterAll(() => served.close());

describe.each([
  ['a content folder', () => ['--content', CONTENT, '--site', 'https://example.org/kb/']],
  ['a published site', () => ['--site', served.url]],
])('citations by the server over %s', (_what, args) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(...args());
  });
  afterAll(() => client.close());

  test.each([
    [
      'vfio-device-handle',
      'bibtex',
      undefined,
      /^@misc\{vfio-device-handle,\n[\s\S]*url = \{https:\/\/example\.org\/kb\/positions\/vfio-device-handle\/rev\/[0-9a-f]{10}\/\}/,
    ],
    [
      '2022-12-07-jason-gunthorpe-607656:not-the-vm',
      'link',
      undefined,
      /^Link: https:\/\/example\.org\/kb\/posts\/2022-12-07-jason-gunthorpe-607656\/not-the-vm\/rev\/[0-9a-f]{10}\/ # The design is centred/,
    ],
    [
      '2022-12-07-jason-gunthorpe-607656#not-the-vm/words',
      'markdown',
      undefined,
      /^> .*definately NOT the VM/,
    ],
    [
      'nvme-vf-live-migration:register-call-solves-discovery',
      'text',
      'ieee',
      /\[Online\]\. Available: https:\/\/example\.org\/kb\/debates\//,
    ],
  ] as const)('cites %s as %s', async (key, format, style, shape) => {
    const { text, data } = await call(client, 'cite', { key, format, ...(style && { style }) });
    expect(text).toMatch(shape);
    expect(data).toMatchObject({ format, citation: text });
  });

  test('says why a citation cannot be written', async () => {
    expect((await call(client, 'cite', { key: 'nothing-at-all' })).isError).toBe(true);
    expect(
      (await call(client, 'cite', { key: 'vfio-device-handle', format: 'ris', style: 'apa' })).isError,
    ).toBe(true);
    expect((await call(client, 'cite', { key: 'vfio-device-handle', format: 'word' })).isError).toBe(true);
  });

  test('checks a document', async () => {
    const { text: citation } = await call(client, 'cite', { key: 'vfio-device-handle', format: 'markdown' });
    expect(
      (await call(client, 'check_document', { text: `We follow ${citation}.\n`, filename: 'design.md' }))
        .text,
    ).toBe('1 citation, 0 findings');
    const { data, text } = await call(client, 'check_document', {
      text: 'We follow [@vfio-device-handel].\n',
      filename: 'design.md',
    });
    expect(data?.findings).toMatchObject([
      { code: 'unknown-key', severity: 'error', line: 1, suggestion: 'vfio-device-handle' },
    ]);
    expect(text).toContain('design.md:1:');
  });

  test('checks the links of a document to pages as the command does', async () => {
    const checked = (text: string, filename = 'design.md') =>
      call(client, 'check_document', { text, filename });
    const right =
      '[a](/debates/nvme-vf-live-migration/), [b](https://example.org/kb/concepts/live-migration/)';
    expect((await checked(right)).text).toBe('2 citations, 0 findings');
    const { data } = await checked('See\n[it](https://example.org/kb/debates/nvme-vf-live-migratoin/).\n');
    expect(data?.findings).toMatchObject([
      { code: 'unknown-key', line: 2, suggestion: 'nvme-vf-live-migration' },
    ]);
  });

  test('says which kind of document it does not know', async () => {
    const { text, isError } = await call(client, 'check_document', { text: 'a', filename: 'design.xyz' });
    expect(isError).toBe(true);
    expect(text).toContain('design.xyz is of a kind that is not known');
  });
});
