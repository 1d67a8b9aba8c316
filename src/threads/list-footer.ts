import type { Unit } from './fragments.ts';

/** Maximum lines of a footer that list software appends: a rule, the list's name, its address, its page. */
const MOST_LINES = 6;
const PAGE =
  /^(?:[^\s]{1,60}: )?https?:\/\/\S{1,200}\/(?:mailman\/listinfo|mailman3?\/lists|listinfo\.cgi)\/\S{1,100}$/;
const RULE = /^(?:-- ?|_{20,}|-{20,}|={20,})$/;

/** Drops the list's footer at the end of units, since the list and not the author wrote it. */
export function withoutListFooter<U extends Pick<Unit, 'lines' | 'depth' | 'blanks'>>(
  units: readonly U[],
): U[] {
  const last = units.at(-1);
  if (!last?.lines.some((line) => PAGE.test(line.trim()))) return [...units];
  const rule = last.lines.findLastIndex((line) => RULE.test(line.trimEnd()));
  if (rule < 0 || last.lines.length - rule > MOST_LINES) return [...units];
  return rule === 0
    ? units.slice(0, -1)
    : [...units.slice(0, -1), { ...last, lines: last.lines.slice(0, rule) }];
}
