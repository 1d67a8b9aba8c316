import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../bench/support/random.ts';
import { checkDocument, findCitations } from '../src/citations/documents/index.ts';
import { currentRevisions, ledgerText, lineFor, lookUp, unrecorded } from '../src/citations/index.ts';
import { citeKey } from '../src/citations/revisions/cite-key.ts';
import { madeCatalogue } from '../src/citations/source/made.ts';
import { partOfCatalogue } from '../src/citations/source/part.ts';
import { copyContent, temporaryFolder } from './support/folder.ts';
import { type Debate, filesOf, generatedDebate, keyOf } from './support/generated-debate.ts';
import { knowledgeOf } from './support/knowledge.ts';

type Draw = () => number;

const pick = <T>(list: readonly T[], draw: Draw): T => list[Math.floor(draw() * list.length)] as T;

/** What happens to a debate: of most of it two in a row may meet the same thing. */
const EDITS: Readonly<Record<string, (debate: Debate, draw: Draw) => void>> = {
  renamedPosition(debate, draw) {
    const one = pick(debate.positions, draw);
    const id = `renamed-${Math.floor(draw() * 1e6)}`;
    // Some of what points at it has the new name.
    for (const argument of debate.arguments)
      if (argument.target === one.id && draw() < 0.5) argument.target = id;
    one.aliases.push(one.id);
    one.id = id;
  },
  renamedArgument(debate, draw) {
    const one = pick(debate.arguments, draw);
    const before = keyOf(one);
    one.aliases.push(draw() < 0.5 ? one.id : before);
    one.id = `renamed-${Math.floor(draw() * 1e6)}`;
    for (const argument of debate.arguments)
      if (argument.target === before && draw() < 0.5) argument.target = keyOf(one);
  },
  calledAsAnother(debate, draw) {
    pick(debate.positions, draw).aliases.push(pick(debate.positions, draw).id);
    pick(debate.arguments, draw).aliases.push(keyOf(pick(debate.arguments, draw)));
  },
  pointedElsewhere(debate, draw) {
    const names = [...debate.positions.map(({ id }) => id), ...debate.arguments.map(keyOf)];
    pick(debate.arguments, draw).target = pick(names, draw);
  },
  superseded(debate, draw) {
    const by = pick(debate.positions, draw);
    pick(debate.positions, draw).supersededBy = pick([by.id, ...by.aliases], draw);
  },
  reworded(debate, draw) {
    pick(debate.arguments, draw).gist += ' Always.';
    pick(debate.positions, draw).statement += ' Always.';
    debate.questions[Math.floor(draw() * debate.questions.length)] += ' Ever?';
  },
  dropped(debate, draw) {
    debate.arguments.splice(Math.floor(draw() * debate.arguments.length), 1);
  },
};

/** A key with one to three letters other than they were, or another's argument. */
function mistyped(key: string, draw: Draw): string {
  let typed = key;
  for (let left = 1 + Math.floor(draw() * 3); left > 0; left--) {
    const at = Math.floor(draw() * typed.length);
    typed = typed.slice(0, at) + pick(['', 'x', '-', 'q'], draw) + typed.slice(at + (draw() < 0.7 ? 1 : 0));
  }
  return draw() < 0.2 ? `${key}/worbs` : typed;
}

/** Debates that have, or had, arguments of their own: under other names, moved from one to the other, each pointing at something. */
function moreDebates(debate: Debate, draw: Draw): Record<string, string> {
  const homes = ['other', 'third', 'fourth'];
  const keys = homes.flatMap((home) => ['x', 'y'].flatMap((id) => [`${home}#${id}`, `old-${home}#${id}`]));
  const names = [
    ...debate.positions.flatMap(({ id, aliases }) => [id, ...aliases]),
    ...debate.arguments.map(keyOf),
    ...keys,
  ];
  return Object.fromEntries(
    homes.map((home) => {
      const own = ['x', 'y']
        .filter(() => draw() < 0.6)
        .map((id) => {
          const alias = draw() < 0.15 ? pick([...keys, 'w', 'v'], draw) : '';
          return `  - id: ${id}\n    ${draw() < 0.5 ? 'supports' : 'objectsTo'}: ${pick(names, draw)}\n    gist: ${home} ${id}.\n    citesMessage: m@example.org\n    by: ${draw() < 0.5 ? 'a-author' : 'author'}\n    date: 2020-03-03\n    aliases: [${alias}]\n`;
        });
      const text = `---\ntitle: ${home}\nquestion: What?\nsummary: It.\nstatus: open\noutcome: None.\nissues:\n  - id: one\n    question: One?\naliases: [${draw() < 0.6 ? `old-${home}` : ''}]\n${own.length > 0 ? 'arguments:\n' : ''}${own.join('')}---\n`;
      return [`debates/${home}.mdx`, text];
    }),
  );
}

