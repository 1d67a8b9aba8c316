import { about } from '../about.ts';
import type { CitationItem } from '../item.ts';

/** Characters that begin or end markup of AsciiDoc, or are replaced by typographic ones, wherever they stand. */
const MARKUP = /[*`#+^~${}[\]<>&"'\\|=@]/u;
/** Characters that are markup side by side, or before certain others. */
const PAIRS =
  /_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|(?<=[-.:])[-.:]|:(?=\/)|(?<=[^\p{L}\p{N} ]);|\((?=[(CRT])|(?<=\()\(/u;
const TO_ESCAPE = new RegExp(`${MARKUP.source}|${PAIRS.source}`, 'gu');

/**
 * AsciiDoc, without a line end: the linked title, the debate, the holders and since when, on one line; for evidence a quote block.
 * Characters that may be markup are written as numeric references, which work everywhere, unlike backslashes; `{empty}` keeps the start of
 * a line from beginning a block.
 */
export function asciidoc(item: CitationItem): string {
  const source = `link:++${asciidocUrl(item.URL)}++[${asciidocText(item.title)}] (${asciidocText(about(item))})`;
  if (item.quote === undefined) return source;
  return `[quote]\n____\n{empty}${asciidocText(item.quote)}\n\n{empty}— ${source}\n____`;
}

/** Escapes a text for AsciiDoc. */
export function asciidocText(text: string): string {
  return text.replace(TO_ESCAPE, (character) => `&#${character.codePointAt(0)};`);
}

function asciidocUrl(url: string): string {
  return url.replace(/[+[\]\\<>"`\s]/gu, encodeURIComponent);
}
