import type { Label } from './line.ts';
import { lineShape, type Shape } from './line-shape.ts';
import { CUTS, Places } from './places.ts';

const EMPTY: Shape = new Set();

/** Forms of the line before and the line after that say something about the line between. */
const NEAR = [
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

/** Forms that say something about every line of the block (lines without a blank between) they stand in. */
const IN_BLOCK = [
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
const IN_SECTION = [
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

/** Whether a line has nothing to label: white space alone, and no quotation (whose words a level does not see). */
export function isBlank(text: string, settled: Label | undefined): boolean {
  return settled !== 'quotation' && text.trim() === '';
}

/**
 * For each line what its label is weighed by: its own forms, those of its neighbours, of its block and its section, and
 * its place. Settled and blank lines have none.
 */
export function features(
  texts: readonly string[],
  settled: readonly (Label | undefined)[],
): (readonly string[])[] {
  const blank = texts.map((text, i) => isBlank(text, settled[i]));
  const shapes = texts.map((text, i) => (blank[i] || settled[i] !== undefined ? EMPTY : lineShape(text)));
  const open = (i: number) => !blank[i] && settled[i] === undefined;
  const blocks = groups(
    'block',
    shapes,
    IN_BLOCK,
    open,
    (i) => blank[i] === true || settled[i] !== undefined,
  );
  const sections = groups(
    'section',
    shapes,
    IN_SECTION,
    open,
    (i) => !blank[i] && CUTS.has(settled[i] as Label),
  );
  const { before, after } = neighbours(blank);
  const places = new Places(texts, blank, settled, before, after);
  return texts.map((_, i) => {
    if (!open(i)) return [];
    const own = shapes[i] ?? EMPTY;
    const found = [...own];
    addNear(found, BEFORE, shapes[before[i] ?? -1]);
    addNear(found, AFTER, shapes[after[i] ?? -1]);
    found.push(...(blocks[i] ?? []), ...(sections[i] ?? []));
    places.add(found, i);
    return found;
  });
}

/** Names of features made once: to join two strings for each line and form took a third of the time. */
const named = (where: string, names: readonly string[]) =>
  new Map(names.map((name) => [name, `${where}: ${name}`]));
const BEFORE = named('before', NEAR);
const AFTER = named('after', NEAR);

function addNear(found: string[], names: ReadonlyMap<string, string>, shape: Shape | undefined): void {
  if (shape)
    for (const form of shape) {
      const name = names.get(form);
      if (name !== undefined) found.push(name);
    }
}

/** For each line the features of the group it stands in: the forms of some of its lines, or of most, and its size. */
function groups(
  kind: string,
  shapes: readonly Shape[],
  gathered: readonly string[],
  open: (i: number) => boolean,
  cuts: (i: number) => boolean,
): (readonly string[] | undefined)[] {
  const found: (readonly string[] | undefined)[] = [];
  for (let start = 0; start < shapes.length; ) {
    let end = start;
    let lines = 0;
    const counts = new Map<string, number>();
    for (; end < shapes.length && !cuts(end); end++) {
      if (!open(end)) continue;
      lines++;
      for (const name of gathered) if (shapes[end]?.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const group = [...counts].map(
      ([name, count]) => `${kind}: ${count * 2 >= lines ? 'mostly ' : ''}${name}`,
    );
    group.push(`${kind}: ${sizeOf(lines)}`);
    for (; start < end; start++) found.push(group);
    if (start < shapes.length) found.push(undefined);
    start++;
  }
  return found;
}

function sizeOf(lines: number): string {
  if (lines === 1) return '1 line';
  return lines <= 3 ? '2 to 3 lines' : lines <= 8 ? '4 to 8 lines' : 'more lines';
}

/** The nearest line before and after each that is not blank; -1 and the number of lines where there is none. */
function neighbours(blank: readonly boolean[]): { before: number[]; after: number[] } {
  const before: number[] = [];
  const after: number[] = new Array<number>(blank.length);
  let last = -1;
  for (let i = 0; i < blank.length; i++) {
    before.push(last);
    if (!blank[i]) last = i;
  }
  let next = blank.length;
  for (let i = blank.length - 1; i >= 0; i--) {
    after[i] = next;
    if (!blank[i]) next = i;
  }
  return { before, after };
}