/** Ways to write the same, and worse, that only a reader of YAML sees through. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^( +)(supports|objectsTo): (\S+)$/m, '$1"$2": "$3"'),
  (text) => text.replace(/^( +)(supports|objectsTo): (\S+)$/m, '$1$2:\n$1    $3'),
  (text) =>
    text.replace(
      /^( +)(supports|objectsTo): (\w)(\S+)$/m,
      (_, indent, name, first, rest) => `${indent}${name}: "\\x${first.charCodeAt(0).toString(16)}${rest}"`,
    ),
  (text) => text.replace(/^( +)supports: (\S+)$/m, '$1"s\\x75pports": $2'),
  (text) => text.replace(/^( +)objectsTo: (\S+)$/m, "$1'objectsTo' : '$2' # so"),
  (text) => text.replace(/^( *)aliases: \[(\S+)\]$/m, '$1aliases:\n$1  - $2'),
  (text) => text.replace(/^---\n/, '---\n# a remark\n'),
  (text) => text.replace(/^( +)gist: /m, '$1note: it supports: nothing-there\n$1gist: '),
  (text) => text.replace('statement: ', 'statement: : '),
  (text) => text.replaceAll('\n', '\r\n'),
];

describe('the part of a catalogue that some keys rely on', () => {
  it('says of them what the whole one says, whatever else there is', async () => {
    const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    await fc.assert(
      fc.asyncProperty(
        seed,
        fc.array(fc.constantFrom(...Object.keys(EDITS)), { maxLength: 8 }),
        async (start, edits) => {
          const draw = random(start);
          const debate = generatedDebate(8, draw, draw() < 0.5);
          if (debate.arguments.length === 0) return;
          const content = mkdtempSync(join(tmpdir(), 'part-'));
          const settings = draw() < 0.5 ? 'format: 1\n' : 'format: 2\n';
          const before = knowledgeOf({ ...filesOf(debate), 'parley.yaml': draw() < 0.5 ? settings : '' });
          const lines = unrecorded(before, currentRevisions(before), { lines: [] }).map((one) =>
            lineFor(one, '2026-01-02'),
          );
          for (const edit of edits) if (debate.arguments.length > 0) EDITS[edit]?.(debate, draw);
          writeFileSync(join(content, 'parley.yaml'), settings);
          for (const [file, text] of Object.entries({ ...filesOf(debate), ...moreDebates(debate, draw) })) {
            mkdirSync(dirname(join(content, file)), { recursive: true });
            writeFileSync(join(content, file), draw() < 0.8 ? text : pick(SPELLINGS, draw)(text));
          }
          const ledger = lines.map(ledgerText).map((line) => (draw() < 0.9 ? line : line.replace('{', '{ ')));
          writeFileSync(join(content, 'revisions.jsonl'), ledger.join(''));
          try {
            const whole = lookUp(await madeCatalogue(content, {}));
            const keys = whole.keys();
            const some = Array.from({ length: 1 + Math.floor(draw() * 4) }, () => pick(keys, draw));
            const made = partOfCatalogue(content, {}, some);
            // Where two things have one name, all of it must be read.
            if (made === undefined) return;
            const part = lookUp(made.catalogue);
            for (const key of [...some, ...some.map((key) => `${key}/words`)]) {
              const thing = whole.find(key);
              expect(part.find(key), key).toEqual(thing);
              expect(part.history(key), key).toEqual(whole.history(key));
              for (const line of whole.history(key)) {
                expect(part.at(key, line.revision)).toEqual(line);
                expect(part.quotable(line)).toEqual(whole.quotable(line));
              }
              if (thing?.supersededBy !== undefined)
                expect(part.find(thing.supersededBy)).toEqual(whole.find(thing.supersededBy));
            }
            // A key of another bibliography is told nothing of, one that is mistyped what the whole one tells.
            for (const key of some.map((one) => mistyped(one, draw))) {
              const text = `As in [@${citeKey(key)}].\n`;
              const said = checkDocument(text, 'a.md', whole);
              const cited = findCitations(text, 'a.md').citations.flatMap((one) => one.key ?? []);
              if (!cited.some(made.mayMean)) expect(checkDocument(text, 'a.md', part), key).toEqual(said);
            }
            expect(made.mayMean('texbook-1984')).toBe(false);
            const strange = ['nothing-has-this', 'nor#this'];
            const things = partOfCatalogue(content, {}, strange)?.catalogue.things ?? [];
            expect(things.filter(({ key }) => /^no/.test(key))).toEqual([]);
          } finally {
            rmSync(content, { recursive: true });
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('says of each thing of a knowledge base what the whole one says, asked for it alone', async () => {
    const content = copyContent(join(temporaryFolder(), 'content'));
    const whole = lookUp(await madeCatalogue(content, {}));
    const keys = [...whole.keys()];
    expect(keys.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        const part = lookUp((partOfCatalogue(content, {}, [key]) ?? expect.fail()).catalogue);
        expect(part.find(key)).toEqual(whole.find(key));
        expect(part.history(key)).toEqual(whole.history(key));
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});
