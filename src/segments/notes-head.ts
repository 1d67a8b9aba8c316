import { findDate } from '../mail/dates/index.ts';
import { type HeaderRole, headerField } from './header-fields.ts';

/** The header of a message copied by Lotus Notes: author and date are above the fields, without `From:`. */
export interface NotesHead {
  readonly end: number;
  /** The line of the first field. */
  readonly fieldsAt: number;
  /** The name, with the address if given. */
  readonly from: string;
  readonly date: string;
  readonly to: string;
  readonly subject: string;
}

/** Maximum lines of such a header, blank ones included. */
const LONGEST_HEAD = 24;
const LONGEST_LINE = 200;
/** A name, possibly in Notes' own form ("Ann Arp/Unit/Firm"), and an address, but not the end of a sentence. */
const WHO = /^["']?\p{Lu}[\p{L}\p{M}.'’,/ -]{2,60}["']?(?: ?[<(][^\s<>()]{1,100}@[^\s<>()]{1,100}[>)])?$/u;
/** The start of a line with such a name. */
const MAY_BE_WHO = /^\s*["']?\p{Lu}[\p{L}\p{M}.'’,/ -]{2}/u;
const ADDRESS = /^<[^\s<>]{1,100}@[^\s<>]{1,100}>$/;

/**
 * The header of a message copied by Lotus Notes: a name, a date, and `To`, `cc`, `Subject` with or without colons, each value beside its
 * name or below it, possibly in padded columns. Undefined if there is none.
 */
export function notesHeadAt(
  texts: readonly string[],
  start: number,
  free: (line: number) => boolean,
): NotesHead | undefined {
  if (!free(start) || !MAY_BE_WHO.test(texts[start] ?? '')) return undefined;
  const first = cellsOf(texts[start] ?? '');
  const [who = ''] = first;
  if (!WHO.test(who)) return undefined;
  let from = who;
  let date: string | undefined;
  const values = new Map<HeaderRole, string>();
  let open: HeaderRole | undefined;
  let firstField: number | undefined;
  let openAt = start;
  for (let i = start; i < texts.length && i - start < LONGEST_HEAD && free(i); i++) {
    const cells = i === start ? first.slice(1) : cellsOf(texts[i] ?? '');
    for (const cell of cells) {
      const field = fieldOf(cell);
      if (field !== undefined) {
        if (field.role === 'from') return undefined;
        open = field.role;
        if (!values.get(open)) values.set(open, field.value);
        firstField ??= i;
        openAt = i;
      } else if (ADDRESS.test(cell) && !from.includes('@') && open === undefined) from = `${from} ${cell}`;
      else if (date === undefined && isDate(cell)) date = cell;
      else if (open === undefined) return undefined;
      else if (values.get(open) === '' && (open === 'to' || i - openAt <= 1)) values.set(open, cell);
      else if (open !== 'to') return undefined;
    }
    const subject = values.get('subject') ?? '';
    const to = values.get('to');
    if (subject !== '' && date !== undefined && to !== undefined)
      return { end: i + 1, fieldsAt: firstField ?? i, from, date, to, subject };
  }
  return undefined;
}

function cellsOf(text: string): string[] {
  if (text.length > LONGEST_LINE) return [text.trim()];
  return text
    .split(/\t| {2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

/** `To`, `To:` or `To: value`. */
function fieldOf(cell: string): { role: HeaderRole; value: string } | undefined {
  if (cell.includes(':')) return headerField(cell);
  return cell.length <= 14 ? headerField(`${cell}:`) : undefined;
}

function isDate(cell: string): boolean {
  if (!/\d/.test(cell)) return false;
  const date = findDate(cell, true);
  return date?.date !== undefined && cell.length - (date.end - date.start) < 12;
}
