import { hash } from 'node:crypto';

/** Runs of white space that need folding; single spaces do not, and most texts have no others. */
const BLANKS = /[^\S ]\s*| \s+/gu;

/** A text independent of layout and encoding: NFC, each run of white space as one space, none at its ends. */
export function foldedText(text: string): string {
  return text.normalize('NFC').replace(BLANKS, ' ').trim();
}

/** The SHA-256, in hex, of words independent of layout and encoding: it may replace the words of evidence (docs/citing.md, scheme 2). */
export function hashOfWords(text: string): string {
  return hash('sha256', foldedText(text), 'hex');
}
