import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { about } from '../about.ts';
import type { CitationItem } from '../item.ts';

/**
 * Markdown (CommonMark, safe under GFM), without a line end: the linked title, the debate, the holders and since when, on one line; for
 * evidence the words as a block quotation, with the post below them.
 */
export function markdown(item: CitationItem): string {
  if (item.quote === undefined) return written([paragraph(link(item))]);
  const source = paragraph([{ type: 'text', value: '— ' }, ...link(item)]);
  const words = paragraph([{ type: 'text', value: item.quote }]);
  return written([{ type: 'blockquote', children: [words, source] }]);
}

/** A footnote of GFM, without a line end: the reference for the text, and the note. */
export function footnote(item: CitationItem): string {
  const mark = { identifier: item.label, label: item.label };
  const words: PhrasingContent[] =
    item.quote === undefined ? [] : [{ type: 'text', value: `“${item.quote}” — ` }];
  return written([
    paragraph([{ type: 'footnoteReference', ...mark }]),
    { type: 'footnoteDefinition', ...mark, children: [paragraph([...words, ...link(item)])] },
  ]);
}

/** `<` before any address begins a link: `<#a@b>` (CommonMark 6.4). mdast-util-to-markdown only escapes it before letters. */
const ANGLE: Unsafe = { character: '<', inConstruct: 'phrasing' };

function link(item: CitationItem): PhrasingContent[] {
  return [
    { type: 'link', url: item.URL, title: null, children: [{ type: 'text', value: item.title }] },
    { type: 'text', value: ` (${about(item)})` },
  ];
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function written(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    { resourceLink: true, extensions: [gfmToMarkdown()], unsafe: [ANGLE] },
  ).trimEnd();
}
