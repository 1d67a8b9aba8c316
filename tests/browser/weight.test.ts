import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from './harness/kinds.ts';
import { visit } from './harness/visit.ts';

/** Bytes, compressed, that the page of a post or a thread may load before its reader acts; a debate has more to say. */
const MOST = { page: 20 * 1024, script: 6 * 1024 };

const { post, 'reconstructed post': reconstructed, thread } = kindsOfPages(inject('sites').root);

describe('the page of a post or thread', () => {
  test.each([post, reconstructed, thread])(
    'is small, and asks for nothing more until its reader acts: %s',
    async (path) => {
      const page = await visit('robots.txt');
      const bodies: Promise<{ type: string; bytes: number }>[] = [];
      page.on('response', (response) => {
        // A browser with a window of its own asks for the icon of the tab, one without does not.
        const type = /\/favicon\.\w+$/.test(response.url()) ? 'image' : response.request().resourceType();
        bodies.push(response.body().then((body) => ({ type, bytes: gzipSync(body).length })));
      });
      await page.goto(new URL(path ?? '', inject('sites').root.url).href, { waitUntil: 'networkidle' });
      const loaded = await Promise.all(bodies);
      const sum = (...types: string[]) =>
        loaded.reduce((all, { type, bytes }) => all + (types.includes(type) ? bytes : 0), 0);
      expect(sum('document')).toBeGreaterThan(1000);
      expect(sum('stylesheet')).toBeGreaterThan(1000);
      expect(sum('document', 'stylesheet')).toBeLessThan(MOST.page);
      expect(sum('script')).toBeLessThan(MOST.script);
      const others = loaded.filter(
        ({ type }) => !['document', 'stylesheet', 'script', 'font', 'image'].includes(type),
      );
      expect(others).toEqual([]);
    },
  );
});
