import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { about } from '../about.ts';
import type { CitationItem } from '../item.ts';

/**
 * HTML, on one line, without a line end: the title as `cite`, linked to the permalink, and the rest of the citation; for evidence a
 * `blockquote` with its source in a `footer`.
 */
export function html(item: CitationItem): string {
  const link = element('a', { href: item.URL }, [{ type: 'text', value: item.title }]);
  const source: ElementContent[] = [
    element('cite', {}, [link]),
    { type: 'text', value: ` (${about(item)})` },
  ];
  if (item.quote === undefined) return toHtml({ type: 'root', children: source });
  const words = element('p', {}, [{ type: 'text', value: item.quote }]);
  return toHtml(element('blockquote', { cite: item.URL }, [words, element('footer', {}, source)]));
}

function element(tagName: string, properties: Record<string, string>, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
