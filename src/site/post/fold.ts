import { words as siteWords } from '../words/index.ts';
import { escapeHtml } from './html.ts';

/** A text folded to one line that shows its author, its beginning and its length. */
export interface Fold {
  readonly kind: string;
  readonly who: string;
  readonly beginning: string;
  readonly lines: number;
  readonly isOpen: boolean;
}

/** The content, folded behind a line that describes it. */
export function folded({ kind, who, beginning, lines, isOpen }: Fold, inside: string): string {
  const what = who && `<b dir="auto">${escapeHtml(who)}</b> `;
  const words = beginning && `<q dir="auto">${escapeHtml(beginning)}</q> `;
  return (
    `<details class="fold ${kind}"${isOpen ? ' open' : ''}><summary>${what}${words}` +
    `<span>${escapeHtml(siteWords.counts.lines({ count: lines }))}</span></summary>${inside}</details>`
  );
}
