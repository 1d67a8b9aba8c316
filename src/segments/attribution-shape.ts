import { findDate } from '../mail/dates/index.ts';
import { nameIn } from './attributed-name.ts';
import {
  DIVIDER,
  GROUPWISE,
  mayEndInVerb,
  OPENING,
  SUPERCITE,
  VERB,
  VERB_AT_END,
} from './attribution-words.ts';
import { recent } from './recent.ts';

/** The author and date in an attribution line. */
export interface Attributed {
  readonly name?: string;
  readonly address?: string;
  readonly messageId?: string;
  readonly date?: string;
  readonly zone?: string;
}

/** How certain the form is: a `weak` one is an attribution only if a quotation follows. */
export type Strength = 'strong' | 'weak';

/** Maximum length of an attribution, in code units. */
const LONGEST = 600;

const ADDRESS =
  /<?(?:mailto:)?([\w.+=/~-]{1,100})(?:@|\s(?:at|<at>|\(at\)|\[at\])\s|\(at\))((?:[\w-]{1,63}(?:\.| dot )){1,8}[a-z]{2,24})>?/iu;
const MESSAGE_ID =
  /<([^<>\s@]{1,250}@[^<>\s@]{1,250})>|(?<=(?:message|news:|mid:)\s?)([^<>\s@]{3,250}@[\w.-]{3,100})/i;
