import type { Finding } from './finding.ts';

/**
 * The document with its citations fixed, every other character as it was: what was renamed is cited by its present key, and with
 * `accept` what changed is cited as it is now.
 */
export function fixDocument(text: string, findings: readonly Finding[], accept = false): string {
  const byStart = new Map<number, NonNullable<Finding['fix']>>();
  for (const { fix } of findings) {
    if (fix === undefined || (fix.kind === 'accept' && !accept)) continue;
    if (fix.kind === 'accept' || !byStart.has(fix.start)) byStart.set(fix.start, fix);
  }
  let out = '';
  let at = 0;
  for (const { start, end, text: fixed } of [...byStart.values()].sort((a, b) => a.start - b.start)) {
    const before = text.slice(start, end);
    out += text.slice(at, start) + inStyleOf(before, fixed);
    at = end;
  }
  return out + text.slice(at);
}

/** TeX writes the mark of an anchor as `\#`, others as `%23`; a path may lack the slash at its end. */
function inStyleOf(before: string, fixed: string): string {
  const mark = /\\#|%23/.exec(before)?.[0] ?? '#';
  const spelled = fixed.replace('#', mark);
  return before.includes('/') && !before.endsWith('/') && spelled.endsWith('/')
    ? spelled.slice(0, -1)
    : spelled;
}
