import { FORMS, type Form, SHAPE_WORDS, shapeOf } from './forms.ts';
import { LABELS } from './line.ts';

/** Forms of the previous and the next line that say something about a line. */
const NEAR: readonly Form[] = [
  'closing',
  'greeting',
  'names',
  'address',
  'phone',
  'url',
  'footer words',
  'job words',
  'legal words',
  'key: value',
  'columns',
  'code mark',
  'log start',
  'code word',
  'ends sentence',
  'sentence words',
  'ends comma',
  'few letters',
  'ends colon',
  'length 80',
  'longer',
  'attachment',
];

/** Forms that say something about every line of their block (lines without a blank between). */
const IN_BLOCK: readonly Form[] = [
  'footer words',
  'advertisement',
  'legal words',
  'phone',
  'address',
  'url',
  'job words',
  'log start',
  'code mark',
  'code word',
  'columns',
  'padded value',
  'key: value',
  'sentence words',
  'error words',
  'few letters',
  'pipes',
  'device',
  'closing',
  'epigraph',
  'path',
  'dotted name',
  'option',
];

/** The same for the section: lines without a divider, quotation or patch between. */
const IN_SECTION: readonly Form[] = [
  'footer words',
  'advertisement',
  'legal words',
  'phone',
  'address',
  'url',
  'job words',
  'device',
  'sentence words',
];

const names: string[] = [];

/** The name of each feature, at its number. */
export const FEATURES: readonly string[] = names;

function feature(name: string): number {
  names.push(name);
  return names.length - 1;
}

/** Features for forms that occur somewhere. */
export interface FormFeatures {
  /** The forms with such a feature, as a shape. */
  readonly forms: Int32Array;
  /** The feature of each such form, at the form's number. */
  readonly of: Int32Array;
}

function formFeatures(forms: readonly Form[], name: (form: Form) => string): FormFeatures {
  const of = new Int32Array(SHAPE_WORDS * 32);
  for (const form of forms) of[FORMS.indexOf(form)] = feature(name(form));
  return { forms: shapeOf(forms), of };
}

/** Features of a group of lines: forms of some or most of its lines; number of its lines. */
export interface GroupFeatures {
  readonly some: FormFeatures;
  readonly most: FormFeatures;
  readonly sizes: {
    readonly one: number;
    readonly few: number;
    readonly several: number;
    readonly many: number;
  };
}

function groupFeatures(kind: string, forms: readonly Form[]): GroupFeatures {
  return {
    some: formFeatures(forms, (form) => `${kind}: ${form}`),
    most: formFeatures(forms, (form) => `${kind}: mostly ${form}`),
    sizes: {
      one: feature(`${kind}: 1 line`),
      few: feature(`${kind}: 2 to 3 lines`),
      several: feature(`${kind}: 4 to 8 lines`),
      many: feature(`${kind}: more lines`),
    },
  };
}

export const OWN = formFeatures(FORMS, (form) => form);
export const BEFORE = formFeatures(NEAR, (form) => `before: ${form}`);
export const AFTER = formFeatures(NEAR, (form) => `after: ${form}`);
export const BLOCK = groupFeatures('block', IN_BLOCK);
export const SECTION = groupFeatures('section', IN_SECTION);

/** Kinds of dividers with different meanings. */
export type Divider = 'delimiter' | 'underscores' | 'dashes' | 'long divider' | 'short divider';

const afterDivider = (divider: Divider) => feature(`section: after ${divider}`);

/** Features of a line's position; lists are in the order of `LABELS`, or of the number that they count. */
export const PLACE = {
  first: feature('section: first'),
  afterLabel: LABELS.map((label) => feature(`section: after ${label}`)),
  afterDivider: {
    delimiter: afterDivider('delimiter'),
    underscores: afterDivider('underscores'),
    dashes: afterDivider('dashes'),
    'long divider': afterDivider('long divider'),
    'short divider': afterDivider('short divider'),
  } satisfies Record<Divider, number>,
  line1: feature('section: line 1'),
  line2: feature('section: line 2'),
  bodyLeft: [0, 1, 2, 3].map((lines) => feature(`body: ${lines} lines left`)),
  sectionLeft: [0, 1, 2, 3].map((lines) => feature(`section: ${lines} lines left`)),
  blankBefore: feature('blank before'),
  joinedBefore: feature('joined before'),
  blankAfter: feature('blank after'),
  joinedAfter: feature('joined after'),
  follows: LABELS.map((label) => feature(`follows ${label}`)),
  precedes: LABELS.map((label) => feature(`precedes ${label}`)),
};
