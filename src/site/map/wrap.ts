import { textWidth } from './text-width.ts';

/** A text in lines; `cut` where it had more than there was room for. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly cut: boolean;
}

/**
 * Wraps a text at its spaces into lines of at most `width` pixels at a size in pixels. A word longer than a line is
 * broken; what does not fit into `most` lines is cut, with an ellipsis.
 */
export function wrap(text: string, size: number, width: number, most: number): Wrapped {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => broken(one, size, width))) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  kept.push(ellipsed(kept.pop() ?? '', size, width));
  return { lines: kept, cut: true };
}

/** The text cut to `width` pixels with an ellipsis, where it is longer. */
export function fitted(text: string, size: number, width: number): string {
  return textWidth(text, size) <= width ? text : ellipsed(text, size, width);
}

function ellipsed(text: string, size: number, width: number): string {
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function broken(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces;
}
