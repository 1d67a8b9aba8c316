import {
  type Entry,
  type Problem,
  type Prose,
  pictureFault,
  pictureFile,
  readProse,
} from '../entries/index.ts';

/** Parsed bodies by entry: each is parsed once. */
const read = new WeakMap<Entry, Prose>();

/** The parsed body of a curated entry: its mentions and problems. */
export function proseOf(entry: Entry): Prose {
  const known = read.get(entry) ?? readProse(entry.body);
  read.set(entry, known);
  return known;
}

/** The rules for bodies of entries. */
export interface ProseRules {
  /** Whether entries may contain code. */
  readonly trusted: boolean;
  /** Pictures in the content folder. */
  readonly pictures: ReadonlySet<string>;
}

/** Problems in the bodies of curated entries that must be fixed before compiling. */
export function proseProblems(entries: readonly Entry[], rules: ProseRules): Problem[] {
  return entries.flatMap((entry) => (entry.collection === 'posts' ? [] : problemsOf(entry, rules)));
}

function problemsOf(entry: Entry, { trusted, pictures }: ProseRules): Problem[] {
  const prose = proseOf(entry);
  const missing = prose.pictures.filter(({ url }) => !pictures.has(pictureFile(entry.file, url) ?? ''));
  const absent = missing.map(({ url, line, column }) => ({
    code: 'broken-picture',
    message: pictureFault(url),
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
