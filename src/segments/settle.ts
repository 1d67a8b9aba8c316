import { labelArmor } from './armor.ts';
import { labelAttributions } from './attribution-lines.ts';
import { isBlank } from './blank.ts';
import { labelFooters } from './footer-lines.ts';
import { labelForwards } from './forward-lines.ts';
import { labelInlineHeaders } from './inline-headers.ts';
import type { Label } from './line.ts';
import { labelLogs } from './log-lines.ts';
import { labelMarkup } from './markup-lines.ts';
import { labelPatches } from './patch.ts';
import { isSeparator, isTableRule } from './separator.ts';

const TRAILER = /^(?:[A-Z][a-z]+(?:-[A-Za-z]+)*-by|Change-Id|Fixes|Link): \S/;

/**
 * The labels that are certain by form, in this order: armor, patches, copied headers, attributions, logs, footers of mail programs,
 * trailers of a commit, dividers. The others are undefined. `quoted` lines are `quotation`.
 */
export function settle(texts: readonly string[], quoted: (line: number) => boolean): (Label | undefined)[] {
  const labels: (Label | undefined)[] = texts.map((_, i) => (quoted(i) ? 'quotation' : undefined));
  labelArmor(texts, labels);
  labelPatches(texts, labels);
  labelInlineHeaders(texts, labels);
  labelAttributions(texts, labels);
  labelForwards(texts, labels);
  labelLogs(texts, labels);
  labelMarkup(texts, labels);
  labelFooters(texts, labels);
  texts.forEach((text, i) => {
    if (labels[i] !== undefined || isBlank(text)) return;
    if (TRAILER.test(text)) labels[i] = 'tabular';
    else if (isSeparator(text)) labels[i] = isTableRule(texts, i) ? 'tabular' : 'visual_separator';
  });
  return labels;
}
