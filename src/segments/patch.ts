import { isBlank } from './blank.ts';
import type { Label } from './line.ts';

/** Lines before a file or hunk in git, Subversion, CVS, Mercurial, Bazaar and quilt. */
const FILE_HEADERS = [
  /^diff -/,
  /^Index: \S/,
  /^=== (?:modified|added|removed|renamed) /,
  /^(?:RCS file|retrieving revision): ?|^retrieving revision /,
  /^index [0-9a-f]{4,}(?:,[0-9a-f]+)?\.\.[0-9a-f]{4,}/,
  /^(?:new|deleted) file mode \d|^old mode \d|^new mode \d/,
  /^(?:rename|copy) (?:from|to) \S|^(?:dis)?similarity index \d/,
  /^Binary files? .{1,400} differ/,
  /^GIT binary patch/,
  /^--- \S.{0,400}$/,
  /^\+\+\+ \S/,
  /^\*\*\* \S.{0,300}\t/,
  /^={60,}$/,
  /^-=-$/,
  /^(?:URL|Modified|Added|Deleted): \S+$/,
  /^Property changes on: |^Added: svn:|^(?:Added|Modified|Deleted|Name): \S+(?::\S+)?$/,
];

/** Lines that show by themselves that a patch begins. */
const OPENERS = [
  /^diff (?:-|\S+ \S)/,
  /^Index: \S+$/,
  /^=== (?:modified|added|removed|renamed) (?:file|directory) /,
  /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/,
  /^\*{15}$/,
];

const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const CONTEXT_HUNK = /^(?:\*\*\* \d+(?:,\d+)? \*\*\*\*|--- \d+(?:,\d+)? ----|\*{15})\s*$/;
const CONTEXT_BODY = /^(?:[ !+-] |[ !+-]$|\t)/;
const NORMAL_HUNK = /^\d{1,9}(?:,\d{1,9})?[acd]\d{1,9}(?:,\d{1,9})?\s*$/;
const LEAD = /^(?:={60,}|-=-|(?:URL|Modified|Added|Deleted|Modified paths?): ?\S*)$/;
const GIT_VERSION = /^\d+\.\d+(?:\.[\w.()-]{1,40})*$/;
const STAT = /^ {0,4}\S.{0,250}\| +(?:\d+ (?:[+-]*|\+*-*)|Bin .{0,60}|\d+)\s*$/;
const STAT_TOTAL = /^ {0,2}\d+ files? changed\b/;

/** Maximum length of a line of a patch's header. */
const WIDEST = 1000;

/**
 * Labels patches by the counts in their hunk headers (GNU diff manual, "Detailed Description of Unified Format"), and diffstat's table of
 * changed files before them as `log_data`.
 */
export function labelPatches(texts: readonly string[], labels: (Label | undefined)[]): void {
  for (let i = 0; i < texts.length; ) {
    if (labels[i] !== undefined || !mayBegin(texts[i] ?? '')) {
      i++;
      continue;
    }
    const text = head(texts[i]);
    if (text === '---' && isStat(head(texts[i + 1]))) labels[i++] = 'log_data';
    else if (isStat(text) && (STAT_TOTAL.test(text) || belongsToStat(texts, i))) labels[i++] = 'log_data';
    else if (opens(texts, i)) i = patchFrom(texts, labels, i);
    else if (NORMAL_HUNK.test(text) && /^[<>] /.test(texts[i + 1] ?? '')) i = normalHunk(texts, labels, i);
    else i++;
  }
}

/** First characters of the lines in `OPENERS`, of `---`, `***` and of a hunk in diff's default format. */
const FIRST = /^[dI=@*\-\d]/;

/** Whether a line may begin a patch or belong to a diffstat: a quick test. */
function mayBegin(text: string): boolean {
  return FIRST.test(text) || text.includes('|') || text.includes(' changed');
}

