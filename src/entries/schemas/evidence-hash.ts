import { createHash } from 'node:crypto';

/** A text whatever its layout and encoding: NFC, runs of white space one space, none at its ends. */
export function foldedText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The SHA-256, in hex, of words whatever their layout and encoding: what stands for evidence without its words (docs/citing.md, scheme 2). */
export function hashOfWords(text: string): string {
  return createHash('sha256').update(foldedText(text)).digest('hex');
}
