import { wordsOf } from '../threads/index.ts';
import { trimAdded } from './added-text.ts';

/** Fewer words than this within a longer text are no sign that they were copied. */
export const LEAST_WORDS = 20;

/** Words around a copied text, as a part of it, that a gateway or a mail program may have added. */
export const MOST_AROUND = 1 / 10;

/** How two texts that are one post's compare. */
export interface Likeness {
  /** Words of the second text that the first has not, as they stand there; empty where there are none. */
  readonly adds: string;
  /** Whether the second holds the whole first and more, footers aside. */
  readonly longer: boolean;
}

/**
 * Whether two texts are one post's, and how they differ; undefined where they are two posts'. They are one post's where their
 * words are equal, or where one is contained in the other, in whole words and in one piece, has 20 words at least, and what stands around
 * it is a tenth as long at most. Footers and banners (see trimAdded), quote marks, line breaks and the masks that archives put
 * over addresses do not count. Linear in the texts.
 */
export function likenessOf(a: string, b: string): Likeness | undefined {
  if (a === b) return { adds: '', longer: false };
  const [one, other] = [trimAdded(a), trimAdded(b)];
  const footer = other.added === one.added ? '' : other.added;
  const [words, others] = comparable(one.core, other.core);
  if (words === others) return { adds: footer, longer: false };
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  const count = countOf(short);
  if (count < LEAST_WORDS || countOf(long) - count > count * MOST_AROUND) return undefined;
  const at = long.indexOf(short);
  if (at < 0) return undefined;
  if (short === others) return { adds: footer, longer: false };
  const around = [long.slice(0, at), long.slice(at + short.length)].map((part) => part.trim());
  return { adds: [...around, footer].filter(Boolean).join('\n'), longer: true };
}

/** Two texts as words with a space around each, their addresses made alike. */
function comparable(a: string, b: string): [string, string] {
  const [one, other] = [unmasked(a), unmasked(b)];
  const hides = OPAQUE.test(one) || OPAQUE.test(other);
  const spaced = (text: string) =>
    ` ${wordsOf(hides ? text.replace(OPAQUE_ALL, ' ').replace(ADDRESS, ' ') : text).join(' ')} `;
  return [spaced(one), spaced(other)];
}

function countOf(spaced: string): number {
  return spaced.split(' ').length - 2;
}

/** A text with its addresses as they were sent. Undone are the ways in which archives spell addresses: Mailman's " at ", HyperKitty's "(a)", MARC's " () " with " ! " for the dots. */
export function unmasked(text: string): string {
  return text
    .replace(/(?<=[\w.+-]) ?(?:\(a\)|\(\)|\[at\]|\(at\)) ?(?=[\w-])/gi, '@')
    .replace(/(?<=@[\w-]{1,60}(?: ! [\w-]{1,60}){0,5}) ! (?=[\w-])/g, '.')
    .replace(/(?<=[\w.+-]) at (?=[\w-]{1,60}(?:\.[\w-]{1,60})+)/g, '@');
}

const ADDRESS = /[\w.+-]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){0,8}/g;
const MASKS = String.raw`\[(?:hidden email|email[^\]\w]{1,3}protected|email hidden)\]|<(?:hidden|address-removed|email-removed)>|[\w.+-]{1,64}\.\.\.@[\w.-]{1,200}|\bx{3,}@[x.]{3,200}`;
const OPAQUE = new RegExp(MASKS, 'i');
const OPAQUE_ALL = new RegExp(MASKS, 'gi');
