import { hash } from 'node:crypto';

/** Runs of white space but for single spaces, which stay as they are: most texts have no others. */
const BLANKS = /[^\S ]\s*| \s+/gu;

/** A text whatever its layout and encoding: NFC, runs of white space one space, none at its ends. */
export function foldedText(text: string): string {
  return text.normalize('NFC').replace(BLANKS, ' ').trim();
}

/** The SHA-256, in hex, of words whatever their layout and encoding: what stands for evidence without its words (docs/citing.md, scheme 2). */
export function hashOfWords(text: string): string {
  return hash('sha256', foldedText(text), 'hex');
}
