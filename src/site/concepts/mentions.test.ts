import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../../tests/support/knowledge.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { htmlWithMentions, mentionsIn } from './mentions.ts';

/** A knowledge base of concepts alone: what mentions are looked for with. */
function concepts(...titles: string[]): KnowledgeBase {
  return knowledgeOf(
    Object.fromEntries(
      titles.map((title) => [
        `concepts/${title}.mdx`,
        `---\ntitle: ${title}\nsummary: 'What "${title}" means.'\n---\n`,
      ]),
    ),
  );
}

const kb = concepts('lock', 'queue');
const link = (id: string, words: string) =>
  `<a class="concept" href="/concepts/${id}/" data-preview="What &quot;${id}&quot; means.">${words}</a>`;

describe('the first mention of a concept on a page', () => {
  test('links to it, a later one does not', () => {
    const mentioned = new Set<string>();
    expect(htmlWithMentions(kb, 'A lock and a lock.', mentioned)).toBe(
      `A ${link('lock', 'lock')} and a lock.`,
    );
    expect(htmlWithMentions(kb, 'A lock, two queues.', mentioned)).toBe(
      `A lock, two ${link('queue', 'queues')}.`,
    );
  });

  test('is not in links, code and headings', () => {
    const html = '<a href="x">lock</a> <code>lock</code> <pre class="y">lock</pre> <h3>lock</h3>';
    expect(htmlWithMentions(kb, html, new Set())).toBe(html);
    expect(htmlWithMentions(kb, `${html} <em>lock</em>`, new Set())).toBe(
      `${html} <em>${link('lock', 'lock')}</em>`,
    );
  });

  test('may be a link of the curator', () => {
    const html = '<a href="/base/concepts/lock/">it</a> is a lock';
    expect(htmlWithMentions(kb, html, new Set())).toBe(html);
  });

  test('is not in a web address of a post, nor on its own page', () => {
    expect(mentionsIn(kb, 'see https://example.org/?a,lock,b for the lock', new Set())).toMatchObject([
      { start: 42, end: 46 },
    ]);
    expect(mentionsIn(kb, 'the lock', new Set(['lock']))).toEqual([]);
  });
});
