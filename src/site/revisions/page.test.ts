import { describe, expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import {
  catalogueOf,
  currentRevisions,
  type LedgerLine,
  lineFor,
  lookUp,
  unrecorded,
} from '../../citations/index.ts';
import { inWordsOf } from '../words/index.ts';
import { revisionPage } from './page.ts';

const POST = '2020-03-02-a-author-000001';
const KEY = `${POST}#enough`;
const BASE: Files = { ...SMALL, 'parley.yaml': 'format: 2\n' };
const SITE = new URL('https://kb.example.org/');

/** The lines that a ledger gets of these files. */
function recorded(files: Files): LedgerLine[] {
  const kb = knowledgeOf(files);
  return unrecorded(kb, currentRevisions(kb), { lines: [] }).map((one) => lineFor(one, '2026-01-02'));
}

/** The page of a thing as it was recorded, once the files are others. */
function pageOf(key: string, then: Files, today = then, change = (line: LedgerLine) => line) {
  const kb = knowledgeOf(today);
  const lines = recorded(then).map(change);
  const lookup = lookUp(catalogueOf(kb, { lines }, { site: SITE.origin }));
  const revision = lines.find((line) => line.key === key)?.revision ?? '';
  const page = inWordsOf(kb.settings, () => revisionPage(kb, lookup, { key, revision }, SITE));
  const main = page.above.text + (page.box?.text ?? '') + page.below.text;
  return { ...page, revision, main };
}

describe('the page of a revision', () => {
  test('says that a position is the same today, how to cite it, and what was said about it', () => {
    const { main, box, tags, canonical, title, description, revision } = pageOf('one-ring', BASE);
    expect(main).toContain('This is what it says today.');
    expect(main).toContain('<a href="/positions/one-ring/">');
    expect(main).toContain('<time datetime="2026-01-02">2 January 2026</time>');
    expect(main).toContain('<bdi>How many rings does it take?</bdi>');
    expect(box?.text).toContain(`https://kb.example.org/positions/one-ring/rev/${revision}/`);
    expect(tags.text).toContain('<meta name="citation_title" content="One ring">');
    expect([title, description]).toEqual([`One ring, revision ${revision}`, 'One ring is enough.']);
    expect(canonical).toBe(`/positions/one-ring/rev/${revision}/`);
    expect(main).toContain(`<p dir="auto"><a href="/posts/${POST}/#enough">One suffices.</a></p>`);
  });

  test('marks what changed since, of the thing and of the arguments below it, and has no citation of what is no longer said', () => {
    const today = edited(
      edited(BASE, 'positions/one-ring.mdx', 'One ring is enough.', 'One ring is plenty.'),
      `posts/${POST}.mdx`,
      'gist: One suffices.',
      'gist: One does.',
    );
    const { main, box, tags } = pageOf('one-ring', BASE, today);
    expect(main).toContain('It has changed since it was cited.');
    expect(main).toContain('One ring is <del>enough</del><ins>plenty</ins>.');
    expect(main).toContain('One <del>suffices</del><ins>does</ins>.');
    expect(main).toContain(`<p class="by"><a href="/posts/${POST}/#enough">See the argument</a></p>`);
    expect([box, tags.text]).toEqual([undefined, '']);
  });

  test('shows how a position stood and how it stands, by the objections of that time', () => {
    const today = edited(BASE, `posts/${POST}.mdx`, 'supports: one-ring', 'objectsTo: one-ring');
    const { main } = pageOf('one-ring', BASE, today);
    expect(main).toMatch(/class="badge unopposed".*class="badge open-objection"/);
    expect(main).toContain('href="/about/standing/"');
  });

  test('of an argument has whose words it is in, and those it rests on; of its evidence only these', () => {
    const argument = pageOf(KEY, BASE).main;
    expect(argument).toContain('<bdi>A. Author</bdi>');
    expect(argument).toContain('<blockquote dir="auto">One ring is enough for all we do.</blockquote>');
    const kb = knowledgeOf(BASE);
    const lookup = lookUp(catalogueOf(kb, { lines: recorded(BASE) }, {}));
    const [line] = lookup.history(`${KEY}/words`);
    const words = revisionPage(
      kb,
      lookup,
      { key: `${KEY}/words`, revision: line?.revision ?? '' },
      undefined,
    );
    expect(words.above.text).toContain(
      '<blockquote dir="auto">One ring is enough for all we do.</blockquote><figcaption> <bdi>A. Author</bdi>',
    );
    expect(words.canonical).toBe(`/posts/${POST}/enough/words/rev/${line?.revision}/`);
  });

  test('says that a thing is gone, and what another is called now', () => {
    const { 'positions/two-rings.mdx': _gone, ...left } = edited(
      BASE,
      `posts/${POST}.mdx`,
      'objectsTo: two-rings',
      'objectsTo: one-ring',
    );
    const gone = pageOf('two-rings', BASE, left);
    expect(gone.main).toContain('class="panel revision-verdict is-changed"');
    expect(gone.main).toContain('<strong>It is not in the knowledge base any more.</strong>');
    expect(gone.canonical).toBeUndefined();

    const { 'positions/two-rings.mdx': position = '', ...others } = BASE;
    const renamed = {
      ...edited(others, `posts/${POST}.mdx`, 'objectsTo: two-rings', 'objectsTo: a-pair'),
      'positions/a-pair.mdx': position.replace('debate:', 'aliases: [two-rings]\ndebate:'),
    };
    const page = pageOf('two-rings', BASE, renamed);
    expect(page.main).toContain('<code>a-pair</code>');
    expect(page.canonical).toBe(`/positions/a-pair/rev/${page.revision}/`);
  });

  test('says of a redacted line when its words were taken down', () => {
    const { main } = pageOf('one-ring', BASE, BASE, (line) => ({ ...line, redacted: '2026-02-03' }));
    expect(main).toContain('<time datetime="2026-02-03">3 February 2026</time>');
  });

  test('shows whatever a curator or a mail says as text', () => {
    const bad = `<img src=x onerror=alert(1)>"'&\u202e`;
    const quoted = JSON.stringify(`One ${bad}`);
    const hostile = edited(
      edited(
        edited(BASE, 'positions/one-ring.mdx', 'statement: One ring is enough.', `statement: ${quoted}`),
        'positions/one-ring.mdx',
        'title: One ring',
        `title: ${quoted}`,
      ),
      `posts/${POST}.mdx`,
      'gist: One suffices.',
      `gist: ${quoted}`,
    );
    for (const [key, then, today] of [
      ['one-ring', hostile, hostile],
      ['one-ring', BASE, hostile],
      ['one-ring', hostile, BASE],
      [KEY, hostile, hostile],
      [KEY, hostile, BASE],
      [KEY, BASE, hostile],
    ] as const) {
      const { main, tags } = pageOf(key, then, today);
      expect(main).toContain('&lt;img');
      expect(main + tags.text).not.toMatch(/<img|\u202e/);
      // No attribute ends before its tag does.
      expect(main + tags.text).not.toMatch(/="[^"<>]*"'/);
    }
  });

  test('is in the words of the knowledge base', () => {
    const files = { ...BASE, 'parley.yaml': 'format: 2\nlanguage: de\n' };
    const kb = knowledgeOf(files);
    const own = { ...kb.settings, words: { revision: { same: 'Noch <immer> dasselbe.' } } };
    const lookup = lookUp(catalogueOf(kb, { lines: recorded(files) }, {}));
    const revision = lookup.find('one-ring')?.revision ?? '';
    const { above } = inWordsOf(own, () =>
      revisionPage(kb, lookup, { key: 'one-ring', revision }, undefined),
    );
    expect(above.text).toContain('<strong>Noch &lt;immer&gt; dasselbe.</strong>');
    expect(above.text).toContain('2. Januar 2026');
  });

  test('is none where there is no such revision', () => {
    const kb = knowledgeOf(BASE);
    const lookup = lookUp(catalogueOf(kb, undefined, {}));
    expect(() => revisionPage(kb, lookup, { key: 'one-ring', revision: '0123456789' }, undefined)).toThrow(
      'there is no revision 0123456789 of "one-ring"',
    );
  });
});
