const DOTS = /^[[<({]{0,2} {0,2}(?:\.{2,}|…)(?: ?\S{0,12} ?(?:\.{2,}|…))? {0,2}[\]>)}]{0,2}$/;
const WORDS =
  /^[[<({*_~=-]{0,10} ?(?:big |large |massive )?(?:snip(?:ped|s)?|trim(?:med)?|cut|elided|deleted|snipped for brevity|skipped)\b.{0,40}$/i;
/** The context of a word such as "snip" when it is a mark, but not when it begins a sentence. */
const MARKED = /^[[<({*_~=-]|^\w{3,9}$/;

/** Whether a line marks an omission: "[...]", "<snip>" and the like. */
export function isElision(line: string): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > 60) return false;
  return DOTS.test(text) || (MARKED.test(text) && WORDS.test(text));
}
