/**
 * Forms of a single line. The first 32 are matched by a pattern (form-patterns.ts), the others measured (line-shape.ts). The index of a
 * form in this list is its bit in a `Shapes`.
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

/** The forms of lines as bits: two 32-bit words per line. */
export type Shapes = Int32Array;

/** Words of a `Shapes` per line. */
export const SHAPE_WORDS = 2;

/** The bit of a form within its word. */
export function bitOf(form: Form): number {
  return 1 << (FORMS.indexOf(form) & 31);
}

/** A set of forms as two words. */
export function shapeOf(forms: readonly Form[]): Shapes {
  const shape = new Int32Array(SHAPE_WORDS);
  for (const form of forms)
    shape[FORMS.indexOf(form) >> 5] = (shape[FORMS.indexOf(form) >> 5] ?? 0) | bitOf(form);
  return shape;
}

/** The index of the lowest bit set in a non-zero word. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
