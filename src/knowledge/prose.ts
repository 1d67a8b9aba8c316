import { type Entry, PICTURE, type Problem, type Prose, pictureFile, readProse } from '../entries/index.ts';

/** A body is read once, however often it is asked for. */
const read = new WeakMap<Entry, Prose>();

/** The body of a curated entry: what it mentions, and what must be mended in it. */
export function proseOf(entry: Entry): Prose {
  const known = read.get(entry) ?? readProse(entry.body);
  read.set(entry, known);
  return known;
}

/** What the bodies of entries are checked against. */
export interface ProseRules {
  /** Whether whoever writes entries may have code run. */
  readonly trusted: boolean;
  /** Pictures of the content folder. */
  readonly pictures: ReadonlySet<string>;
}

/** What must be mended in the bodies of curated entries before they are compiled. */
export function proseProblems(entries: readonly Entry[], rules: ProseRules): Problem[] {
  return entries.flatMap((entry) => (entry.collection === 'posts' ? [] : problemsOf(entry, rules)));
}

function problemsOf(entry: Entry, { trusted, pictures }: ProseRules): Problem[] {
  const prose = proseOf(entry);
  const missing = prose.pictures.filter(({ url }) => !pictures.has(pictureFile(entry.file, url) ?? ''));
  const absent = missing.map(({ line, column }) => ({
    code: 'broken-picture',
    message: PICTURE,
    line,
    column,
    ifTrusted: true,
  }));
  const misplaced =
    entry.collection === 'debates'
      ? []
      : [...prose.steps, ...prose.figures].map(({ line, column }) => ({
          code: 'misplaced-component',
          message: 'only the body of a debate has steps and figures',
          line,
          column,
          ifTrusted: false,
        }));
  return [...prose.problems, ...absent, ...misplaced].flatMap(
    ({ line, ifTrusted = false, ...problem }): Problem[] =>
      trusted && ifTrusted ? [] : [{ ...problem, file: entry.file, line: entry.bodyLine + line }],
  );
}
