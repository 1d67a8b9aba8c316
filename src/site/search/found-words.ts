import { fold, noMarks } from '../../entries/evidence/fold.ts';
import { plainText } from '../../entries/evidence/undress.ts';

/**
 * Where words stand in a text, whatever their case and whatever nobody sees in them (see undress): UTF-16 offsets, end exclusive, word by word.
 */
export function foundWords(
  text: string,
  words: readonly string[],
): (readonly [start: number, end: number])[] {
  const folded = fold(text, noMarks, true);
  const lower = folded.text.toLowerCase();
  // Where letters become longer in lower case (U+0130), offsets would be wrong.
  const searched = lower.length === folded.text.length ? lower : folded.text;
  const ranges: (readonly [number, number])[] = [];
  for (const word of words) {
    const sought = plainText(word.toLowerCase());
    if (sought === '') continue;
    for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + sought.length))
      ranges.push(folded.origin(at, at + sought.length));
  }
  return ranges;
}
