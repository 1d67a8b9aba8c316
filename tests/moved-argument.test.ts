import { describe, expect, it } from 'vitest';
import {
  catalogueOf,
  checkDocument,
  currentRevisions,
  deepChanges,
  ledgerProblems,
  lineFor,
  lookUp,
  originOf,
  parseLedger,
  unrecorded,
} from '../src/citations/index.ts';
import { readEntry } from '../src/entries/index.ts';
import { type KnowledgeBase, rename } from '../src/knowledge/index.ts';
import { revisionPages } from '../src/site/revisions/pages.ts';
import { edited, type Files, knowledgeOf, postFile, SMALL } from './support/knowledge.ts';

const OLD = 'rings#not-so';
const HOME = '2020-03-01-b-writer-000002';
const NEW = `${HOME}#not-so`;
const POST = 'posts/2020-03-02-a-author-000001.mdx';

/** A debate in which an argument is cited from a post that is not here, and answered. */
function citedIn(format: number): Files {
  const cited = `arguments:\n  - id: not-so\n    objectsTo: one-ring\n    gist: One is too few.\n    citesMessage: ${HOME}@example.org\n    by: b-writer\n    date: 2020-03-01\n`;
  return edited(
    {
      ...edited(SMALL, 'debates/rings.mdx', 'concepts: [ring]\n', `concepts: [ring]\n${cited}`),
      'people/b-writer.mdx': '---\nname: B. Writer\n---\n',
      'parley.yaml': `format: ${format}\n`,
    },
    POST,
    'supports: one-ring',
    `supports: one-ring\n    objectsTo: ${OLD}`,
  );
}

/** The same once the post is here, and the argument was moved to it. */
function movedIn(format: number, aliases: string, gist = 'One is too few.'): Files {
  const files = citedIn(format);
  return {
    ...files,
    'debates/rings.mdx': (files['debates/rings.mdx'] ?? '').replace(/arguments:\n[\s\S]*?(?=---)/, ''),
    [`posts/${HOME}.mdx`]: postFile(
      HOME,
      'One ring is too few for us.\n',
      `arguments:\n  - id: not-so\n    objectsTo: one-ring\n    gist: ${gist}\n    exact: One ring is too few\n${aliases}`,
      'b-writer',
    ),
  };
}

/** Problems, but for the request to upgrade a folder of format 1. */
function problemsOf({ problems }: KnowledgeBase) {
  return problems.filter(({ code }) => code !== 'upgrade-needed');
}

const ALIAS = `    aliases: [${OLD}]\n`;

describe.each([
  ['scheme 1', 1, 1],
  ['scheme 1, then scheme 2', 1, 2],
  ['scheme 2', 2, 2],
])('a cited argument that moves to its post, under %s', (_what, before, after) => {
  const then = knowledgeOf(citedIn(before));
  const lines = unrecorded(then, currentRevisions(then), { lines: [] }).map((one) =>
    lineFor(one, '2026-01-02'),
  );
  const ledger = { ...parseLedger(''), lines };
  const revision = (key: string) => lines.find((line) => line.key === key)?.revision ?? '';
  const now = knowledgeOf(movedIn(after, ALIAS));
  const lookup = lookUp(catalogueOf(now, ledger, { site: 'https://kb.example.org' }));
  const document = `[it](https://kb.example.org/debates/rings/not-so/rev/${revision(OLD)}/), [one](https://kb.example.org/positions/one-ring/rev/${revision('one-ring')}/)\n`;

  it('keeps its origin and what leads to it', () => {
    expect(problemsOf(now)).toEqual([]);
    expect(originOf(now, NEW)).toBe(OLD);
    expect(now.arguments.get('2020-03-02-a-author-000001#enough')?.targets).toContainEqual({
      relation: 'objectsTo',
      target: NEW,
    });
    expect(lookup.find(OLD)?.key).toBe(NEW);
  });

  it('is told to whoever cited it by its new key, and is no change of what it is about', () => {
    const { findings } = checkDocument(document, 'a.md', lookup);
    expect(findings.map(({ code, key }) => `${key} ${code}`)).toEqual(['rings:not-so renamed']);
    expect(findings[0]?.fix?.text).toBe(`posts/${HOME}/not-so/rev/${revision(OLD)}/`);
    const [line, thing] = [lookup.at(OLD, revision(OLD)), lookup.find(OLD)];
    expect(line && thing && deepChanges(lookup, line, lookup.now(thing))).toEqual([
      { change: { kind: 'words-found', words: 'One ring is too few' } },
    ]);
  });

  it('is a change where it says something else by now', () => {
    const other = knowledgeOf(movedIn(after, ALIAS, 'One is far too few.'));
    const changed = lookUp(catalogueOf(other, ledger, { site: 'https://kb.example.org' }));
    const { findings } = checkDocument(document, 'a.md', changed);
    expect(findings.map(({ code, key }) => `${key} ${code}`)).toEqual([
      'rings:not-so renamed',
      'rings:not-so changed',
      'one-ring changed',
    ]);
  });

  it('has its revisions under its old address and its new one', () => {
    const { revisions } = catalogueOf(now, ledger);
    const pages = revisionPages(lookup, revisions).filter(({ key }) => [OLD, NEW].includes(key));
    expect(pages.filter((page) => page.revision === revision(OLD)).map(({ cited }) => cited)).toEqual([
      `posts/${HOME}/not-so`,
      'debates/rings/not-so',
    ]);
  });

  it('is asked for, with what to write', () => {
    const files = { ...movedIn(after, ''), 'debates/rings.mdx': citedIn(after)['debates/rings.mdx'] ?? '' };
    expect(problemsOf(knowledgeOf(files))).toMatchObject([
      { code: 'citation-held', message: expect.stringContaining(`with aliases: [${OLD}]`) },
    ]);
  });

  it('is found by the ledger where it was moved without its old key', () => {
    const files = edited(movedIn(after, ''), POST, `objectsTo: ${OLD}`, `objectsTo: ${NEW}`);
    const without = knowledgeOf(files);
    expect(problemsOf(without)).toEqual([]);
    const mended = { ...without, problems: problemsOf(without) };
    const problems = ledgerProblems(mended, currentRevisions(mended), ledger);
    expect(problems.filter(({ code }) => code === 'moved-without-alias')).toMatchObject([
      {
        file: `posts/${HOME}.mdx`,
        line: 10,
        message: `"${NEW}" is what "${OLD}" was before its post was here: add ${OLD} to its aliases, so that existing citations keep working`,
      },
    ]);
  });

  it('has the references to it written by rename', () => {
    const files = movedIn(after, ALIAS);
    const entries = Object.entries(files).flatMap(([file, source]) => {
      const entry = file === 'parley.yaml' ? undefined : readEntry(file.split('/')[0] as never, file, source);
      return entry === undefined || 'problems' in entry ? [] : [entry];
    });
    const options = { entries, sourceOf: (file: string) => files[file] ?? '' };
    const plan = rename({ ...options, from: OLD, to: NEW });
    expect(plan).toMatchObject({ ok: true, from: OLD, to: NEW, files: [{ file: POST, becomes: POST }] });
    expect(plan.ok && plan.files[0]?.text).toContain(`objectsTo: ${NEW}\n`);
    expect(rename({ ...options, from: NEW, to: 'rings#not-so-now' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining(`an argument is moved by hand, with ${NEW} among its aliases`),
    });
  });
});
