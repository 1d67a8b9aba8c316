import { describe, expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { changesFeed } from './feed.ts';

const site = new URL('https://example.org');

describe('the feed of changes', () => {
  test('has debates, positions and posts, each with an address and a lasting name', () => {
    const { items } = JSON.parse(changesFeed(knowledgeOf(SMALL), 'json', site, '/'));
    expect(items.map(({ url }: { url: string }) => url)).toEqual([
      'https://example.org/debates/rings/',
      'https://example.org/positions/one-ring/',
      'https://example.org/positions/two-rings/',
      'https://example.org/posts/2020-03-02-a-author-000001/',
    ]);
    for (const { id } of items)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });

  test('links relatively where the site does not know its address', () => {
    const atom = changesFeed(knowledgeOf(SMALL), 'atom', undefined, '/');
    expect(atom).toContain('<link href="/debates/rings/"/>');
    expect(atom).not.toContain('invalid');
  });

  test('keeps what mail wrote text', () => {
    const post = 'posts/2020-03-02-a-author-000001.mdx';
    const kb = knowledgeOf(edited(SMALL, post, 'subject: Rings', "subject: '<b>]]></b>'"));
    expect(changesFeed(kb, 'atom', site, '/')).toContain('&lt;b&gt;]]&gt;&lt;/b&gt;');
    expect(changesFeed(kb, 'json', site, '/')).toContain('<b>]]></b>');
  });
});
