import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { catalogueOf, catalogueText, pagesOf } from '../catalogue/index.ts';
import { siteCatalogue, siteFile, sitePages } from './site.ts';

const text = catalogueText(catalogueOf(knowledgeOf(SMALL), undefined, { site: 'https://example.org' }));

/** Serves what the listener answers; returns the address and the paths that were asked for. */
async function serve(
  listener: RequestListener,
): Promise<{ site: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim());
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

const good: RequestListener = (request, response) => {
  response.setHeader('etag', '"one"');
  if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
  else response.end(text);
};

describe('the catalogue of a site', () => {
  it('is fetched once, and asked for again only if it changed', async () => {
    const { site, asked } = await serve(good);
    const cacheDir = temporaryFolder();
    for (let time = 0; time < 2; time++) {
      const { lookup, kept } = await siteCatalogue(`${site}/kb`, { cacheDir, now: time });
      expect(lookup.find('one-ring')?.standing).toBe('stands');
      expect(kept).toBeUndefined();
    }
    expect(asked).toEqual(['/kb/citations.json', '/kb/citations.json "one"']);
  });

  it('serves from what is kept where the site is gone or not asked, and says since when', async () => {
    const { site, asked, close } = await serve(good);
    const cacheDir = temporaryFolder();
    await siteCatalogue(site, { cacheDir, now: 1000 });
    const offline = await siteCatalogue(site, { cacheDir, now: 5000, offline: true });
    expect(offline.kept).toEqual({ why: 'offline', at: 1000 });
    expect(asked).toHaveLength(1);
    close();
    const gone = await siteCatalogue(site, { cacheDir, now: 9000 });
    expect(gone.kept?.at).toBe(1000);
    expect(gone.kept?.why).toContain('could not be reached');
    expect(gone.lookup.find('one-ring')?.key).toBe('one-ring');
  });

  it('is never one that was damaged while it was kept', async () => {
    const { site, asked } = await serve(good);
    const cacheDir = temporaryFolder();
    await siteCatalogue(site, { cacheDir, now: 0 });
    const body = readdirSync(cacheDir).find((name) => !name.includes('head')) ?? '';
    writeFileSync(join(cacheDir, body), text.slice(0, 100));
    await siteCatalogue(site, { cacheDir, now: 1 });
    expect(asked).toEqual(['/citations.json', '/citations.json']);
  });

  it.each<[string, RequestListener, string]>([
    ['is not there', (_, response) => response.writeHead(404).end(), 'answered 404'],
    ['is no catalogue', (_, response) => response.end('<!doctype html>'), 'no JSON'],
    ['is too large', (_, response) => response.end('x'.repeat(3000)), 'more than 2000 bytes'],
    ['does not come', () => undefined, 'did not answer within 0.3 s'],
    ['comes drop by drop', (_, response) => response.write('{'), 'did not answer within 0.3 s'],
  ])('is told where it %s and nothing is kept', async (_what, listener, message) => {
    const { site } = await serve(listener);
    const options = { cacheDir: temporaryFolder(), now: 0, bounds: { seconds: 0.3, bytes: 2000 } };
    await expect(siteCatalogue(site, options)).rejects.toThrow(message);
    await expect(siteCatalogue(site, { ...options, offline: true })).rejects.toThrow('without --offline');
  });
});

describe('the pages of a site', () => {
  const options = () => ({ cacheDir: temporaryFolder(), now: 0 });
  it('are known where it names them, and unknown where it names none', async () => {
    const pages = JSON.stringify(pagesOf(knowledgeOf(SMALL)));
    const { site } = await serve((_, response) => response.end(pages));
    expect((await sitePages(site, options()))?.present('debates', 'rings')).toBe('rings');
    const { site: older } = await serve((_, response) => response.writeHead(404).end());
    expect(await sitePages(older, options())).toBeUndefined();
  });

  it('are an error where what it says is refused: links must not pass unlooked at', async () => {
    const { site } = await serve((_, response) => response.end('{"format":"parley-pages"}'));
    await expect(sitePages(site, options())).rejects.toThrow('no list of pages');
  });
});

describe('a file of a site', () => {
  it('is kept as the catalogue is, and so is that there is none', async () => {
    const { site, close } = await serve((request, response) => {
      if (request.url === '/here.json') response.end('[1]');
      else response.writeHead(404).end();
    });
    const cacheDir = temporaryFolder();
    const both = async (offline: boolean) =>
      Promise.all(
        ['here.json', 'gone.json'].map((file) =>
          siteFile(site, file, { cacheDir, now: 1, ...(offline && { offline }) }),
        ),
      );
    expect(await both(false)).toEqual(['[1]', undefined]);
    expect(await both(true)).toEqual(['[1]', undefined]);
    close();
    expect(await both(false)).toEqual(['[1]', undefined]);
    await expect(siteFile(site, 'other.json', { cacheDir, now: 1 })).rejects.toThrow('could not be reached');
    await expect(siteFile(site, 'other.json', { cacheDir, now: 1, offline: true })).rejects.toThrow(
      'run it once without --offline',
    );
  });
});
