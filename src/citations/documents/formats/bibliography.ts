import type { DocumentFormat, Span } from '../document.ts';
import { closeBehind } from '../enclosing.ts';
import { spansOf, spansWithin } from '../spans.ts';
import { texWords } from '../tex-words.ts';
import { tex } from './tex.ts';

const none = () => [];

/** A quoting field of an entry: an abstract is a statement, words or a gist; a note has words in quotation marks. */
type Field = Span & { readonly by: Span; readonly orSummary?: boolean };

const OPENS = /^(?:[\s"'{\\]|value:)*(?:“|``|\\textquotedblleft(?:\{\}|\s))/;
const CLOSES = ['”', "''", '\\textquotedblright'];

/** The words of a note that begins with a quotation mark, up to the last closing mark; empty for other notes, which may contain a title. */
export function quotedIn(text: string, { start, end }: Span, by: Span): Field[] {
  const note = text.slice(start, end);
  const open = OPENS.exec(note)?.[0].length ?? 0;
  const close = CLOSES.reduce((last, mark) => Math.max(last, note.lastIndexOf(mark)), -1);
  return open === 0 || close <= open ? [] : [{ start: start + open, end: start + close, by }];
}

/** An entry, in braces or parentheses, its key on the same line or on the next. */
const ENTRY = /^[ \t]*@(?!comment|string|preamble)[A-Za-z]+\s*[{(]\s*([^\s,{}"=]+)\s*,/dgim;

/**
 * Fields that hold keys: alternative keys of an entry, and keys of related entries (biblatex, "ids", "crossref", "related", "entryset").
 */
const IDS = /(?:^|,)[ \t]*ids[ \t]*=\s*[{"]([^{}"]{1,2000})/dgim;
const OTHERS = /(?:^|,)[ \t]*(?:crossref|xref|xdata|related|entryset)[ \t]*=\s*[{"]([^{}"]{1,2000})/dgim;
const KEY = /[^\s,]+/g;

/** The key of each entry, and its other keys. */
const bibEntries = (text: string) => [
  ...spansOf(text, ENTRY, 1),
  ...spansWithin(text, spansOf(text, IDS, 1), KEY),
];
const BIB_FIELD = /(?:^|,)[ \t]*(abstract|note|annote|annotation|addendum|quote)[ \t]*=[ \t]*([{"])/gim;

/** BibTeX and BibLaTeX: the keys of the entries, and the keys that they refer to or cite. */
export const bibtexFile: DocumentFormat = {
  name: 'BibTeX',
  endings: ['.bib'],
  isProse: false,
  unread: none,
  keysIn: (text) => [
    ...bibEntries(text),
    ...spansWithin(text, spansOf(text, OTHERS, 1), KEY),
    ...tex.keysIn(text),
  ],
  entriesIn: bibEntries,
  fieldsIn: bibFields,
  wordsOf: texWords,
};

function bibFields(text: string): Field[] {
  const fields: Field[] = [];
  const entries = [...text.matchAll(ENTRY)].map(({ index }) => index);
  entries.forEach((start, at) => {
    const by = { start, end: entries[at + 1] ?? text.length };
    let last = start;
    for (const { 0: whole, 1: name = '', 2: mark, index } of text
      .slice(by.start, by.end)
      .matchAll(BIB_FIELD)) {
      const from = start + index + whole.length;
      if (from < last) continue;
      const quote = text.indexOf('"', from);
      const end = mark === '{' ? closeBehind(text, from, by.end, '{}') : quote < 0 ? undefined : quote + 1;
      // Stop after an entry that is never closed.
      if (end === undefined || end > by.end) break;
      last = end;
      const value = { start: from, end: end - 1 };
      if (name.toLowerCase() === 'abstract') fields.push({ ...value, by, orSummary: true });
      else for (const quoted of quotedIn(text, value, by)) fields.push(quoted);
    }
  });
  return fields;
}

/** The quoting fields of a record, by tag. */
const RIS_FIELD = /^(AB|N2|N1|RN|ID|LB|ER)[ \t]{1,2}-(?:[ \t]([^\n\r]*))?/dgm;

/** RIS: the ids of the records (RIS format specifications, "ID"). */
const risIds = (text: string) => spansOf(text, /^(?:ID|LB)[ \t]{1,2}-[ \t]+([^\s]+)[ \t]*\r?$/dgm, 1);

export const risFile: DocumentFormat = {
  name: 'RIS',
  endings: ['.ris'],
  isProse: false,
  unread: none,
  keysIn: risIds,
  entriesIn: risIds,
  fieldsIn: (text) => {
    const fields: Field[] = [];
    let record: { tag: string; value: Span }[] = [];
    let start = 0;
    const close = (end: number) => {
      const by = { start, end };
      for (const { tag, value } of record)
        if (/^(?:AB|N2)$/.test(tag)) fields.push({ ...value, by, orSummary: true });
        else for (const quoted of quotedIn(text, value, by)) fields.push(quoted);
      record = [];
      start = end;
    };
    for (const { 0: whole, 1: tag = '', index, indices } of text.matchAll(RIS_FIELD)) {
      const value = indices?.[2];
      if (tag === 'ER') close(index + whole.length);
      else if (value) record.push({ tag, value: { start: value[0], end: value[1] } });
    }
    close(text.length);
    return fields;
  },
};

/** A comment; not `#` within quotation marks. */
const YAML_COMMENT = /(?<=[:,[{-][ \t]{1,4})(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*')|(?<=^|\s)(#[^\n]*)/dgm;

/** The quoting fields of an entry, with their continuation lines. */
const YAML_FIELD =
  /^([ \t]+|- +)(abstract|note|annote|annotation):[ \t]*([^\n]*(?:\n(?:[ \t]*\r?\n|\1[ \t]+[^\n]*))*)/dgm;

/** Hayagriva: the keys at the margin; CSL as YAML, the ids of the items. */
const yamlKeys = (text: string) => [
  ...spansOf(text, /^["']?([^\s#:'"-][^\s#'"]*?)["']?:[ \t]*\r?$/dgm, 1),
  ...spansOf(text, /^[ \t]*(?:-[ \t]+)?id:[ \t]+["']?([^\s"'#]+)["']?[ \t]*\r?$/dgm, 1),
];

export const hayagrivaFile: DocumentFormat = {
  name: 'Hayagriva',
  endings: ['.yml', '.yaml'],
  isProse: false,
  unread: (text) => spansOf(text, YAML_COMMENT, 1),
  keysIn: yamlKeys,
  entriesIn: yamlKeys,
  fieldsIn: (text) => {
    const entries = [...text.matchAll(/^(?:[^\s#-][^\n]*:[ \t]*\r?$|[ \t]*-[ \t])/gm)].map(
      ({ index }) => index,
    );
    let entry = 0;
    return [...text.matchAll(YAML_FIELD)].flatMap(({ 2: name, index, indices }): Field[] => {
      const value = indices?.[3];
      while ((entries[entry + 1] ?? Number.POSITIVE_INFINITY) <= index) entry++;
      if (!value || entries.length === 0) return [];
      const by = { start: entries[entry] ?? 0, end: entries[entry + 1] ?? text.length };
      const words = { start: value[0], end: value[1] };
      return name === 'abstract' ? [{ ...words, by, orSummary: true }] : quotedIn(text, words, by);
    });
  },
  wordsOf: yamlWords,
};

/** The text of a scalar of YAML, in quotes or without (YAML 1.2.2, chapter 7). */
function yamlWords(written: string): string {
  const words = written
    .replace(/^[ \t]*(?:value:|verbatim:[ \t]*(?:true|false))/gm, ' ')
    .replace(/^\s*[|>][+-]?\d?[ \t]*$/m, '')
    .trim();
  if (words.startsWith("'")) return words.replace(/''/g, "'");
  return words.startsWith('"') ? words.replace(YAML_ESCAPE, unescaped) : words;
}

const YAML_ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|U([0-9A-Fa-f]{8})|\r?\n[ \t]*|([ntr_ ])|(.))/g;

function unescaped(_: string, u?: string, x?: string, long?: string, blank?: string, one?: string): string {
  const code = u ?? x ?? long;
  if (code === undefined) return blank === undefined ? (one ?? '') : ' ';
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}
