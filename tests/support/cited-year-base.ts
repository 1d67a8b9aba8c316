import { currentRevisions, type LedgerLine, lineFor, unrecorded } from '../../src/citations/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { filesOf, generatedDebate, sentence } from './generated-debate.ts';
import { type Files, knowledgeOf, postFile } from './knowledge.ts';

/** Posts that the changes of a year are made to, one argument each. */
export const POSTS = {
  support: '2020-03-02-a-author-0000a1',
  objection: '2020-03-02-a-author-0000a2',
  answer: '2020-03-02-a-author-0000a3',
  beating: '2020-03-02-a-author-0000a4',
  later: '2020-03-02-a-author-0000a5',
} as const;

/** The keys of arguments. */
export const KEYS = {
  support: `${POSTS.support}#kept-whole`,
  objection: `${POSTS.objection}#too-slow`,
  answer: `${POSTS.answer}#fast-enough`,
  beating: `${POSTS.beating}#breaks-hosts`,
  cited: 'generated#told-elsewhere',
} as const;

/** A position that stands, as its objection is answered, and one with an objection that is not. */
export const STANDING = 'standing-position';
export const BEATEN = 'beaten-position';

/** Words that are drawn for what is cited. */
export interface YearWords {
  readonly support: string;
  readonly supportGist: string;
  readonly statement: string;
}

export interface YearBase {
  readonly files: Files;
  readonly words: YearWords;
}

/** A debate of random size, with what the changes of a year are made to. */
export function yearBase(draw: () => number): YearBase {
  const words = {
    support: sentence(draw, 'own words'),
    supportGist: sentence(draw, 'own gist'),
    statement: sentence(draw, 'own statement'),
  };
  const generated = filesOf(generatedDebate(1 + Math.floor(draw() * 4), draw));
  const position = (id: string, statement: string) =>
    `---\ntitle: A ${id.replace('-', ' ')} of ours\ndebate: generated\nissue: issue-0\nstatement: ${statement}\n---\n`;
  const post = (name: keyof typeof POSTS, targets: string, gist: string, exact: string, own = '') =>
    postFile(
      POSTS[name],
      `${exact}\n`,
      `${own}arguments:\n  - id: ${(KEYS as Record<string, string>)[name]?.split('#')[1]}\n    ${targets}\n    gist: ${gist}\n    exact: ${exact}\n`,
    );
  const drawn = (mark: string) => sentence(draw, mark);
  const files: Files = {
    ...generated,
    'parley.yaml': 'format: 2\n',
    'debates/generated.mdx': (generated['debates/generated.mdx'] ?? '').replace(
      /---\n$/,
      `arguments:\n  - id: told-elsewhere\n    supports: ${STANDING}\n    gist: ${drawn('elsewhere')}\n    citesMessage: away@example.org\n    by: b-writer\n    date: 2020-03-01\n---\n`,
    ),
    'people/b-writer.mdx': '---\nname: B. Writer\naddresses: [b@example.org]\n---\n',
    'concepts/buffer-ring.mdx': '---\ntitle: ring\nsummary: A buffer without ends.\n---\n',
    [`positions/${STANDING}.mdx`]: position(STANDING, words.statement),
    [`positions/${BEATEN}.mdx`]: position(BEATEN, drawn('beaten statement')),
    [`posts/${POSTS.support}.mdx`]: post(
      'support',
      `supports: ${STANDING}`,
      words.supportGist,
      words.support,
    ),
    [`posts/${POSTS.objection}.mdx`]: post(
      'objection',
      `objectsTo: ${STANDING}`,
      drawn('objection gist'),
      drawn('objection'),
    ),
    [`posts/${POSTS.answer}.mdx`]: post(
      'answer',
      `objectsTo: ${KEYS.objection}`,
      drawn('answer gist'),
      drawn('answer'),
      `reconstructed:\n  from: [${POSTS.later}]\n`,
    ),
    [`posts/${POSTS.beating}.mdx`]: post(
      'beating',
      `objectsTo: ${BEATEN}`,
      drawn('beating gist'),
      drawn('beating'),
    ),
    [`posts/${POSTS.later}.mdx`]: postFile(POSTS.later, `${drawn('later')}\n\n${words.support}\n`),
  };
  return { files, words };
}

/** A knowledge base in which nothing is wrong. @throws Error with the first problem */
export function soundKnowledge(what: string, files: Files): KnowledgeBase {
  const kb = knowledgeOf(files);
  const error = kb.problems.find(({ severity }) => severity !== 'warning');
  if (error) throw new Error(`${what}: ${error.file}: ${error.message}`);
  return kb;
}

/** The ledger's lines of all that can be cited of a knowledge base. */
export function linesOf(kb: KnowledgeBase, before: readonly LedgerLine[] = []): LedgerLine[] {
  return [
    ...before,
    ...unrecorded(kb, currentRevisions(kb), { lines: [...before] }).map((one) => lineFor(one, '2026-01-02')),
  ];
}
