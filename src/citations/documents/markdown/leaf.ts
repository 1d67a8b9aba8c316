import type { Span } from '../document.ts';
import { type HtmlBlock, htmlBlock } from './html-block.ts';
import type { Line } from './line.ts';
import { runOf } from './markers.ts';
import { isProseDirective } from './myst.ts';

/** A block that holds no other blocks, while lines are added to it. */
export type Leaf =
  | { readonly kind: 'paragraph'; readonly lines: Span[] }
  | {
      readonly kind: 'fence';
      readonly start: number;
      end: number;
      readonly mark: string;
      readonly size: number;
      /** Whether it is a MyST directive that holds prose. */
      readonly isProse: boolean;
    }
  | { readonly kind: 'indented'; readonly start: number; end: number }
  | { readonly kind: 'html'; readonly start: number; end: number; readonly block: HtmlBlock };

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;

/**
 * The block that a line begins, after the marks of its containers: a fence or HTML; or that the line is a heading, or the rule below one.
 *
 * @param rest The line from `at` on.
 * @param couldBeLazy Whether the line could continue a paragraph without the marks of its containers.
 */
export function leafBegunBy(
  rest: string,
  at: number,
  line: Line,
  inParagraph: boolean,
  couldBeLazy: boolean,
): Leaf | 'heading' | 'underline' | undefined {
  if (HEADING.test(rest)) return 'heading';
  const fence = FENCE.exec(rest);
  const marks = fence?.[1] ?? fence?.[2];
  if (marks !== undefined)
    return {
      kind: 'fence',
      start: at,
      end: line.end,
      mark: marks[0] as string,
      size: marks.length,
      isProse: isProseDirective(rest.slice(marks.length)),
    };
  const html = htmlBlock(rest, inParagraph || couldBeLazy);
  if (html) return { kind: 'html', start: at, end: line.end, block: html };
  return inParagraph && SETEXT.test(rest) ? 'underline' : undefined;
}

/** Adds a line to a block if it certainly belongs to it. Says whether it does, and whether it is the last. */
export function continued(leaf: Leaf | undefined, line: Line, text: string): 'no' | 'yes' | 'last' {
  const { at, indent } = line.next;
  const isBlank = at >= line.end;
  switch (leaf?.kind) {
    case 'fence': {
      leaf.end = line.end;
      const size = runOf(leaf.mark, text, at);
      const closes = indent < 4 && size >= leaf.size && /^[ \t]*$/.test(text.slice(at + size, line.end));
      return closes ? 'last' : 'yes';
    }
    case 'html':
      if (leaf.block.ends === undefined && isBlank) return 'no';
      leaf.end = line.end;
      return leaf.block.ends?.test(line.rest) ? 'last' : 'yes';
    case 'indented':
      if (!isBlank && indent < 4) return 'no';
      if (!isBlank) leaf.end = line.end;
      return 'yes';
    default:
      return 'no';
  }
}
