import { Parser } from 'htmlparser2';
import { MAX_HTML_DEPTH } from './limits.ts';

/** Callbacks for an HTML document, in order; names in lower case, character references decoded. */
export interface HtmlVisitor {
  readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
}

class TooDeep extends Error {}

/**
 * Parses an HTML document with callbacks. Stops and returns false if elements are nested deeper than MAX_HTML_DEPTH: the parser's time
 * grows with the square of the depth.
 */
export function walkHtml(html: string, visitor: HtmlVisitor): boolean {
  let depth = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++depth > MAX_HTML_DEPTH) throw new TooDeep();
      visitor.open?.(tag, attributes);
    },
    ontext: (text) => visitor.text?.(text),
    onclosetag(tag) {
      depth--;
      visitor.close?.(tag);
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
  return true;
}
