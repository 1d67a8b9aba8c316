import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finishCutShort, nearest, readEntries } from '../../src/entries/index.ts';
import { filesOf, rawFile, recordedIn, testOf, type UndoReport, undoImport } from '../../src/import/index.ts';
import { heldBy } from '../../src/knowledge/index.ts';
import { mailOptions } from '../mail-options.ts';
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

/** Takes an import back and prints a report. Returns the exit code: 1 if something had to stay, or nothing was found. */
export async function undo({ source, content, debate, dryRun, json }: Undo): Promise<number> {
  const contentDir = resolve(content);
  if (!dryRun) finishCutShort(contentDir);
  const { entries, problems } = await readEntries(contentDir, trust());
  const [problem] = problems;
  if (problem) return refuse(`${problem.file}:${problem.line}: ${problem.message}; mend it first`);
  const recorded = recordedIn(entries);
  const isSource = await testOf(source, recorded, mailOptions());
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

function refuse(reason: string): number {
  warn(`import: ${reason}`);
  return 1;
}
