import { en } from '../../words/index.ts';
import type { Found } from './listed.ts';

/** Width of the column of kinds, in characters. */
const COLUMN = 10;
const INDENT = ' '.repeat(COLUMN);
/** Stands for the title of a post without a subject. */
const UNTITLED = en.finding.noSubject;

/** A result as lines for a terminal: kind and title; author, date and debate; address; snippet; what is folded under it. */
export function linesOf(
  { kind, title, url, author, date, debate, snippet, more = [] }: Found,
  isUnfolded: boolean,
): string[] {
  const about = [author, date, debate].filter((part) => part !== undefined).join(' · ');
  return [
    en.finding.kinds[kind].one.padEnd(COLUMN) + (title === '' ? UNTITLED : title),
    ...[about, url, snippet ?? ''].filter((line) => line !== '').map((line) => INDENT + line),
    ...(more.length > 0 && !isUnfolded ? [`${INDENT}and ${more.length} more (--unfold lists them)`] : []),
    ...(isUnfolded ? more.map((one) => `${INDENT}also ${one.date ?? ''} ${one.title}  ${one.url}`) : []),
    '',
  ];
}
