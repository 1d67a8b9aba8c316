import {
  catalogueOf,
  checkDocument,
  citeKey,
  currentRevisions,
  lineFor,
  lookUp,
  unrecorded,
} from '../../src/citations/index.ts';
import type { Problem } from '../../src/entries/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { citingDocument, pinsOf, WRITINGS } from './citing-document.ts';
import {
  type Debate,
  filesOf,
  generatedDebate,
  keyOf,
  retarget,
  sentence,
  targetsIn,
} from './generated-debate.ts';
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

/** Between what formats a debate is cited and checked, and whether its arguments have several targets. */
export interface Between {
  readonly cited: 1 | 2;
  readonly checked: 1 | 2;
  readonly several: boolean;
}

const FIRST: Between = { cited: 1, checked: 1, several: false };

/**
 * Makes a debate, a document that cites all of it in each format, and so many edits, each of the original. The first outcomes are of no edit, one for
 * each format of a document.
 */
export function runMutations(
  edits: number,
  positions: number,
  draw: Draw,
  { cited, checked, several }: Between = FIRST,
): Outcome[] {
  const knowledgeIn = (format: number, one: Debate) =>
    knowledgeOf({ ...filesOf(one), ...(format === 1 ? {} : { 'parley.yaml': `format: ${format}\n` }) });
  const debate = generatedDebate(positions, draw, several);
  const before = knowledgeIn(cited, debate);
  const later = knowledgeIn(checked, debate);
  refuseErrors('before', before.problems);
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
  for (let edit = -WRITINGS.length; edit < edits; edit++) {
    const { file, text } = documents[
      (edit + documents.length) % documents.length
    ] as (typeof documents)[number];
    const edited =
      edit < 0 ? { what: 'nothing', expected: {}, touched: [] } : drawEdit(debate, text, before, draw, edit);
    const after = edited.debate ? knowledgeIn(checked, edited.debate) : later;
    refuseErrors(edited.what, after.problems);
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
  for (const key of touched) byKey.set(key, becameOf(key, before, after));
  for (const [key, code] of Object.entries(expected)) byKey.set(key, code);
  return [...byKey].map(([key, code]) => `${citeKey(key)} ${code}`).sort();
}

function becameOf(key: string, before: KnowledgeBase, after: KnowledgeBase): string {
  const [stood, stands] = [isIn(key, before), isIn(key, after)];
  return stood === stands ? 'changed' : stands ? 'standing-gained' : 'standing-lost';
}

function isIn(key: string, kb: KnowledgeBase): boolean {
  return (kb.positions.get(key) ?? kb.arguments.get(key))?.labelling === 'in';
}

/** A key and all that it leads to, target by target. */
function upFrom(key: string, { arguments: list }: Debate): string[] {
  const byKey = new Map(list.map((one) => [keyOf(one), one]));
  const up = new Set([key]);
  // A Set is walked over what is added to it meanwhile.
  for (const one of up) {
    const argument = byKey.get(one);
    for (const { target } of argument ? targetsIn(argument) : []) up.add(target);
  }
  return [...up];
}

/** Takes a position out, and what is about nothing else. Returns what is gone, and what lost a target. */
function withoutPosition(debate: Debate, id: string): { gone: string[]; touched: string[] } {
  const gone = new Set([id]);
  const touched = new Set<string>();
  for (const name of gone) {
    for (const one of debate.arguments) {
      const left = targetsIn(one).filter(({ target }) => !gone.has(target));
      if (gone.has(keyOf(one)) || !targetsIn(one).some(({ target }) => target === name)) continue;
      const [first, ...others] = left;
      if (first === undefined) gone.add(keyOf(one));
      else {
        Object.assign(one, { ...first, others });
        touched.add(keyOf(one));
      }
    }
  }
  const left = debate.arguments.filter((one) => !gone.has(keyOf(one)));
  debate.arguments.splice(0, debate.arguments.length, ...left);
  debate.positions.splice(0, debate.positions.length, ...debate.positions.filter((one) => one.id !== id));
  return { gone: [...gone], touched: [...touched].filter((key) => !gone.has(key)) };
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
      retarget(debate, position.id, id);
      const expected = { [position.id]: 'renamed' };
      position.aliases.push(position.id);
      position.id = id;
      return { what: kind, debate, expected, touched: [] };
    }
    case 'rename-argument': {
      argument.aliases.push(argument.id);
      argument.id = `renamed-${edit}`;
      retarget(debate, key, keyOf(argument));
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
        others: [],
        gist: words,
        exact: words,
        aliases: [],
      });
      return { what: kind, debate, expected: {}, touched: upFrom(target, debate) };
    }
    case 'drop-argument': {
      const leaves = debate.arguments.filter(
        (one) =>
          !debate.arguments.some((other) => targetsIn(other).some(({ target }) => target === keyOf(one))),
      );
      if (leaves.length === 0) return { what: `no ${kind}`, expected: {}, touched: [] };
      const dropped = pick(leaves);
      const gone = keyOf(dropped);
      const touched = upFrom(gone, debate).slice(1);
      debate.arguments.splice(debate.arguments.indexOf(dropped), 1);
      return { what: kind, debate, expected: { [gone]: 'dropped', [`${gone}/words`]: 'dropped' }, touched };
    }
    case 'drop-position': {
      const pointing = debate.arguments.filter((one) =>
        targetsIn(one).some(({ target }) => target === position.id),
      );
      const above = pointing.flatMap((one) => upFrom(keyOf(one), original));
      const { gone, touched } = withoutPosition(debate, position.id);
      const keys = gone.flatMap((one) => (one === position.id ? [one] : [one, `${one}/words`]));
      const lost = gone.flatMap((one) => upFrom(one, original));
      const changed = [...touched.flatMap((one) => upFrom(one, debate)), ...above, ...lost];
      return {
        what: kind,
        debate,
        expected: Object.fromEntries(keys.map((one) => [one, 'dropped'])),
        touched: [...new Set(changed)].filter((one) => !gone.includes(one)),
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

/** Circles of arguments are warnings, and are meant here. */
function refuseErrors(what: string, problems: readonly Problem[]): void {
  const error = problems.find(({ severity }) => severity !== 'warning');
  if (error) throw new Error(`${what}: ${error.message}`);
}