const ID_INTRODUCED = /(?:message|article|mail|news:|mid:|msgid)(?:-id)?:?\s*<?$/i;
const ENGLISH = /\b(?:on|at|wrote|writes|said|[ap]m)\b/i;
const BULLETED = /^[*+]{1,3} [^:*]{2,80}<[^<>]{3,100}>(?: \[[^\]]{4,60}\]|[^:]{0,60}):\s*$/;
const BULLETED_NAME = /^[*+]{1,3} (?:\p{Lu}[\p{L}.'-]*\s?){2,4}(?: \[[^\]]{4,60}\])?:\s*$/u;
const FROM_NAME = /^From: {1,2}\p{L}[^:<>@]{2,60}$/u;
const QUOTING =
  /^\[?(?:Quoting|Zitat von|Zitiere|Citando|Quote from|Citat från|Citerar)\s.{2,200}[:\])]?\s*$/i;
const ACCORDING = /^(?:According to|Thus spake|Also sprach|Once upon a time,?|From) .{2,80}:\s*$/i;
const VERBLESS = /^(?:On|Am|Le|El|Den|Op)\s[^:]{0,40}\d[^a-z]{0,12}.{1,80}:\s*$/u;
const ENDS = /[:：]\s*$/;
const DASHED = /^--- (?:Comment #\d+ from )?.{2,200}(?:---|:)\s*$/;
const CHANGED =
  /^[^:]{2,80}<[^<>\s]{3,100}>\s?(?:changed|added the comment|commented|updated|reopened|assigned)\b.{0,60}:?\s*$/;
const TRACKED =
  /^(?:\p{L}[\p{L}.'-]*\s){1,4}(?:commented on|updated|edited comment on|reassigned|resolved|closed|reopened|created) [A-Z][A-Z0-9]+-\d+:\s*$/u;
const COMMENT_AT = /^Comment at: \S+:\d/;

const WITH_WORDS = /[:：] ?>/;

/** Cache size: attributions are parsed repeatedly, and quoted in replies. */
const REMEMBERED = 512;

/** First characters of a divider, of marks before a name, and of words before it. */
const MARKED = /^[-_=*+]/;
const MAY_DIVIDE = /^[-_=*badi]/i;
const MAY_QUOTE = /^\[?[qzc]/i;

/** Marks that only say which way a text runs, which clients put round each part of a line from right to left. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line without such marks, its letters with their accents composed, as the words that are looked for are. */
function composed(line: string): string {
  return line.replace(DIRECTIONS, '').normalize('NFC');
}

/** The attribution alone, if a client put the quotation's first words on the same line: "A. Author wrote:> The words". */
function withoutWords(line: string): string {
  const text = line.startsWith('>>') ? line.replace(SUPERCITE, '') : line;
  if (!text.includes('>')) return text;
  const at = text.search(WITH_WORDS);
  if (at < 0) return text;
  const head = text.slice(0, at + 1);
  return VERB_AT_END.test(head) ? head : text;
}

/**
 * The strength of a text as an attribution, of one line or several joined by a space; undefined if it is none. The first or last character
 * rules out most forms without matching their patterns.
 */
export function strengthOf(text: string): Strength | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = withoutWords(composed(text).trim());
  if (trimmed.startsWith('>>> ') && GROUPWISE.test(trimmed)) return 'strong';
  if (trimmed.length < 4 || /^[>|]/.test(trimmed)) return undefined;
  const ends = ENDS.test(trimmed.slice(-1));
  if (
    (MAY_DIVIDE.test(trimmed) && DIVIDER.test(trimmed)) ||
    (ends && MARKED.test(trimmed) && BULLETED.test(trimmed)) ||
    (trimmed.includes('>') && CHANGED.test(trimmed)) ||
    (ends && TRACKED.test(trimmed)) ||
    COMMENT_AT.test(trimmed)
  )
    return 'strong';
  if (MAY_QUOTE.test(trimmed) && QUOTING.test(trimmed))
    return hasAddress(trimmed) || ends ? 'strong' : 'weak';
  if (FROM_NAME.test(trimmed)) return 'weak';
  const dashed = DASHED.test(trimmed);
  const verbAtEnd = mayEndInVerb(trimmed) && VERB_AT_END.test(trimmed);
  if (!dashed && !verbAtEnd && !ends && !trimmed.endsWith('>')) return undefined;
  const date = /\d/.test(trimmed) ? dateIn(trimmed).found : undefined;
  const who = date !== undefined || hasAddress(trimmed);
  if (dashed && who) return 'strong';
  if (verbAtEnd) {
    if (who && ends) return 'strong';
    return who || wordCount(trimmed) <= 7 || MESSAGE_ID.test(trimmed) ? 'weak' : undefined;
  }
  if (!ends) {
    return date !== undefined &&
      /<[^<>\s]+@[^<>\s]+>$/.test(trimmed) &&
      date.start < 40 &&
      trimmed.length < 160
      ? 'weak'
      : undefined;
  }
  if (date !== undefined && VERB.test(trimmed) && OPENING.test(trimmed)) return 'strong';
  if (date !== undefined && /[<(][^<>\s]+@[^<>\s]+[>)]/.test(trimmed)) return 'strong';
  const verbless = VERBLESS.test(trimmed) && date !== undefined;
  const plain =
    BULLETED_NAME.test(trimmed) ||
    ACCORDING.test(trimmed) ||
    /^\*?[^:]{2,60}<[^<>\s]+@[^<>\s]+>\s?:$/.test(trimmed);
  return verbless || plain || (VERB.test(trimmed) && (who || wordCount(trimmed) <= 12)) ? 'weak' : undefined;
}

const dateIn = recent((text: string) => ({ found: findDate(text, true) }), REMEMBERED);

function hasAddress(text: string): boolean {
  return (text.includes('@') || / at|\(at/i.test(text)) && ADDRESS.test(text);
}

function wordCount(text: string): number {
  return text.split(/\s+/, 40).length;
}

/** Parses an attribution: name, address, Message-ID, date and time zone, as far as given. */
export const attributed: (line: string) => Attributed = recent(read, REMEMBERED);

function read(line: string): Attributed {
  const text = withoutWords(composed(line));
  const english = ENGLISH.test(text);
  const date = english ? dateIn(text).found : findDate(text, false);
  const id = messageIdIn(text);
  const withoutId = id === undefined ? text : text.replace(id.text, ' ');
  const address = ADDRESS.exec(withoutId);
  const name = nameIn(withoutId, address, id === undefined ? date : findDate(withoutId, english));
  return {
    ...(name !== undefined && { name }),
    ...(address && { address: `${address[1]}@${(address[2] ?? '').replaceAll(' dot ', '.')}` }),
    ...(id !== undefined && { messageId: id.id }),
    ...(date?.date !== undefined && { date: date.date }),
    ...(date?.zone !== undefined && { zone: date.zone }),
  };
}

function messageIdIn(text: string): { id: string; text: string } | undefined {
  const match = MESSAGE_ID.exec(text);
  if (!match) return undefined;
  const id = match[1] ?? match[2] ?? '';
  const introduced =
    match[2] !== undefined || ID_INTRODUCED.test(text.slice(Math.max(0, match.index - 20), match.index));
  return introduced ? { id, text: match[0] } : undefined;
}
