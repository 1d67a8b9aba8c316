import { MAX_HEAD_BYTES, MAX_HEADER_VALUE } from './limits.ts';

/** One header field: its name in lower case, and its unfolded value, not decoded, with one character per byte. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** The header block of a message or part, and the offset of its body. */
export interface Head {
  readonly fields: readonly Field[];
  /** Offset of the body in the bytes that were read. */
  readonly bodyAt: number;
  readonly defects: readonly string[];
}

/** RFC 5322 2.2: a field name is printable ASCII without the colon; white space before the colon is its old form. */
const FIELD = /^([!-9;-~]{1,200})[ \t]{0,20}:(.*)$/s;

/**
 * Reads the header block at the start of `bytes` (RFC 5322 2.2, unfolded by 2.2.3). It ends at the first empty line, or when no field
 * follows any more. A line that is not a field, but is followed by one, is skipped.
 */
export function readHead(bytes: Buffer): Head {
  const fields: { name: string; value: string }[] = [];
  const parts: string[] = [];
  const defects: string[] = [];
  let at = 0;
  const close = () => {
    const last = fields.at(-1);
    if (last && parts.length > 0) last.value = clip(parts.join(' '), last.name, defects);
    parts.length = 0;
  };
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    if (line.text === '') {
      at = line.next;
      break;
    }
    const field = FIELD.exec(line.text);
    if (at >= MAX_HEAD_BYTES) {
      defects.push(`The header is longer than ${MAX_HEAD_BYTES} bytes; the rest of it was passed over.`);
      at = endOfHead(bytes, at);
      break;
    }
    if (isFolded(line.text) && fields.length > 0) parts.push(line.text.trim());
    else if (field) {
      close();
      fields.push({ name: (field[1] ?? '').toLowerCase(), value: '' });
      parts.push((field[2] ?? '').trim());
    } else if (/^>?From /.test(line.text) && fields.length === 0) {
      // A delivery line that a mailbox left in the message.
    } else if (fields.length > 0 && line.next < bytes.length && FIELD.test(lineAt(bytes, line.next).text)) {
      defects.push('A line of the header is no header field; it was passed over.');
    } else {
      if (fields.length > 0) defects.push('No empty line ends the header.');
      break;
    }
    at = line.next;
  }
  close();
  return { fields, bodyAt: at, defects };
}

/** Returns the first non-empty value of the field `name`, else undefined. */
export function fieldValue(head: Head, name: string): string | undefined {
  return fieldValues(head, name)[0];
}

/** Returns the values of every field `name`, in order. */
export function fieldValues(head: Head, name: string): readonly string[] {
  if (asked.fields !== head.fields) asked = { fields: head.fields, values: valuesOf(head.fields) };
  return asked.values.get(name) ?? NONE;
}

/** The last queried header, indexed by name: some fifty names are looked up in each. */
let asked: { readonly fields: Head['fields']; readonly values: ReadonlyMap<string, readonly string[]> } = {
  fields: [],
  values: new Map(),
};
const NONE: readonly string[] = [];

function valuesOf(fields: Head['fields']): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const { name, value } of fields) {
    if (value === '') continue;
    const values = byName.get(name);
    if (values) values.push(value);
    else byName.set(name, [value]);
  }
  return byName;
}

function isFolded(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}

function clip(value: string, name: string, defects: string[]): string {
  if (value.length <= MAX_HEADER_VALUE) return value.trim();
  defects.push(
    `The header ${name} is longer than ${MAX_HEADER_VALUE} characters; the rest of it was left out.`,
  );
  return value.slice(0, MAX_HEADER_VALUE).trim();
}

/** Returns the line that begins at `at` without its line end, and where the next one begins. */
function lineAt(bytes: Buffer, at: number): { text: string; next: number } {
  const lf = bytes.indexOf(0x0a, at);
  const next = lf < 0 ? bytes.length : lf + 1;
  let end = lf < 0 ? bytes.length : lf;
  while (end > at && bytes[end - 1] === 0x0d) end--;
  return { text: bytes.toString('latin1', at, end), next };
}

function endOfHead(bytes: Buffer, from: number): number {
  const lf = bytes.indexOf('\n\n', from, 'latin1');
  const crlf = bytes.indexOf('\r\n\r\n', from, 'latin1');
  if (lf < 0 && crlf < 0) return bytes.length;
  return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf + 2;
}