function head(text: string | undefined): string {
  return (text ?? '').slice(0, WIDEST).trimEnd();
}

function belongsToStat(texts: readonly string[], i: number): boolean {
  return isStat(head(texts[i - 1])) || isStat(head(texts[i + 1]));
}

function isStat(text: string): boolean {
  return (text.includes('|') && STAT.test(text)) || STAT_TOTAL.test(text);
}

function opens(texts: readonly string[], i: number): boolean {
  const text = head(texts[i]);
  if (OPENERS.some((opener) => opener.test(text))) return true;
  const next = head(texts[i + 1]);
  return (
    (/^--- \S/.test(text) && /^\+\+\+ \S/.test(next)) || (/^\*\*\* \S/.test(text) && /^--- \S/.test(next))
  );
}

/** Labels headers and hunks from `start` on as one patch; returns the first line after it. */
function patchFrom(texts: readonly string[], labels: (Label | undefined)[], start: number): number {
  let end = start;
  for (let i = start; i < texts.length && labels[i] === undefined; ) {
    const text = head(texts[i]);
    const hunk = HUNK.exec(text);
    if (hunk) i = end = unifiedHunk(texts, i + 1, Number(hunk[1] ?? 1), Number(hunk[2] ?? 1));
    else if (CONTEXT_HUNK.test(text)) i = end = contextHunk(texts, i + 1);
    else if (text === '') i++;
    else if (FILE_HEADERS.some((header) => header.test(text))) end = ++i;
    else break;
  }
  let first = start;
  while (first > 0 && labels[first - 1] === undefined && LEAD.test(head(texts[first - 1]))) first--;
  for (let i = first; i < end; i++) labels[i] ??= 'patch';
  return gitVersion(texts, labels, Math.max(end, start + 1));
}

/** `git format-patch` ends a patch with its version after a signature delimiter: part of the patch, not a signature. */
function gitVersion(texts: readonly string[], labels: (Label | undefined)[], end: number): number {
  let i = end;
  while (i < texts.length && i - end < 3 && head(texts[i]) === '') i++;
  if (!/^-- ?$/.test(texts[i] ?? '') || !GIT_VERSION.test(head(texts[i + 1]))) return end;
  labels[i] = 'patch';
  labels[i + 1] = 'patch';
  return i + 2;
}

/** Index after the hunk's last line. A line that cannot belong to a hunk ends it, unless it is the rest of a wrapped line. */
function unifiedHunk(texts: readonly string[], start: number, oldLines: number, newLines: number): number {
  let before = oldLines;
  let after = newLines;
  let i = start;
  for (; i < texts.length && (before > 0 || after > 0); i++) {
    const text = texts[i] ?? '';
    const first = isBlank(text) ? ' ' : text[0];
    if (first === '-') before--;
    else if (first === '+') after--;
    else if (first === ' ' || first === '\t') {
      before--;
      after--;
    } else if (first !== '\\' && !isWrappedTail(texts, i)) break;
  }
  if ((texts[i] ?? '').startsWith('\\ ')) i++;
  while (i > start && isBlank(texts[i - 1] ?? '')) i--;
  return i;
}

function isWrappedTail(texts: readonly string[], i: number): boolean {
  return (texts[i - 1] ?? '').length > 60 && /^[-+ @]/.test(texts[i + 1] ?? '');
}

function contextHunk(texts: readonly string[], start: number): number {
  let end = start;
  for (let i = start; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (CONTEXT_BODY.test(text)) end = i + 1;
    else if (text.trim() !== '') break;
  }
  return end;
}

function normalHunk(texts: readonly string[], labels: (Label | undefined)[], start: number): number {
  let i = start + 1;
  while (i < texts.length && labels[i] === undefined && /^(?:[<>] |[<>]$|---$)/.test(texts[i] ?? '')) i++;
  for (let j = start; j < i; j++) labels[j] = 'patch';
  return i;
}
