import { posix } from 'node:path';
import { refusedScheme } from './addresses.ts';

/** The kinds of pictures that pages show, by the endings of their names, each with how its bytes begin. (SVG is none: it can hold code.) */
const KINDS: ReadonlyMap<string, RegExp> = new Map([
  ['png', /^\x89PNG\r\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftyp(?:avif|avis|mif1)/],
]);

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Whether a file is called like a picture. */
export function isPictureName(name: string): boolean {
  return KINDS.has(endingOf(name));
}

/** Whether a file is the picture that its name says. @param bytes Its first 16. */
export function isPictureFile(name: string, bytes: Buffer): boolean {
  return KINDS.get(endingOf(name))?.test(bytes.toString('latin1')) ?? false;
}

/**
 * The file that a picture's address means, from the content folder; undefined where it means none of the folder.
 * @param entry Path of the entry from the content folder.
 * @param url As the body has it, with `%20` and the like.
 */
export function pictureFile(entry: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURI(url);
  } catch {
    return undefined;
  }
  if (/[?#\\\0]/.test(path)) return undefined;
  const file = posix.join(posix.dirname(entry), path);
  return file.startsWith('../') ? undefined : file;
}

/** Whether an address is none of the site's own: it names a scheme or a host. */
export function isElsewhere(url: string): boolean {
  return refusedScheme(url) !== undefined || /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url);
}

/** What is said of such a picture: the pages' Content Security Policy has them load nothing from there. */
export const ELSEWHERE =
  'pages load nothing from elsewhere: keep the picture in the content folder, and write ![words](./file.png)';

/** What is said of a picture that a page cannot show. */
export const PICTURE =
  'there is no such picture: name a PNG, JPEG, GIF, WebP or AVIF file of the content folder by its path from this entry, such as ./file.png';
