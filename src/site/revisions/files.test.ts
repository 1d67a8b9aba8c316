import { describe, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { catalogueOf, lookUp } from '../../citations/index.ts';
import { SHELL } from '../layouts/shell.ts';
import { revisionFiles } from './files.ts';
import { revisionPages } from './pages.ts';
import {
  isRevisionShell,
  REVISION_PLACEHOLDERS,
  REVISION_ROOMS,
  revisionShellOf,
  shellFile,
  shellPlace,
} from './shell.ts';

const { tags, above, box, below } = REVISION_PLACEHOLDERS;

/** A page of marks as Astro renders it, in a room. */
function marked(room: string): string {
  return `<head>${SHELL.head.text}<link>${tags.text}</head><body class="${room}"><article>${above.text}${box.text}<script src="/copy.js"></script>${below.text}</article></body>`;
}

const shells = {
  positions: revisionShellOf(marked('positions')),
  posts: revisionShellOf(marked('posts')),
  debates: revisionShellOf(marked('debates')),
  designs: revisionShellOf(marked('designs')),
};

describe('the shell of revisions', () => {
  test('must have each of its places once, in order', () => {
    expect(() => revisionShellOf(marked('posts').replace(box.text, ''))).toThrow('the shell of a page');
    expect(() => revisionShellOf(marked('posts') + below.text)).toThrow('the shell of a page');
  });

  test('lies where no page of an entry can', () => {
    for (const room of REVISION_ROOMS) {
      const { cited, revision } = shellPlace(room);
      expect(shellFile(room).file).toBe(`${cited}/rev/${revision}/index.html`);
      expect(isRevisionShell(`/${cited}/rev/${revision}/`)).toBe(true);
      expect(cited).not.toMatch(/\/[a-z0-9-]+$/);
    }
    expect(isRevisionShell('/positions/one-ring/rev/0123456789')).toBe(false);
  });
});

describe('the files of revisions', () => {
  const kb = knowledgeOf({ ...SMALL, 'parley.yaml': 'format: 2\n' });
  const settings = { ...kb.settings, base: '/notes/' };
  const publication = { site: 'https://kb.example.org', base: '/notes/' };
  const catalogue = catalogueOf(kb, undefined, publication);
  const published = { catalogue, lookup: lookUp(catalogue) };
  const files = [...revisionFiles({ kb: { ...kb, settings }, published, publication, shells })];

  test('are one for each page, in the shell of its room', () => {
    const pages = revisionPages(published.lookup, catalogue.revisions);
    expect(files.map(({ path }) => path)).toEqual(
      pages.map(({ cited, revision }) => `${cited}/rev/${revision}/index.html`),
    );
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const { path, text } of files) expect(text()).toContain(`<body class="${path.split('/')[0]}">`);
  });

  test('say where they are, and have the script of the Cite box where there is one', () => {
    const [position] = files.filter(({ path }) => path.startsWith('positions/one-ring/'));
    const page = position?.text() ?? '';
    const address = position?.path.replace('index.html', '');
    expect(page).toContain(`<link rel="canonical" href="https://kb.example.org/notes/${address}">`);
    expect(page).toMatch(/<meta name="citation_title".*<\/head>/);
    expect(page).toMatch(
      /<section class="cite".*<\/section><script src="\/copy.js"><\/script><section aria-labelledby="Arguments">/s,
    );
    expect(page).not.toContain('<!--parley:');
  });
});
