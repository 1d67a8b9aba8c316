import { AFTER, BEFORE, BLOCK, type FormFeatures, OWN, SECTION } from './feature-names.ts';
import { lowestBit, SHAPE_WORDS, type Shapes } from './forms.ts';
import { type Groups, groups } from './groups.ts';
import { isOpen, type LevelLines, OPEN } from './level-lines.ts';
import { readShape } from './line-shape.ts';
import { addPlace, isCut, places } from './places.ts';

/** The features of open lines, as numbers of `FEATURES`. */
export interface Features {
  /** For each open line: its own forms, those of its neighbours, its position. Settled and blank lines have none. */
  readonly own: readonly (readonly number[])[];
  /** Blocks and sections: their features apply to each of their open lines. */
  readonly block: Groups;
  readonly section: Groups;
}

const NONE: readonly number[] = [];

export function features(lines: LevelLines): Features {
  const count = lines.texts.length;
  const shapes: Shapes = new Int32Array(count * SHAPE_WORDS);
  for (let i = 0; i < count; i++) if (isOpen(lines, i)) readShape(lines.texts[i] ?? '', shapes, i);
  const { blank, settled, before, after } = lines;
  const block = groups(lines, shapes, BLOCK, (i) => blank[i] === 1 || settled[i] !== OPEN);
  const section = groups(lines, shapes, SECTION, (i) => isCut(lines, i));
  const where = places(lines);
  const own: (readonly number[])[] = [];
  for (let i = 0; i < count; i++) {
    if (!isOpen(lines, i)) {
      own.push(NONE);
      continue;
    }
    const forms: number[] = [];
    addForms(forms, shapes, i, OWN);
    if ((before[i] as number) >= 0) addForms(forms, shapes, before[i] as number, BEFORE);
    if ((after[i] as number) < count) addForms(forms, shapes, after[i] as number, AFTER);
    addPlace(forms, lines, where, i);
    own.push(forms);
  }
  return { own, block, section };
}

function addForms(found: number[], shapes: Shapes, line: number, { forms, of }: FormFeatures): void {
  for (let word = 0; word < SHAPE_WORDS; word++) {
    let bits = (shapes[line * SHAPE_WORDS + word] as number) & (forms[word] as number);
    for (; bits !== 0; bits &= bits - 1) found.push(of[word * 32 + lowestBit(bits)] as number);
  }
}
