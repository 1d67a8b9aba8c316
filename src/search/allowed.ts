import { FORMER_TERMS } from '../knowledge/labels.ts';
import { isUnspaced } from './fold.ts';
import type { Condition, Question } from './question.ts';
import type { Facet, SearchRecord } from './record.ts';
import { hasSigns, signsOf } from './signs.ts';
import { fold, foldedWords } from './words.ts';

/** The ids that a condition's value may mean: it is one of them, or a part of the name of what they name. */
export type ValuesOf = (condition: Condition) => ReadonlySet<string>;

/** Which kind of record names the values of a facet. */
const NAMED: Partial<Record<Facet, string>> = { from: 'person', debate: 'debate', position: 'position' };

/** How values are named by the records: people by names, debates and positions by titles. */
export function valuesIn(records: readonly SearchRecord[]): ValuesOf {
  return ({ facet, value }) => {
    const asked = fold(value);
    const kind = NAMED[facet];
    const former = facet === 'is' ? (FORMER_TERMS[asked] ?? []) : [];
    const values = new Set([value.toLowerCase(), ...former]);
    // A label as pages show it is its term with spaces.
    if (facet === 'is') values.add(asked.replaceAll(' ', '-'));
    for (const record of records) {
      if (record.kind !== kind) continue;
      const id = idOf(record);
      if (id === value) return new Set([id]);
      if ([id, record.title, ...record.names].some((name) => fold(name).includes(asked))) values.add(id);
    }
    return values;
  };
}

/** The id of a curated entry, from its address: `people/ada-author/`, or the whole address where it is another site's. */
export function idOf({ address }: Pick<SearchRecord, 'address'>): string {
  return /(?:^|\/)(?:debates|positions|concepts|people)\/([^/]+)\//.exec(address)?.[1] ?? '';
}

/** Whether a record meets every condition of the question, its words aside. */
export function allowedBy(question: Question, valuesOf: ValuesOf): (record: SearchRecord) => boolean {
  const conditions = question.conditions.map((condition) => ({ condition, values: valuesOf(condition) }));
  const { kinds, after, before } = question;
  return (record) => {
    if (kinds.length > 0 && !kinds.includes(record.kind)) return false;
    if ((after !== '' && record.date < after) || (before !== '' && record.date > before)) return false;
    if ((after !== '' || before !== '') && record.date === '') return false;
    return conditions.every(({ condition: { facet, not }, values }) => {
      const has = (record.facets?.[facet] ?? []).some((value) => values.has(value));
      return has !== not;
    });
  };
}

/** Whether a record has the question's phrases and none of what it excludes. */
export function wordedAs(question: Question): (record: SearchRecord) => boolean {
  const phrases = question.phrases.map(phraseOf);
  const without = question.without.map(phraseOf);
  return (record) => {
    if (phrases.length === 0 && without.length === 0) return true;
    const texts = textsOf(record).map((text) => ({ text, words: asPhrase(text) }));
    const has = ({ words, signs }: Phrase) =>
      texts.some((there) => there.words.includes(words) && hasSigns(there.text, signs));
    return phrases.every(has) && !without.some(has);
  };
}

/** Whether a record has the signs of a question's words. */
export function signedAs({ words }: Question): ((record: SearchRecord) => boolean) | undefined {
  const signs = signsOf(words);
  if (signs.size === 0) return undefined;
  return (record) => hasSigns(textsOf(record).join('\n'), signs);
}

/** Words that stand one after another, and their signs. */
interface Phrase {
  readonly words: string;
  readonly signs: ReadonlySet<string>;
}

function phraseOf(text: string): Phrase {
  return { words: asPhrase(text), signs: signsOf(text) };
}

function textsOf({ title, text, author, names, asked = [] }: SearchRecord): string[] {
  return [title, text, author, ...names, ...asked];
}

/**
 * The words of a text as `asWords` gives them, and in the place of what stands between blanks and has no word (`&&`) a sign for it: the words on
 * both sides of it do not follow each other.
 */
function asPhrase(text: string): string {
  const chunks = text.match(/\S+/gu) ?? [];
  return ` ${chunks.map((chunk) => asWords(chunk).trim() || WORDLESS).join(' ')} `;
}

const WORDLESS = '&';

/** The words of a text, folded, with a space before and behind each, of runs without blanks each letter: what a phrase is looked for in. */
export function asWords(text: string): string {
  const words = foldedWords(text).flatMap((word) => (isUnspaced(word) ? Array.from(word) : [word]));
  return ` ${words.join(' ')} `;
}
