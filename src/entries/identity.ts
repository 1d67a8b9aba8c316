import { hash as hashOf } from 'node:crypto';

/** SHA-256 in hex of a text encoded as UTF-8. */
export function sha256(text: string): string {
  return hashOf('sha256', text, 'hex');
}

/** Customary ASCII spellings of letters that Unicode does not decompose. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
};

/** Longest slug: with a date and a hash it must fit the file name limits of file systems. */
const LONGEST_SLUG = 60;

/** Kebab case for an id: a-z, 0-9 and single hyphens, diacritics removed; empty if nothing of it is Latin. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæøłđðþœı]/g, (letter) => SPELLINGS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

/** The data that a post's id is made from. */
export interface Identity {
  readonly messageId?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
  /** Person id. */
  readonly author: string;
  /** Without "Re:". */
  readonly subject: string;
}

/** Hex digits of a post's id. */
const DIGITS = 6;

/**
 * A new post's id: day, author, and a hash of its Message-ID (without one, of instant, author and subject); the hash is longer if the id is
 * taken.
 */
export function mintPostId(identity: Identity, isTaken: (id: string) => boolean): string {
  const hash = sha256(
    identity.messageId ?? [identity.date ?? '', identity.author, identity.subject].join('\n'),
  );
  const stem = `${identity.date?.slice(0, 10) ?? 'undated'}-${identity.author}`;
  for (let digits = DIGITS; digits < hash.length; digits++) {
    const id = `${stem}-${hash.slice(0, digits)}`;
    if (!isTaken(id)) return id;
  }
  throw new Error(`no free id for ${stem}`);
}
