import { keyOf } from '../revisions/cite-key.ts';
import type { Finding } from './finding.ts';

/**
 * The document with its citations fixed and every other character unchanged: renamed things are cited by their present key and, with
 * `accept`, changed things at their present revision.
 */
export function fixDocument(text: string, findings: readonly Finding[], accept = false): string {
  const byStart = new Map<number, NonNullable<Finding['fix']>>();
  for (const { fix } of findings) {
    if (fix === undefined || (fix.kind === 'accept' && !accept)) continue;
    if (fix.kind === 'accept' || !byStart.has(fix.start)) byStart.set(fix.start, fix);
  }
  let out = '';
  let at = 0;
  const accepted = new Map<string, string>();
  for (const { start, end, text: fixed } of [...byStart.values()].sort((a, b) => a.start - b.start)) {
    const before = text.slice(start, end);
    const [, was] = REVISION.exec(before) ?? [];
    const [, is] = REVISION.exec(fixed) ?? [];
    if (was !== undefined && is !== undefined && was !== is) accepted.set(was, is);
    out += text.slice(at, start) + inStyleOf(before, fixed);
    at = end;
  }
  const whole = out + text.slice(at);
  return accepted.size === 0
    ? whole
    : whole.replace(
        VERSION,
        (_, field: string, revision: string) => field + (accepted.get(revision) ?? revision),
      );
}

const REVISION = /\/rev\/([0-9a-f]{10})(?:\/|$)/;

/** The field of a bibliography that repeats the revision: `version = {069437d3a3}`, `"version": "069437d3a3"`. */
const VERSION = /(\bversion"?[ \t]*[=:][ \t]*["{]{0,2})([0-9a-f]{10})(?=["},\s])/g;

/** The `#` of an anchor in any spelling, with an `index.html` and a query before it. */
const ANCHOR = /(?:\/(index\.html))?(\?[^#]*?)?(\\?#|%23)/;

/**
 * Writes a fix in the style of the original: TeX writes `#` as `\#`, others as `%23`; `index.html` and a query may precede it; the final
 * slash of a path may be missing; `custom` of CSL-JSON has keys with a plain `#`.
 */
function inStyleOf(before: string, fixed: string): string {
  const [, page = '', query = '', mark = '#'] = ANCHOR.exec(before) ?? [];
  const isOwnKey = before.includes('#') && fixed.includes(':');
  const spelled = (isOwnKey ? keyOf(fixed) : fixed).replace('#', () => page + query + mark);
  return before.includes('/') && !before.endsWith('/') && spelled.endsWith('/')
    ? spelled.slice(0, -1)
    : spelled;
}
