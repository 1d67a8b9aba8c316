import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from './harness/broken-links.ts';

describe.each(['root', 'archive', 'hostile', 'threads', 'made'] as const)('the site built as %s', (name) => {
  const site = inject('sites')[name];

  test('has no link, anchor, file or search record that leads nowhere, and none out of its base path', () => {
    const { links, broken } = brokenLinks(site.folder, site.base);
    expect(links).toBeGreaterThan(500);
    expect(broken).toEqual([]);
  });
});
