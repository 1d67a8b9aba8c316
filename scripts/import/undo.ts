import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import {
  type Entry,
  type FileChange,
  finishCutShort,
  nearest,
  readEntries,
} from '../../src/entries/index.ts';
import { type UndoReport, undoImport } from '../../src/import/index.ts';
import { heldBy } from '../../src/knowledge/index.ts';
import { readSource } from '../../src/mail/index.ts';
import { print, printJson, warn } from '../terminal.ts';
import { trust } from '../trust.ts';

export interface Undo {
  /** A file name as posts record it, the SHA-256 of a message, or a path. */
  readonly source: string;
  readonly content: string;
  readonly debate?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Takes an import back and says what became of it. Returns the exit code: 1 where something is left, or nothing was found. */
export async function undo({ source, content, debate, dryRun, json }: Undo): Promise<number> {
  const contentDir = resolve(content);
  if (!dryRun) finishCutShort(contentDir);
  const { entries, problems } = await readEntries(contentDir, trust());
  const [problem] = problems;
  if (problem) return refuse(`${problem.file}:${problem.line}: ${problem.message}; mend it first`);
  const recorded = recordedIn(entries);
  const isSource = await testOf(source, recorded);
  if (isSource === undefined) {
    const near = nearest(source, recorded);
    return refuse(
      `no post has the source "${source}", and there is no such file${near === undefined ? '' : `; did you mean "${near}"?`}`,
    );
  }
  let raw: ReturnType<typeof rawFile>;
  const alongside = (report: UndoReport) => {
    raw = rawFile(contentDir, source, report.left.length === 0);
    return raw?.gone ? filesOf(contentDir, raw.file) : [];
  };
  const report = undoImport({ contentDir, isSource, heldBy: heldBy(entries), debate, dryRun, alongside });
  if (report.matched === 0) return refuse(`no post in ${content} was brought by ${source}`);
  raw ??= rawFile(contentDir, source, report.left.length === 0);
  // Of a folder its files are gone by now.
  if (raw?.gone && !dryRun) rmSync(join(contentDir, raw.file), { recursive: true, force: true });
  if (json) printJson({ ...report, raw });
  else {
    const marks = { new: '+', changed: '~', gone: '-' };
    const lines = [
      ...(dryRun ? report.files.map(({ file, change }) => `  ${marks[change]} ${file}`) : []),
      ...report.left.map(({ file, why }) => `left ${file}: ${why}`),
      ...(raw === undefined
        ? []
        : [`${raw.gone ? (dryRun ? 'would remove' : 'removed') : 'left'} ${raw.file}: ${raw.why}`]),
      `${dryRun ? 'Would take back' : 'Took back'} ${report.gone} of ${report.matched} posts; ${report.trimmed} lost the source alone, ${report.matched - report.gone - report.trimmed} left; ${report.files.length} files changed`,
    ];
    print(lines);
  }
  return report.left.length > 0 ? 1 : 0;
}

/** The names of all sources that posts record. */
function recordedIn(entries: readonly Entry[]): Set<string> {
  const posts = entries.filter(({ collection }) => collection === 'posts') as Entry<'posts'>[];
  return new Set(posts.flatMap(({ data }) => data.sources.map(({ file }) => file)));
}

type Test = (source: { readonly file: string; readonly sha256: string }) => boolean;

/** How the sources that are meant are known; undefined where it is no source and no file. */
async function testOf(source: string, recorded: ReadonlySet<string>): Promise<Test | undefined> {
  if (/^[0-9a-f]{64}$/i.test(source)) return ({ sha256 }) => sha256 === source.toLowerCase();
  if (recorded.has(source)) return ({ file }) => file === source;
  if (!existsSync(source)) return undefined;
  const hashes = new Set<string>();
  for await (const reading of readSource(source, {
    stdin: process.stdin,
    now: new Date(),
    environment: process.env,
  }))
    if (reading.kind === 'message') hashes.add(reading.message.source.sha256);
  return ({ sha256 }) => hashes.has(sha256);
}

/** The changes by which a file or a folder of the content folder goes. */
function filesOf(contentDir: string, file: string): FileChange[] {
  if (!statSync(join(contentDir, file)).isDirectory()) return [{ file }];
  return readdirSync(join(contentDir, file)).flatMap((name) => filesOf(contentDir, `${file}/${name}`));
}

/** What becomes of the raw file of content/sources: it goes where it was named by its path and nothing of it is left. */
function rawFile(contentDir: string, source: string, isAllGone: boolean) {
  const folder = join(contentDir, 'sources');
  const isNamed =
    existsSync(source) && !relative(folder, resolve(source)).startsWith('..') && resolve(source) !== folder;
  const path = isNamed ? resolve(source) : join(folder, source.split(/[/\\]/).at(-1) ?? '');
  if (!isNamed && (!existsSync(path) || path === folder + sep)) return undefined;
  const file = relative(contentDir, path).split(sep).join('/');
  if (!isNamed)
    return {
      file,
      gone: false,
      why: `it was not named; an import of content/sources brings its posts again (--undo ${file} takes it away too)`,
    };
  if (!isAllGone) return { file, gone: false, why: 'posts that it brought are left' };
  return { file, gone: true, why: 'it was named, and nothing that it brought is left' };
}

function refuse(reason: string): number {
  warn(`import: ${reason}`);
  return 1;
}
