import {
  type Catalogue,
  type CitationItem,
  catalogueOf,
  checkDocument,
  citationOf,
  citeKey,
  currentRevisions,
  FORMATS,
  type FormatName,
  formatCitation,
  lineFor,
  lookUp,
  type Publication,
  shortKey,
  unrecorded,
} from '../../src/citations/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { HAND_WRITTEN } from './hand-written.ts';

/** The ending of a file in which each format is read again. */
export const ENDINGS: Readonly<Record<FormatName, string>> = {
  ...{ markdown: 'md', footnote: 'md', rst: 'rst', asciidoc: 'adoc', html: 'html', link: 'txt', text: 'txt' },
  ...{ bibtex: 'bib', biblatex: 'bib', ris: 'ris', 'csl-json': 'json', hayagriva: 'yml' },
};

/** Where what is printed may be published: at an address, below a path of it, or at paths alone, where nobody said on which host. */
export const PUBLICATIONS: readonly Publication[] = [
  { site: 'https://kb.example.org' },
  { site: 'https://kb.example.org', base: '/kb/' },
  { base: '/' },
  { base: '/kb/' },
];

type Part = 'nothing' | 'key' | 'revision' | 'host' | 'word';

/** What must be told of a mutated part. */
const VERDICTS: Readonly<Record<Part, string | undefined>> = {
  nothing: undefined,
  key: 'unknown-key',
  revision: 'unknown-revision',
  host: 'other-site',
  word: 'misquoted',
};

/** A mutation of a document that cites one thing: what was expected to be told, and what was. */
export interface PrintedOutcome {
  readonly what: string;
  readonly text: string;
  readonly expected: string | undefined;
  readonly found: readonly string[];
}

type Draw = () => number;

/** One way in which somebody may cite: as Parley prints it, or by hand. */
export interface Manner {
  readonly name: string;
  readonly ending: string;
  readonly write: (item: CitationItem) => string;
}

/** Every format that Parley prints, and every manner of writing by hand. */
export const MANNERS: readonly Manner[] = [
  ...FORMATS.map(({ name }) => ({
    name,
    ending: ENDINGS[name],
    write: (item: CitationItem) => `${formatCitation(item, name)}\n`,
  })),
  ...HAND_WRITTEN,
];

/** Cites each thing of a knowledge base in each manner, mutates each part that the document has of it, and checks. @param most Mutations of each part of a manner. */
export function printedMutations(
  kb: KnowledgeBase,
  draw: Draw,
  manners: readonly Manner[] = MANNERS,
  most = 3,
): PrintedOutcome[] {
  const lines = unrecorded(kb, currentRevisions(kb), { lines: [] }).map((one) => lineFor(one, '2026-01-02'));
  const published = PUBLICATIONS.map((publication) => {
    const catalogue = catalogueOf(kb, { lines }, publication);
    const items = keysOf(catalogue).flatMap((key) => citationOf(kb, key, publication) ?? []);
    return { site: publication.site, lookup: lookUp(catalogue), items };
  });
  const kinds = ['position', 'argument', 'evidence'] as const;
  const outcomes: PrintedOutcome[] = [];
  for (const { name, ending, write } of manners) {
    for (const kind of kinds) {
      for (let nth = 0; nth < most; nth++) {
        const { site, lookup, items } = oneOf(published, draw);
        const item = oneOf(
          items.filter((one) => one.kind === kind),
          draw,
        );
        const text = write(item);
        for (const part of Object.keys(VERDICTS) as Part[]) {
          const mutated = mutate(text, part, item, site, draw);
          if (mutated === undefined) continue;
          const { findings } = checkDocument(mutated, `a.${ending}`, lookup);
          outcomes.push({
            what: `${name}: ${kind}: ${part}${site === undefined ? ', a path alone' : ''}`,
            text: mutated,
            expected: VERDICTS[part],
            found: [...new Set(findings.map(({ code }) => code))].sort(),
          });
        }
      }
    }
  }
  return outcomes;
}

/** Whether what had to be told was told: with the verdict of what was mutated, and nothing of what was not. */
export function isRight({ expected, found }: PrintedOutcome): boolean {
  if (expected === undefined) return found.length === 0;
  // A key stands in several places; where it is mutated in one, the words beside it may have nobody any more.
  return found.length === 1 && found[0] === expected;
}

function keysOf({ things }: Catalogue): string[] {
  return things.flatMap(({ key }) => (key.includes('#') ? [key, `${key}/words`] : [key]));
}

function oneOf<T>(list: readonly T[], draw: Draw): T {
  return list[Math.floor(draw() * list.length)] as T;
}

function mutate(
  text: string,
  part: Part,
  item: CitationItem,
  site: string | undefined,
  draw: Draw,
): string | undefined {
  if (part === 'nothing') return text;
  if (part === 'host') return replacedIn(text, site === undefined ? [] : [new URL(site).host], draw, /[a-z]/);
  if (part === 'revision')
    return replacedIn(text, item.version ? [`rev/${item.version}`] : [], draw, /[0-9a-f]/, 4);
  if (part === 'key') {
    const [home = '', own] = item.id.replace('/words', '').split('#');
    const written = [
      citeKey(item.id),
      citeKey(shortKey(item.id)),
      own === undefined ? `positions/${home}` : `${home}/${own}`,
    ];
    return replacedIn(text, written, draw, /[a-z]/, own === undefined ? 12 : 8);
  }
  const words =
    item.quote ?? (item.kind === 'position' || /abstract|^AB {2}- /m.test(text) ? item.abstract : undefined);
  if (words === undefined) return undefined;
  const quoted = words.split(' ').filter((word) => /^[a-z]{4,}$/i.test(word));
  const place = placeOf(text, words);
  if (quoted.length === 0 || place === undefined) return undefined;
  const word = quoted[Math.floor(draw() * quoted.length)] as string;
  const at = text.indexOf(word, place);
  return at < 0
    ? undefined
    : `${text.slice(0, at)}${draw() < 0.5 ? 'hardly' : `${word}x`}${text.slice(at + word.length)}`;
}

/** Where the words of a citation begin in a text: where all of them stand, broken into lines as may be; where a format has them in another dress, at their first two. */
function placeOf(text: string, words: string): number | undefined {
  const all = words.split(' ').map((word) => RegExp.escape(word));
  const whole = new RegExp(all.join('\\s+')).exec(text);
  const at = whole?.index ?? text.indexOf(words.split(' ').slice(0, 2).join(' '));
  return at < 0 ? undefined : at;
}

/** The text with one letter of one of some strings another. @param from Where in the string it may be. */
function replacedIn(
  text: string,
  among: readonly string[],
  draw: Draw,
  letters: RegExp,
  from = 0,
): string | undefined {
  const places = among.flatMap((one) => {
    const found: number[] = [];
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + one.length))
      for (let letter = at + from; letter < at + one.length; letter++)
        // A title may name it too.
        if (letters.test(text[letter] as string) && !text.slice(0, at).endsWith('Position '))
          found.push(letter);
    return found;
  });
  const at = places[Math.floor(draw() * places.length)];
  if (at === undefined) return undefined;
  const other = text[at] === 'b' ? 'c' : 'b';
  return text.slice(0, at) + other + text.slice(at + 1);
}
