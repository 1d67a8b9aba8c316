/**
 * What a line may look like by itself. The first 32 are found by a pattern (form-patterns.ts), the others measured
 * (line-shape.ts). The place of a form in this list is its bit in a `Shapes`.
 */
export const FORMS = [
  'url',
  'phone',
  'key: value',
  'padded value',
  'columns',
  'footer words',
  'advertisement',
  'legal words',
  'job words',
  'code word',
  'code mark',
  'log start',
  'error words',
  'prompt',
  'attachment',
  'bullet',
  'trailer',
  'capitals',
  'epigraph',
  'path',
  'dotted name',
  'option',
  'assignment',
  'address',
  'closing',
  'greeting',
  'device',
  'names',
  'dashed name',
  'lower name',
  'heading',
  'a sentence word',
  'sentence words',
  'length 6',
  'length 15',
  'length 30',
  'length 55',
  'length 80',
  'longer',
  'one word',
  'few words',
  'tab first',
  'far in',
  'indented',
  'ends sentence',
  'ends colon',
  'ends comma',
  'ends dash',
  'starts lower',
  'starts digit',
  'starts mark',
  'few letters',
  'some letters',
  'many digits',
  'pipes',
  'pipe',
] as const;

export type Form = (typeof FORMS)[number];

/** The forms of lines: two words of 32 bits a line, one bit a form. */
export type Shapes = Int32Array;

/** Words of a `Shapes` that one line takes. */
export const SHAPE_WORDS = 2;

/** The bit of a form within its word. */
export function bitOf(form: Form): number {
  return 1 << (FORMS.indexOf(form) & 31);
}

/** Some forms, as the two words of a shape that has them all. */
export function shapeOf(forms: readonly Form[]): Shapes {
  const shape = new Int32Array(SHAPE_WORDS);
  for (const form of forms)
    shape[FORMS.indexOf(form) >> 5] = (shape[FORMS.indexOf(form) >> 5] ?? 0) | bitOf(form);
  return shape;
}

/** The place of the lowest bit that is set in a word which has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
