import { hashOfWords } from '../../src/citations/revisions/words.ts';
import { BEATEN, KEYS, POSTS, STANDING, type YearBase } from './cited-year-base.ts';
import { sentence } from './generated-debate.ts';
import { edited, type Files, postFile } from './knowledge.ts';

/** Something that happens to a knowledge base, and what whoever cited it before must be told. */
export interface Change {
  readonly what: string;
  readonly files: Files;
  /**
   * Findings by key, where the revisions and standings do not say them: what is named here has these and no others. `quoted` are those of documents that
   * quote the words as well.
   */
  readonly expected?: Readonly<
    Record<string, { readonly codes: readonly string[]; readonly quoted?: readonly string[] }>
  >;
  /** Things whose own words changed: an error. What only stands below something is a warning. */
  readonly own?: readonly string[];
  /** Part of the words that are others now: whoever quotes them, and cites what it says now, misquotes it. */
  readonly requoted?: string;
  /** What each message must hold, by key. */
  readonly says?: Readonly<Record<string, string>>;
  /** What --fix writes in place of what. */
  readonly fixed?: readonly (readonly [string, string])[];
  /** Words that were taken down, and the day. */
  readonly redacted?: { readonly words: string; readonly day: string };
  /** Where the site is now, and whether its former address is declared. */
  readonly moved?: { readonly home: string; readonly isDeclared: boolean };
}

const file = (id: string) => (id.startsWith('20') ? `posts/${id}.mdx` : `positions/${id}.mdx`);
const words = (key: string) => `${key}/words`;

/** The same words with another in them. */
function reworded(text: string): string {
  return text.replace(' and the ', ' but never the ');
}

/** The arguments of an entry, as its frontmatter has them. */
function argumentsIn(text = ''): string {
  return /arguments:\n[\s\S]*?(?=---)/.exec(text)?.[0] ?? '';
}

function without(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([one]) => one !== name));
}

function positionFile(id: string, statement: string, more = ''): Files {
  return {
    [file(id)]:
      `---\ntitle: A ${id.replaceAll('-', ' ')}\ndebate: generated\nissue: issue-0\nstatement: ${statement}\n${more}---\n`,
  };
}

