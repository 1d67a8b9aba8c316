import { fieldValue, type Head } from './head.ts';
import { headerText } from './header-text.ts';
import type { Enclosed, Part } from './mime-tree.ts';

/** A digest split into its posts, and its own remaining text. */
export interface Digest {
  readonly members: readonly Enclosed[];
  readonly rest: Part;
}

/**
 * Splits a digest: the messages of a multipart/digest (RFC 2046 5.1.5), or of any multipart whose sender or subject says that it is one.
 * Undefined if the message is not a digest, or forwards one. Members without From are not posts, and stay with the digest.
 */
export function readDigest(head: Head, root: Part): Digest | undefined {
  if (PASSED_ON.test(subjectOf(head))) return undefined;
  const members = membersOf(root, saysDigest(head));
  if (members.length === 0) return undefined;
  return { members, rest: without(root, new Set<Part>(members)) };
}

/** True if the subject or the sender says that a message is a digest, and it is not a reply to one. */
export function saysDigest(head: Head): boolean {
  const subject = subjectOf(head);
  if (PASSED_ON.test(subject)) return false;
  return (
    /\bdigest\b/i.test(subject) ||
    /[-.+_](?:request|digest)@|\bdigest\b/i.test(fieldValue(head, 'from') ?? '')
  );
}

/** The start of the subject of a reply to a digest, or of a forwarded one. */
const PASSED_ON = /^(?:\[[^\]]{0,60}\]\s*)?(?:re|aw|sv|antw|fwd?|wg|tr)\s*(?:\[\d+\])?:/i;

function subjectOf(head: Head): string {
  return headerText(fieldValue(head, 'subject') ?? '').text;
}

function membersOf(part: Part, isDigest: boolean): Enclosed[] {
  if (part.kind === 'message') return isDigest && fieldValue(part.head, 'from') !== undefined ? [part] : [];
  if (part.kind === 'leaf' || part.subtype === 'alternative') return [];
  return part.parts.flatMap((child) => membersOf(child, isDigest || part.subtype === 'digest'));
}

/** The part without the parts in `out`. */
export function without(part: Part, out: ReadonlySet<Part>): Part {
  if (part.kind !== 'multipart') return part;
  const parts = part.parts.filter((child) => !out.has(child)).map((child) => without(child, out));
  return { ...part, parts };
}
