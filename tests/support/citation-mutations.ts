import {
  catalogueOf,
  checkDocument,
  citeKey,
  currentRevisions,
  lineFor,
  lookUp,
  unrecorded,
} from '../../src/citations/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { citingDocument, pinsOf, WRITINGS } from './citing-document.ts';
import { type Debate, filesOf, generatedDebate, keyOf, sentence } from './generated-debate.ts';
import { knowledgeOf } from './knowledge.ts';

/** What an edit did: what must be found of it, `key code` sorted, where the standing of things does not decide. */
interface Edited {
  readonly what: string;
  /** Of the debate, where it was edited. */
  readonly debate?: Debate;
  /** Of the document, where that was edited. */
  readonly document?: string;
  /** Findings by key. Things above what was edited are expected to have changed, or lost their standing. */
  readonly expected: Readonly<Record<string, string>>;
  /** Things whose own words changed, and all above them. */
  readonly touched: readonly string[];
}

type Draw = () => number;

const HOME = { site: 'https://kb.example.org', base: '/' };

/** One random edit: whether what was found is just what had to be. */
export interface Outcome {
  readonly what: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Makes a debate, a document that cites all of it, and so many edits, each of the original. The first outcome is of no edit. */
export function runMutations(edits: number, positions: number, draw: Draw): Outcome[] {
  const debate = generatedDebate(positions, draw);
  const before = knowledgeOf(filesOf(debate));
  if (before.problems.length > 0) throw new Error(before.problems[0]?.message);
  const lines = unrecorded(before, currentRevisions(before), { lines: [] }).map((one) =>
    lineFor(one, '2026-01-02'),
  );
  const catalogue = catalogueOf(before, { lines }, HOME);
  const pins = pinsOf(catalogue);
  const documents = WRITINGS.map((writing) => ({
    file: `a.${writing.ending}`,
    text: citingDocument(catalogue, writing, (at) => at % 2 === 0),
  }));
  const outcomes: Outcome[] = [];
  for (let edit = -1; edit < edits; edit++) {
    const { file, text } = documents[(edit + 1) % documents.length] as (typeof documents)[number];
    const edited =
      edit < 0 ? { what: 'nothing', expected: {}, touched: [] } : drawEdit(debate, text, before, draw, edit);
    const after = edited.debate ? knowledgeOf(filesOf(edited.debate)) : before;
    if (after.problems.length > 0) throw new Error(`${edited.what}: ${after.problems[0]?.message}`);
    const lookup = lookUp(catalogueOf(after, { lines }, HOME));
    const { findings } = checkDocument(edited.document ?? text, file, lookup, { pins });
    outcomes.push({
      what: `${edited.what} (${file})`,
      expected: expectedOf(edited, before, after),
      found: [...new Set(findings.map(({ key, code }) => `${key} ${code}`))].sort(),
    });
  }
  return outcomes;
}

/** What must be found: by key what the edit says, and of what stands above it the loss of its standing or a change. */
function expectedOf({ expected, touched }: Edited, before: KnowledgeBase, after: KnowledgeBase): string[] {
  const byKey = new Map<string, string>();
  for (const key of touched) byKey.set(key, isLost(key, before, after) ? 'standing-lost' : 'changed');
  for (const [key, code] of Object.entries(expected)) byKey.set(key, code);
  return [...byKey].map(([key, code]) => `${citeKey(key)} ${code}`).sort();
}

function isLost(key: string, before: KnowledgeBase, after: KnowledgeBase): boolean {
  return isIn(key, before) && !isIn(key, after);
}

function isIn(key: string, kb: KnowledgeBase): boolean {
  return (kb.positions.get(key) ?? kb.arguments.get(key))?.labelling === 'in';
}

/** A key and all that it points at, up to the position. */
function upFrom(key: string, { arguments: list }: Debate): string[] {
  const argument = list.find((one) => keyOf(one) === key);
  return argument === undefined ? [key] : [key, ...upFrom(argument.target, { arguments: list } as Debate)];
}

const KINDS = [
  'reword-statement',
  'reword-question',
  'reword-gist',
  'reword-evidence',
  'rename-position',
  'rename-argument',
  'supersede',
  'attack',
  'drop-argument',
  'drop-position',
  'misquote',
  'mistype',
] as const;

function drawEdit(original: Debate, text: string, kb: KnowledgeBase, draw: Draw, edit: number): Edited {
  const debate = structuredClone(original);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const position = pick(debate.positions);
  const argument = pick(debate.arguments);
  const key = keyOf(argument);
  const kind = KINDS[edit % KINDS.length] ?? 'attack';
  const words = sentence(draw, `edit ${edit}`);
  switch (kind) {
    case 'reword-statement':
      position.statement = changeWord(position.statement, draw);
      return { what: kind, debate, expected: {}, touched: [position.id] };
    case 'reword-question': {
      debate.questions[position.issue] = words.replace('.', '?');
      const touched = debate.positions.filter(({ issue }) => issue === position.issue).map(({ id }) => id);
      return { what: kind, debate, expected: {}, touched };
    }
    case 'reword-gist':
      argument.gist = changeWord(argument.gist, draw);
      return { what: kind, debate, expected: {}, touched: upFrom(key, debate) };
    case 'reword-evidence':
      argument.exact = changeWord(argument.exact, draw);
      return { what: kind, debate, expected: {}, touched: [`${key}/words`, ...upFrom(key, debate)] };
    case 'rename-position': {
      const id = `renamed-${edit}`;
      for (const one of debate.arguments) if (one.target === position.id) one.target = id;
      const expected = { [position.id]: 'renamed' };
      position.aliases.push(position.id);
      position.id = id;
      return { what: kind, debate, expected, touched: [] };
    }
    case 'rename-argument': {
      argument.aliases.push(argument.id);
      argument.id = `renamed-${edit}`;
      for (const one of debate.arguments) if (one.target === key) one.target = keyOf(argument);
      return { what: kind, debate, expected: { [key]: 'renamed', [`${key}/words`]: 'renamed' }, touched: [] };
    }
    case 'supersede':
      position.supersededBy = pick(debate.positions.filter(({ id }) => id !== position.id)).id;
      return { what: kind, debate, expected: { [position.id]: 'superseded' }, touched: [] };
    case 'attack': {
      const target = pick([...[...kb.positions.keys()], ...debate.arguments.map(keyOf)]);
      const post = debate.arguments.length;
      debate.arguments.push({
        post,
        id: `attack-${edit}`,
        relation: 'objectsTo',
        target,
        gist: words,
        exact: words,
        aliases: [],
      });
      return { what: kind, debate, expected: {}, touched: upFrom(target, debate) };
    }
    case 'drop-argument': {
      const leaves = debate.arguments.filter(
        (one) => !debate.arguments.some(({ target }) => target === keyOf(one)),
      );
      const dropped = pick(leaves);
      const gone = keyOf(dropped);
      const touched = upFrom(gone, debate).slice(1);
      debate.arguments.splice(debate.arguments.indexOf(dropped), 1);
      return { what: kind, debate, expected: { [gone]: 'dropped', [`${gone}/words`]: 'dropped' }, touched };
    }
    case 'drop-position': {
      const below = debate.arguments
        .filter((one) => upFrom(keyOf(one), original).at(-1) === position.id)
        .map(keyOf);
      const left = debate.arguments.filter((one) => !below.includes(keyOf(one)));
      debate.arguments.splice(0, debate.arguments.length, ...left);
      debate.positions.splice(debate.positions.indexOf(position), 1);
      const gone = [position.id, ...below.flatMap((one) => [one, `${one}/words`])];
      return {
        what: kind,
        debate,
        expected: Object.fromEntries(gone.map((one) => [one, 'dropped'])),
        touched: [],
      };
    }
    case 'misquote': {
      const document = text.replace(argument.exact, changeWord(argument.exact, draw));
      return { what: kind, document, expected: { [`${key}/words`]: 'misquoted' }, touched: [] };
    }
    case 'mistype': {
      const cited = citeKey(pick([...kb.positions.keys()]));
      const at = Math.floor(text.indexOf(cited) + 2 + draw() * 3);
      const typed = `${cited.slice(0, at - text.indexOf(cited))}x${cited.slice(at - text.indexOf(cited))}`;
      return {
        what: kind,
        document: text.replace(cited, typed),
        expected: { [typed]: 'unknown-key' },
        touched: [],
      };
    }
  }
}

/** A sentence with one of its words another, or gone. */
function changeWord(text: string, draw: Draw): string {
  const words = text.split(' ');
  const at = 1 + Math.floor(draw() * (words.length - 2));
  if (draw() < 0.5) words[at] = words[at] === 'never' ? 'always' : 'never';
  else words.splice(at, 1);
  return words.join(' ');
}