/** All that happens in a year, each to the knowledge base as it was. */
export function yearOf({ files, words: said }: YearBase, draw: () => number): Change[] {
  const drawn = (mark: string) => sentence(draw, mark);
  const at = (id: string, from: string, to: string, to2 = files) => edited(to2, file(id), from, to);
  const debate = (from: string, to: string, of = files) => edited(of, 'debates/generated.mdx', from, to);
  const renamed = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, { codes: ['renamed'] }]));
  const superseded = (by: string, of = files) =>
    at(STANDING, 'statement:', `supersededBy: ${by}\nstatement:`, of);
  const attack = (target: string) => ({
    [file(POSTS.later)]: postFile(
      POSTS.later,
      `${said.support}\n\nIt does not hold.\n`,
      `arguments:\n  - id: new-attack\n    objectsTo: ${target}\n    gist: ${drawn('attack')}\n    exact: It does not hold.\n`,
    ),
  });
  const supportBlock = argumentsIn(files[file(POSTS.support)]);
  const answerBlock = argumentsIn(files[file(POSTS.answer)]);
  const arrived = '2020-03-01-b-writer-0000b1';
  const citedBlock = argumentsIn(files['debates/generated.mdx']);
  const citedGist = /gist: (.*)/.exec(citedBlock)?.[1] ?? '';
  return [
    { what: 'nothing', files },
    { what: 'title', files: at(STANDING, 'title: A', 'title: The') },
    {
      what: 'reword',
      files: at(STANDING, said.statement, reworded(said.statement)),
      requoted: 'own statement',
      own: [STANDING],
    },
    {
      what: 'question',
      files: debate('question: What does question 0', 'question: What, then, does question 0'),
      own: [STANDING, BEATEN],
    },
    {
      what: 'rename of a position',
      files: {
        ...Object.fromEntries(
          Object.entries(without(files, file(STANDING))).map(([name, text]) => [
            name,
            text.replaceAll(`: ${STANDING}\n`, ': upright-position\n'),
          ]),
        ),
        [file('upright-position')]: (files[file(STANDING)] ?? '').replace(
          'debate:',
          `aliases: [${STANDING}]\ndebate:`,
        ),
      },
      expected: renamed(STANDING),
      fixed: [[STANDING, 'upright-position']],
    },
    {
      what: 'rename of an argument',
      files: at(POSTS.support, 'id: kept-whole\n', 'id: kept-in-one\n    aliases: [kept-whole]\n'),
      expected: renamed(KEYS.support, words(KEYS.support)),
      fixed: [
        ['0000a1:kept-whole', '0000a1:kept-in-one'],
        ['0000a1#kept-whole', '0000a1#kept-in-one'],
        ['0000a1/kept-whole', '0000a1/kept-in-one'],
      ],
    },
    {
      what: 'supersession',
      files: superseded(BEATEN),
      expected: { [STANDING]: { codes: ['superseded'] } },
      says: { [STANDING]: `"${BEATEN}" (A beaten position of ours): cite that` },
    },
    {
      what: 'split',
      files: superseded('[part-one, part-two]', {
        ...files,
        ...positionFile('part-one', drawn('part one')),
        ...positionFile('part-two', drawn('part two')),
      }),
      expected: { [STANDING]: { codes: ['superseded'] } },
      says: { [STANDING]: '"part-one" (A part one) and "part-two" (A part two): cite the one that is meant' },
    },
    {
      what: 'merge',
      files: at(
        BEATEN,
        'statement:',
        'supersededBy: both-in-one\nstatement:',
        superseded('both-in-one', {
          ...files,
          ...positionFile('both-in-one', drawn('both')),
        }),
      ),
      expected: { [STANDING]: { codes: ['superseded'] }, [BEATEN]: { codes: ['superseded'] } },
      says: { [STANDING]: '"both-in-one"', [BEATEN]: '"both-in-one"' },
    },
    {
      what: 'move of an argument',
      files: {
        ...at(POSTS.support, supportBlock, ''),
        [file(POSTS.later)]: (files[file(POSTS.later)] ?? '').replace(
          /---\n\n/,
          `${supportBlock.replace('kept-whole\n', `kept-whole\n    aliases: ["${KEYS.support}"]\n`)}---\n\n`,
        ),
      },
      expected: renamed(KEYS.support, words(KEYS.support)),
      says: { [KEYS.support]: 'where it was moved' },
      fixed: [
        ['0000a1:kept-whole', '0000a5:kept-whole'],
        ['0000a1#kept-whole', '0000a5#kept-whole'],
        ['0000a1/kept-whole', '0000a5/kept-whole'],
      ],
    },
    {
      what: 'deletion of an argument',
      files: at(POSTS.support, supportBlock, ''),
      expected: { [KEYS.support]: { codes: ['dropped'] }, [words(KEYS.support)]: { codes: ['dropped'] } },
      says: { [KEYS.support]: 'or remove the citation' },
    },
    {
      what: 'deletion of a position',
      files: without(at(POSTS.beating, `objectsTo: ${BEATEN}`, `objectsTo: ${STANDING}`), file(BEATEN)),
      expected: { [BEATEN]: { codes: ['dropped'] } },
      own: [KEYS.beating],
    },
    { what: 'attack', files: { ...files, ...attack(STANDING) } },
    { what: 'attack on an argument', files: { ...files, ...attack(KEYS.answer) } },
    {
      what: 'attack removed',
      files: at(POSTS.beating, argumentsIn(files[file(POSTS.beating)]), ''),
      expected: { [KEYS.beating]: { codes: ['dropped'] }, [words(KEYS.beating)]: { codes: ['dropped'] } },
    },
    { what: 'attack answered', files: { ...files, ...attack(KEYS.beating) } },
    {
      what: 'gist',
      files: at(POSTS.support, said.supportGist, reworded(said.supportGist)),
      own: [KEYS.support],
    },
    {
      what: 'evidence',
      files: {
        ...files,
        [file(POSTS.support)]: postFile(
          POSTS.support,
          `${said.support}\n`,
          supportBlock.replace(`exact: ${said.support}`, `exact: ${said.support.split(' and ')[0]}`),
        ),
      },
      own: [KEYS.support, words(KEYS.support)],
      requoted: 'own words',
    },
    {
      what: 'redaction',
      files: {
        ...files,
        [file(POSTS.support)]: postFile(
          POSTS.support,
          '[redacted: 10 words, 2026-05-06]\n',
          supportBlock.replace(`exact: ${said.support}`, `sha256: ${hashOfWords(said.support)}`),
        ),
        [file(POSTS.later)]: postFile(POSTS.later, 'Nothing of it.\n'),
      },
      redacted: { words: said.support, day: '2026-05-06' },
      expected: {
        [KEYS.support]: { codes: [], quoted: ['redacted'] },
        [words(KEYS.support)]: { codes: ['redacted'] },
      },
      says: { [words(KEYS.support)]: 'were taken down on 2026-05-06: remove the quotation' },
    },
    {
      what: 'author corrected',
      files: at(POSTS.support, 'from: a-author', 'from: b-writer'),
      own: [KEYS.support, words(KEYS.support)],
    },
    {
      what: 'post of a cited argument arrived',
      files: {
        ...debate(citedBlock, ''),
        [file(arrived)]: postFile(
          arrived,
          'We tell it here.\n',
          `arguments:\n  - id: told-elsewhere\n    aliases: ["${KEYS.cited}"]\n    supports: ${STANDING}\n    gist: ${citedGist}\n    exact: We tell it here.\n`,
          'b-writer',
        ).replace(`messageId: ${arrived}@example.org`, 'messageId: away@example.org'),
      },
      // That words came to the archive is no change of what is said.
      expected: { ...renamed(KEYS.cited), [STANDING]: { codes: [] } },
      says: { [KEYS.cited]: 'its post is in the archive by now' },
      fixed: [
        [KEYS.cited.replace('#', ':'), `${arrived}:told-elsewhere`],
        [KEYS.cited, `${arrived}#told-elsewhere`],
        ['debates/generated/told-elsewhere', `posts/${arrived}/told-elsewhere`],
      ],
    },
    {
      what: 'real post for a reconstructed one',
      files: {
        ...files,
        [file(POSTS.answer)]: postFile(
          POSTS.answer,
          `${/exact: (.*)/.exec(answerBlock)?.[1]}\n\nWith more below it.\n`,
          answerBlock,
        ),
      },
    },
    {
      what: 'another domain',
      files,
      moved: { home: 'https://new-host.example.net/base/', isDeclared: false },
    },
    {
      what: 'another domain, the former one declared',
      files,
      moved: { home: 'https://new-host.example.net/base/', isDeclared: true },
    },
  ];
}
