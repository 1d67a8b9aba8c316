import { type HeaderRole, headerField } from './header-fields.ts';
import type { Label } from './line.ts';
import { notesHeadAt } from './notes-head.ts';

/** A block of header fields: lines from `start` to before `end`. */
export interface HeaderBlock {
  readonly start: number;
  readonly end: number;
  readonly fields: ReadonlyMap<HeaderRole, string>;
}

/** Maximum blank lines that a client puts between two fields. */
const MAX_GAP = 2;

/** Maximum continuation lines of a field: long lists of recipients. */
const MAX_CONTINUATION = 60;

const SHORTEST_WRAPPED = 60;
const ADDRESS_LIST = /[@;<]|,\s*$/;

/** The block of header fields that begins at a line; undefined if there is none. At least two fields, with author or subject. */
export function headerBlockAt(
  texts: readonly string[],
  start: number,
  free: (line: number) => boolean,
): HeaderBlock | undefined {
  const first = free(start) ? headerField(texts[start] ?? '') : undefined;
  if (first === undefined) return undefined;
  const fields = new Map<HeaderRole, string>();
  let count = 0;
  let end = start;
  for (let i = start; i < texts.length && free(i); ) {
    const field = headerField(texts[i] ?? '');
    if (field === undefined) {
      if ((texts[i] ?? '').trim() !== '' || i - end >= MAX_GAP) break;
      i++;
      continue;
    }
    const next = endOfField(texts, i, field.role, free);
    if (!fields.has(field.role))
      fields.set(field.role, [field.value, ...texts.slice(i + 1, next)].map((t) => t.trim()).join(' '));
    count++;
    i = end = next;
  }
  const credible = count >= 2 ? isCredible(fields, count) : standsAlone(texts, start, end);
  return credible ? { start, end, fields } : undefined;
}

function isCredible(fields: ReadonlyMap<HeaderRole, string>, count: number): boolean {
  const named = ['from', 'date', 'to', 'subject'].filter((role) => fields.has(role as HeaderRole)).length;
  return named >= 2 || (named >= 1 && count >= 3) || fields.has('messageId');
}

const ALONE = /^(?:From|C[Cc]): [^<]{0,80}<[^<>\s]+@[^<>\s]+>\s*$/;

/** Whether a field is alone: the author of a patch on the first line, as git writes it, or `Cc:` among its trailers. */
function standsAlone(texts: readonly string[], start: number, end: number): boolean {
  if (end !== start + 1 || !ALONE.test(texts[start] ?? '')) return false;
  return (
    !(texts[start] ?? '').startsWith('From') ||
    texts.slice(Math.max(0, start - 5), start).every((text) => text.trim() === '')
  );
}

function endOfField(
  texts: readonly string[],
  start: number,
  role: HeaderRole,
  free: (line: number) => boolean,
): number {
  let i = start + 1;
  while (i < texts.length && i - start < MAX_CONTINUATION && free(i)) {
    const text = texts[i] ?? '';
    const before = (texts[i - 1] ?? '').trimEnd();
    if (text.trim() === '' || headerField(text) !== undefined) break;
    const folded = /^[ \t]/.test(text) && !/^[ \t]/.test(texts[start] ?? '');
    const wrapped = before.length >= SHORTEST_WRAPPED || /[,;]$/.test(before);
    const list = (role === 'to' || role === 'from' || role === 'other') && ADDRESS_LIST.test(text);
    if (!folded && !wrapped && !(list && text.trim().length < 200 && (role !== 'from' || /@/.test(text))))
      break;
    i++;
  }
  return i;
}

/** Whether a line is only the name of a subject field, as in Lotus Notes. */
function isSubjectAlone(text: string): boolean {
  return text.length > 2 && text.length < 14 && headerField(`${text.replace(/:$/, '')}:`)?.role === 'subject';
}

/** Labels header fields copied into a body. */
export function labelInlineHeaders(texts: readonly string[], labels: (Label | undefined)[]): void {
  const free = (line: number) => labels[line] === undefined;
  const hasNotes = texts.some((text) => text.length < 200 && isSubjectAlone(text.trim()));
  for (let i = 0; i < texts.length; ) {
    const notes = hasNotes ? notesHeadAt(texts, i, free) : undefined;
    const end = notes?.end ?? headerBlockAt(texts, i, free)?.end;
    if (end === undefined) i++;
    else
      for (; i < end; i++) {
        if ((texts[i] ?? '').trim() === '') continue;
        labels[i] = notes && i < notes.fieldsAt ? 'quotation_marker' : 'inline_headers';
      }
  }
}
