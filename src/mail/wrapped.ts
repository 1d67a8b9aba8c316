import { fieldValue, fieldValues, type Head } from './head.ts';
import { headerText } from './header-text.ts';
import { parseMailbox } from './mailbox.ts';
import type { Enclosed, Part } from './mime-tree.ts';

/** A message that a list wrapped in one of its own, so that the author's domain accepts it (DMARC, RFC 7489), and the parts beside it. */
export interface Wrapped {
  readonly original: Enclosed;
  /** Parts that the list put before and after it. */
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/**
 * Returns the original within a message whose From is a list's. Both must have the same subject (ignoring tags and "Re:") and different
 * authors, and the outer header must be a list's: it gives the inner author as the reply address, says "via", or has the list's address as
 * sender. A person who forwards a message is not a list.
 */
export function wrappedOriginal(head: Head, root: Part): Wrapped | undefined {
  const parts = root.kind === 'multipart' && root.subtype !== 'alternative' ? root.parts : [root];
  const messages = parts.filter((part) => part.kind === 'message');
  const [original] = messages;
  if (original === undefined || messages.length > 1) return undefined;
  if (root.kind === 'multipart' && (root.subtype === 'digest' || root.subtype === 'report')) return undefined;
  if (!isFromList(head, original.head) || subjectOf(head) !== subjectOf(original.head)) return undefined;
  const at = parts.indexOf(original);
  return { original, before: parts.slice(0, at), after: parts.slice(at + 1) };
}

function isFromList(outer: Head, inner: Head): boolean {
  const sender = parseMailbox(fieldValue(outer, 'from') ?? '');
  const author = parseMailbox(fieldValue(inner, 'from') ?? '');
  if (author.address === undefined || sender.address === author.address) return false;
  const named = NAME_AUTHOR.flatMap((name) => fieldValues(outer, name))
    .join(' ')
    .toLowerCase();
  if (named.includes(author.address) || /\svia\s/i.test(sender.name ?? '')) return true;
  if (sender.address === undefined) return false;
  const lists = NAME_LIST.flatMap((name) => fieldValues(outer, name))
    .join(' ')
    .toLowerCase();
  return lists.includes(sender.address) || lists.includes(`<${sender.address.replace('@', '.')}>`);
}

/** Headers in which a list that replaces From names the author. */
const NAME_AUTHOR = ['reply-to', 'x-original-from', 'x-mailfrom', 'original-from'];
/** Headers in which a list names itself. */
const NAME_LIST = ['list-post', 'list-id', 'to'];

function subjectOf(head: Head): string {
  return headerText(fieldValue(head, 'subject') ?? '')
    .text.toLowerCase()
    .replace(/\[[^\]]{0,80}\]|\b(?:re|aw|sv|antw):/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
