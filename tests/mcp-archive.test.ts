import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { archiveRecords, PLACES, packRecords } from '../src/search/index.ts';
import { writeMachineFiles } from '../src/site/build/machine-files.ts';
import { startSearchIndex } from '../src/site/build/search-index.ts';
import { run } from './support/command.ts';
import { call, connected, connectedTo, type ServedKb, serveKb } from './support/mcp.ts';

const kb = buildKnowledge(await readEntries('content'));
const site = mkdtempSync(join(tmpdir(), 'parley-mcp-archive-'));
let served: ServedKb;
let home = '';

beforeAll(async () => {
  served = await serveKb(site);
  home = served.url;
});

afterAll(() => {
  served.close();
  rmSync(site, { recursive: true });
});

describe('the server over a published archive', () => {
  let client: Client;
  beforeAll(async () => {
    const archive = join(site, 'archive');
    await writeMachineFiles(
      machineFiles({ kb, publication: { site: 'https://example.org', base: '/kb/archive' } }),
      archive,
    );
    const places = { folder: join(site, 'index'), out: archive, record: join(site, 'record.json') };
    await startSearchIndex(kb, places, 'archive').putInto(archive);
    writeFileSync(join(archive, PLACES.records), JSON.stringify(packRecords(archiveRecords(kb))));
    expect((await run('bundle')).code).toBe(0);
  });
  afterAll(() => client?.close());

  test.each(['scripts/mcp.ts', 'bin/parley-mcp.mjs'])(
    'finds posts by their words in its index: %s',
    async (script) => {
      client = await connectedTo(script, '--site', `${home}archive/`);
      const { text, data } = await call(client, 'search', { query: 'definately hypervisor' });
      expect(text).toContain('Jason Gunthorpe, 2022-12-07');
      expect(data?.results).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: 'post',
            page: 'posts/2022-12-07-jason-gunthorpe-607656',
            url: expect.stringMatching(/\/kb\/archive\/posts\/2022-12-07-jason-gunthorpe-607656\/#L\d+$/),
          }),
        ]),
      );
      const mistyped = await call(client, 'search', { query: 'defintaely', kinds: ['post'] });
      expect(mistyped.data?.total).toBe(1);
      const evidence = await call(client, 'search', { query: 'definately NOT the VM', kinds: ['argument'] });
      expect(evidence.text).toMatch(/argument `2022-12-07-jason-gunthorpe-[0-9a-f]+:not-the-vm`/);
      await client.close();
    },
  );
});

test('a site whose search is of a form that this version does not know is searched by its data', async () => {
  const older = join(site, 'older');
  await writeMachineFiles(
    machineFiles({ kb, publication: { site: 'https://example.org', base: '/kb/older' } }),
    older,
  );
  mkdirSync(join(older, 'search'));
  writeFileSync(join(older, PLACES.manifest), JSON.stringify({ search: 'otherwise' }));
  const client = await connected('--site', `${home}older/`);
  expect((await call(client, 'search', { query: 'vfio_device handle' })).text).toContain(
    'position `vfio-device-handle`',
  );
  await client.close();
});
