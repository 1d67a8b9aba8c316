/**
 * The only module that prints. A line may show text of a mail, a file's name, an entry or a site, so characters that could end the line, move the
 * cursor or reverse the text are shown by their codes.
 */

import { spellLine } from '../src/controls/index.ts';

/** Control characters that JSON allows in a string as they are. */
const CONTROL_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Prints lines for a person. */
export function print(lines: string | readonly string[]): void {
  process.stdout.write(shownLines(lines));
}

/** Prints lines for a person on standard error. */
export function warn(lines: string | readonly string[]): void {
  process.stderr.write(shownLines(lines));
}

function shownLines(lines: string | readonly string[]): string {
  return (typeof lines === 'string' ? [lines] : lines).map((line) => `${spellLine(line)}\n`).join('');
}

/** Prints a value as JSON: the same value exactly, and no control as it is. @returns when more can be printed. */
export async function printJson(value: unknown, indent: number | undefined = 2): Promise<void> {
  const text = JSON.stringify(value, null, indent).replace(
    CONTROL_IN_JSON,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (!process.stdout.write(`${text}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Prints a text that another program may read, such as a patch or a citation: as it is, and to a terminal line by line as `print` does. */
export function printText(text: string): void {
  if (process.stdout.isTTY) print(text.replace(/\n$/, '').split('\n'));
  else process.stdout.write(text);
}
