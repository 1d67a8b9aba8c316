import type { QuotedRun } from '../document.ts';

/** Quotation marks, and an empty line, over which no quotation goes. */
const MARK = /[“”„«»"‘’]|``|''|\n[ \t]*\r?\n/g;

/**
 * The closing marks for each opening mark. German and Polish open with the mark that closes in English; French marks occur in both orders.
 */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['“', '”'],
  '«': ['»'],
  '»': ['«'],
  '‘': ['’'],
  '``': ["''"],
  '"': ['"'],
};

/** A straight mark before these does not open: a blank, or the end of an element. */
const NO_WORDS = /^(?:\s|<\/|$)/;

/**
 * Words in quotation marks within a paragraph, nested ones included, in order. Linear.
 *
 * @param read The text with the markup that `text` has blanked: words may begin with it.
 */
export function pairsIn(text: string, read = text): QuotedRun[] {
  const runs: QuotedRun[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  /** Number of open marks of each kind. */
  const counts = new Map<string, number>();
  const count = (mark: string, by: number) => counts.set(mark, (counts.get(mark) ?? 0) + by);
  let closed: { readonly at: number; readonly end: number; readonly opener: string } | undefined;
  /** At the end of a paragraph, a mark that is still open was closed by the last closing mark, and one within it never was. */
  const endParagraph = () => {
    const [first] = open;
    if (first && closed && closed.at > first.at && closed.opener === first.mark) {
      const outer = { start: first.at, end: closed.end };
      runs.push({ start: first.at + first.mark.length, end: closed.at, outer, isUneven: true });
    }
    open.length = 0;
    counts.clear();
    closed = undefined;
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark.startsWith('\n')) {
      endParagraph();
      continue;
    }
    const behind = index + mark.length;
    // An apostrophe.
    if (mark === '’' && /^[\p{L}\p{N}]/u.test(text.slice(behind, behind + 2))) continue;
    const opener = Object.keys(CLOSES).find(
      (one) => CLOSES[one]?.includes(mark) && (counts.get(one) ?? 0) > 0,
    );
    if (opener === undefined) {
      if (mark in CLOSES && (mark !== '"' || !NO_WORDS.test(read.slice(behind, behind + 2)))) {
        open.push({ mark, at: index });
        count(mark, 1);
      }
      continue;
    }
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.mark, -1);
      if (last.mark !== opener) continue;
      // Babel's German marks, "`words"'.
      const isBabel = mark === '"' && text[last.at + 1] === '`' && text[behind] === "'";
      const end = behind + (isBabel ? 1 : 0);
      closed = { at: index, end, opener };
      runs.push({ start: last.at + opener.length, end: index, outer: { start: last.at, end } });
      break;
    }
  }
  endParagraph();
  return runs.sort((a, b) => a.start - b.start);
}
