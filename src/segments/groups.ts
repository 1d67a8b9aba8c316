import type { FormFeatures, GroupFeatures } from './feature-names.ts';
import { lowestBit, SHAPE_WORDS, type Shapes } from './forms.ts';
import { isOpen, type LevelLines } from './level-lines.ts';

/** Groups of lines: the group of each line, and the features of each group. */
export interface Groups {
  /** The number of the group of each open line; meaningless for other lines. */
  readonly of: Int32Array;
  readonly features: readonly (readonly number[])[];
}

/** Groups the lines between cuts; each group has the forms of its open lines, and its size. */
export function groups(
  lines: LevelLines,
  shapes: Shapes,
  names: GroupFeatures,
  cuts: (line: number) => boolean,
): Groups {
  const count = lines.texts.length;
  const of = new Int32Array(count);
  const features: number[][] = [];
  const counts = new Int32Array(SHAPE_WORDS * 32);
  let open = 0;
  const close = () => {
    if (open === 0) return;
    features.push([...formsOf(counts, open, names), sizeOf(open, names)]);
    counts.fill(0);
    open = 0;
  };
  for (let i = 0; i < count; i++) {
    if (cuts(i)) close();
    of[i] = features.length;
    if (!isOpen(lines, i)) continue;
    open++;
    countForms(counts, shapes, i, names.some);
  }
  close();
  return { of, features };
}

function countForms(counts: Int32Array, shapes: Shapes, line: number, { forms }: FormFeatures): void {
  for (let word = 0; word < SHAPE_WORDS; word++) {
    let bits = (shapes[line * SHAPE_WORDS + word] as number) & (forms[word] as number);
    for (; bits !== 0; bits &= bits - 1) {
      const form = word * 32 + lowestBit(bits);
      counts[form] = (counts[form] as number) + 1;
    }
  }
}

function formsOf(counts: Int32Array, lines: number, { some, most }: GroupFeatures): number[] {
  const forms: number[] = [];
  for (let form = 0; form < counts.length; form++) {
    const count = counts[form] as number;
    if (count > 0) forms.push((count * 2 >= lines ? most : some).of[form] as number);
  }
  return forms;
}

function sizeOf(lines: number, { sizes }: GroupFeatures): number {
  if (lines === 1) return sizes.one;
  if (lines <= 3) return sizes.few;
  return lines <= 8 ? sizes.several : sizes.many;
}
