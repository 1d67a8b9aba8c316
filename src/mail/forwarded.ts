import { declaredCharset } from './declared-charset.ts';
import { fieldValue } from './head.ts';
import { headerText } from './header-text.ts';
import type { Enclosed } from './mime-tree.ts';
import { type PostText, postText } from './post-text.ts';

/** A message within a post: its text, preceded by author, date and subject. */
export interface Forwarded extends PostText {
  /** Empty where it has none. */
  readonly subject: string;
}

const SHOWN = [
  ['From', 'from'],
  ['Date', 'date'],
  ['Subject', 'subject'],
] as const;

/** Returns the text of a forwarded message, with its attachments. Addresses are masked, as in every header. */
export function forwarded({ head, tree }: Enclosed): Forwarded {
  const charset = declaredCharset(tree.root);
  const lines = SHOWN.flatMap(([label, name]) => {
    const value = fieldValue(head, name);
    return value === undefined
      ? []
      : [`${label}: ${headerText(value, charset).text.replace(ADDRESS, '$1@...')}`];
  });
  const said = postText(tree.root);
  const text = [lines.map((line) => `${line}\n`).join(''), said.text]
    .filter((piece) => piece !== '')
    .join('\n');
  const subject = headerText(fieldValue(head, 'subject') ?? '', charset).text;
  return { ...said, text, subject, defects: [...tree.defects, ...said.defects] };
}

const ADDRESS = /([^\s<>@,;"]{1,100})@[^\s<>@,;"]{1,255}/g;
