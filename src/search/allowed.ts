import { FORMER_TERMS } from '../knowledge/labels.ts';
import { isUnspaced } from './fold.ts';
import type { Condition, Question } from './question.ts';
import type { Facet, SearchRecord } from './record.ts';
import { hasSigns, signsOf } from './signs.ts';
import { fold, foldedWords } from './words.ts';

/** The ids that a condition's value may refer to: the value is an id, or part of a name or title. */
export type ValuesOf = (condition: Condition) => ReadonlySet<string>;

/** The kind of record whose titles name the values of a facet. */
const NAMED: Partial<Record<Facet, string>> = { from: 'person', debate: 'debate', position: 'position' };

/** Resolves values by the names of people and the titles of debates and positions among the records. */
export function valuesIn(records: readonly SearchRecord[]): ValuesOf {
  return ({ facet, value }) => {
    const asked = fold(value);
    const kind = NAMED[facet];
    const former = facet === 'is' ? (FORMER_TERMS[asked] ?? []) : [];
    const values = new Set([value.toLowerCase(), ...former]);
    // A label as pages show it is its term with spaces in place of hyphens.
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

/** The id of a curated entry from its address: `people/ada-author/`, or an absolute address for another site. */
export function idOf({ address }: Pick<SearchRecord, 'address'>): string {
  return /(?:^|\/)(?:debates|positions|designs|concepts|people)\/([^/]+)\//.exec(address)?.[1] ?? '';
}

/** Whether a record meets every condition of the question, words aside. */
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

/** Whether a record contains the question's phrases and none of what it excludes. */
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

/** Whether a record contains the signs of a question's words. */
export function signedAs({ words }: Question): ((record: SearchRecord) => boolean) | undefined {
  const signs = signsOf(words);
  if (signs.size === 0) return undefined;
  return (record) => hasSigns(textsOf(record).join('\n'), signs);
}

/** Consecutive words, and their signs. */
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
 * The words of a text as `asWords` gives them, with a mark where an operator without words (`&&`) separates them: the words on both sides
 * of it do not count as consecutive.
 */
function asPhrase(text: string): string {
  const chunks = text.match(/\S+/gu) ?? [];
  return ` ${chunks.map((chunk) => asWords(chunk).trim() || WORDLESS).join(' ')} `;
}

const WORDLESS = '&';

/**
 * The folded words of a text, with a space around each (around each letter in scripts without blanks), so that a phrase can be found as a
 * substring.
 */
export function asWords(text: string): string {
  const words = foldedWords(text).flatMap((word) => (isUnspaced(word) ? Array.from(word) : [word]));
  return ` ${words.join(' ')} `;
}
