import type { Mailbox } from '../../mail/index.ts';
import { sha256, slug } from '../identity.ts';
import { isReservedId } from '../reserved-ids.ts';

/** The person id for posts without any author. */
export const NOBODY = 'unknown-author';

/** A new person's id: the name as a slug, with a hash if that is taken, reserved or empty. */
export function mintPersonId(author: Mailbox, name: string, isTaken: (id: string) => boolean): string {
  if (!author.name?.trim() && !author.address && !isTaken(NOBODY)) return NOBODY;
  const stem = slug(name) || slug(author.address?.split('@')[0] ?? '') || 'author';
  if (!isTaken(stem) && slug(name) !== '' && !isReservedId(stem)) return stem;
  const hash = sha256(`${author.address ?? ''}\n${name}`);
  for (let digits = 4; digits <= hash.length; digits++) {
    const id = `${stem}-${hash.slice(0, digits)}`;
    if (!isTaken(id)) return id;
  }
  throw new Error(`no free id for ${stem}`);
}
