import { posix } from 'node:path';
import { refusedScheme } from './addresses.ts';

/** The picture formats that pages show, by file ending, with their first bytes. (Not SVG, which can contain code.) */
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

/** Whether a file has the name of a picture. */
export function isPictureName(name: string): boolean {
  return KINDS.has(endingOf(name));
}

/**
 * Whether a file's content is a picture of the kind that its name says.
 *
 * @param bytes Its first 16.
 */
export function isPictureFile(name: string, bytes: Buffer): boolean {
  return KINDS.get(endingOf(name))?.test(bytes.toString('latin1')) ?? false;
}

/**
 * The file of a picture's address, relative to the content folder; undefined if it is not in the folder.
 *
 * @param entry Path of the entry relative to the content folder.
 * @param url As written in the body, percent-encoded.
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

/** Whether an address leads to another site: it has a scheme or a host. */
export function isElsewhere(url: string): boolean {
  return refusedScheme(url) !== undefined || /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url);
}

/** The message about such a picture: the pages' Content Security Policy forbids loading it. */
export const ELSEWHERE =
  'pages load nothing from elsewhere: keep the picture in the content folder, and write ![words](./file.png)';

const ALLOWED = 'a PNG, JPEG, GIF, WebP or AVIF file of the content folder';

/** The message about a picture that a page cannot show: what is wrong with its name, or else that there is none with it. */
export function pictureFault(url: string): string {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  if (/^svgz?$/i.test(ending))
    return `pages show no SVG from the content folder, because it can hold code: save the drawing as PNG or WebP (in twice its size, to stay sharp), and write ![words](${url.replace(/\.\w+(?:[?#].*)?$/, '.png')})`;
  if (ending !== '' && !KINDS.has(ending) && KINDS.has(ending.toLowerCase()))
    return `the ending of a picture is in lower case: call the file ${url.slice(0, -ending.length)}${ending.toLowerCase()}`;
  if (ending !== '' && !KINDS.has(ending)) return `pages show no .${ending} files: a picture is ${ALLOWED}`;
  return `there is no such picture, or the file is of another kind than its name says: name ${ALLOWED} by its path from this entry, such as ./file.png`;
}
