import { SHOWN } from '../../src/site/search/kinds.ts';
import type { Found } from './found.ts';

/** Columns of the names of kinds. */
const COLUMN = 10;
/** Stands for the title of a post without a subject. */
const UNTITLED = '(no subject)';

/** A thing that was found, for a person: what it is and is called; who, when and where; its address; the piece of its text. */
export function linesOf({ kind, title, url, author, date, debate, snippet }: Found): string[] {
  const about = [author, date, debate].filter((part) => part !== undefined).join(' · ');
  return [
    SHOWN[kind].one.padEnd(COLUMN) + (title === '' ? UNTITLED : title),
    ...[about, url, snippet ?? ''].filter((line) => line !== '').map((line) => ' '.repeat(COLUMN) + line),
    '',
  ];
}
