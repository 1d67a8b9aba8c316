import { about } from '../about.ts';
import type { CitationItem } from '../item.ts';

/** Characters that begin or end markup of AsciiDoc, or are replaced by typographic ones, wherever they stand. */
const MARKUP = /[*`#+^~${}[\]<>&"'\\|=@]/u;
/** Two that mean something where they stand side by side, or before what follows. */
const PAIRS =
  /_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|(?<=[-.:])[-.:]|:(?=\/)|(?<=[^\p{L}\p{N} ]);|\((?=[(CRT])|(?<=\()\(/u;
const TO_ESCAPE = new RegExp(`${MARKUP.source}|${PAIRS.source}`, 'gu');

/**
 * AsciiDoc, without a line end: the title linked to the permalink, the debate, who holds it and since when, on one line; of evidence,
 * a quote block. A character that may be markup is written as its number: unlike a backslash, that means itself everywhere;
 * `{empty}` keeps the beginning of a line from being one of a block.
 */
export function asciidoc(item: CitationItem): string {
  const source = `link:++${asciidocUrl(item.URL)}++[${asciidocText(item.title)}] (${asciidocText(about(item))})`;
  if (item.quote === undefined) return source;
  return `[quote]\n____\n{empty}${asciidocText(item.quote)}\n\n{empty}— ${source}\n____`;
}

/** The text as AsciiDoc that prints it. */
export function asciidocText(text: string): string {
  return text.replace(TO_ESCAPE, (character) => `&#${character.codePointAt(0)};`);
}

function asciidocUrl(url: string): string {
  return url.replace(/[+[\]\\<>"`\s]/gu, encodeURIComponent);
}
