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

  test('is not in drawings, buttons and summaries, nor in attributes and scripts', () => {
    const html =
      '<svg><text>lock</text></svg> <button>lock</button> <summary>lock</summary> <i data-x="a > lock">x</i><script>a<b;lock</script>';
    expect(htmlWithMentions(kb, `${html} <p>lock</p>`, new Set())).toBe(
      `${html} <p>${link('lock', 'lock')}</p>`,
    );
  });

  test('is below a fold rather than in it, where folds are left for later', () => {
    const mentioned = new Set<string>();
    const [fold, link1] = ['<details><summary>x</summary>a lock, a queue</details>', link('lock', 'lock')];
    const once = htmlWithMentions(kb, `${fold} the lock`, mentioned, true);
    expect(once).toBe(`${fold} the ${link1}`);
    expect(htmlWithMentions(kb, once, mentioned)).toBe(
      `<details><summary>x</summary>a lock, a ${link('queue', 'queue')}</details> the ${link1}`,
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
