import { parseSubject } from '../threads/index.ts';

/** A subject without what lists and reply prefixes put before it, in lower case: what copies of a post, and replies to it, share. */
export function bareSubject(subject: string): string {
  return parseSubject(subject.replace(/\[[^\]]{1,60}\]/g, ' ')).base.toLowerCase();
}
