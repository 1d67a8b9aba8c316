import {
  catalogueOf,
  currentRevisions,
  type LedgerLine,
  type Lookup,
  lineFor,
  lookUp,
  unrecorded,
} from '../../src/citations/index.ts';
import { edited, type Files, knowledgeOf, SMALL } from './knowledge.ts';

export const POST = 'posts/2020-03-02-a-author-000001.mdx';
export const ENOUGH = '2020-03-02-a-author-000001:enough';
export const HOME = 'https://example.org/kb/';

function linesOf(files: Files): LedgerLine[] {
  const kb = knowledgeOf(files);
  return unrecorded(kb, currentRevisions(kb), { lines: [] }).map((one) => lineFor(one, '2026-01-02'));
}

/** What can be cited of a knowledge base that said something else before. */
export function revised(files: Files, before: Files = SMALL): Lookup {
  const lines = [...linesOf(before), ...linesOf(files)];
  return lookUp(catalogueOf(knowledgeOf(files), { lines }, { site: 'https://example.org', base: '/kb/' }));
}

/** What can be cited of `SMALL` as it is. */
export const now = revised(SMALL);
/** A permalink of one of its positions, at its revision. */
export const ONE = `${HOME}positions/one-ring/rev/${now.find('one-ring')?.revision}/`;

/** The same after edits of that position, or of what is said of it. */
export const reworded = revised(
  edited(SMALL, 'positions/one-ring.mdx', 'One ring is enough.', 'One ring will do.'),
);
export const attacked = revised(
  edited(
    SMALL,
    POST,
    '---\n\nOne ring',
    `  - id: not-so\n    objectsTo: one-ring\n    gist: It is not.\n    exact: all we do\n---\n\nOne ring`,
  ),
);
export const superseded = revised(
  edited(SMALL, 'positions/one-ring.mdx', 'issue: how-many', 'issue: how-many\nsupersededBy: two-rings'),
);
export const renamed = (() => {
  const { 'positions/one-ring.mdx': file = '', ...rest } = SMALL;
  const moved = { ...rest, 'positions/a-ring.mdx': file.replace('debate:', 'aliases: [one-ring]\ndebate:') };
  return revised(moved);
})();
export const dropped = revised(
  Object.fromEntries(
    Object.entries(
      edited(
        edited(SMALL, POST, 'positions: [one-ring]\n', ''),
        POST,
        'supports: one-ring',
        'supports: two-rings',
      ),
    ).filter(([file]) => file !== 'positions/one-ring.mdx'),
  ),
);
