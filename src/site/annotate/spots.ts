import type { Span } from '../../annotate/wire.ts';
import type { TextMap } from './text-map.ts';

/** What is coloured in the text besides arguments: the words that are chosen, and the sentence at the caret (CSS Custom Highlight API). */
export type Spot = 'chosen' | 'caret';

/** Colours a stretch of the text in place of the last one of that kind; none where nothing is given. */
export function spot(kind: Spot, map: TextMap, span: Span | undefined): void {
  const range = span && map.rangeOf(span);
  if (range === undefined) CSS.highlights.delete(`annotate-${kind}`);
  else CSS.highlights.set(`annotate-${kind}`, new Highlight(range));
}
