import { locale, words } from 'virtual:parley/words/annotate';
import type { AnnotatedPost, ShownArgument, Span, TextSegment } from '../../annotate/wire.ts';
import { element } from './element.ts';
import { type Paragraph, type Piece, piecesOf } from './pieces.ts';
import type { TextMap } from './text-map.ts';

/** What a click in the text of a post leads to. */
export interface TextActions {
  /** To where a quotation was copied from. */
  readonly goTo: (segment: TextSegment) => void;
  /** The name of a post's author. */
  readonly authorOf: (post: string) => string | undefined;
}

/** A paragraph on the page. */
export interface ShownParagraph extends Paragraph {
  readonly element: HTMLElement;
}

/** The text of a post on the page: its own words, in which arguments are marked, and folds of what else it has. */
export function showText(
  post: AnnotatedPost,
  map: TextMap,
  actions: TextActions,
): { readonly elements: HTMLElement[]; readonly paragraphs: ShownParagraph[] } {
  const paragraphs: ShownParagraph[] = [];
  const elements = piecesOf(post.text, post.segments).map((piece) => {
    if (piece.kind === 'fold') return foldOf(post, piece, map, actions);
    const shown = paragraphOf(post, piece, map);
    paragraphs.push({ ...piece, element: shown });
    return shown;
  });
  if (elements.length === 0) elements.push(element('p', { class: 'no-text' }, words.post.noText));
  return { elements, paragraphs };
}

function paragraphOf(post: AnnotatedPost, paragraph: Paragraph, map: TextMap): HTMLElement {
  const { prose, breaks, start, end } = paragraph;
  const shown = element(prose ? 'p' : 'pre', {
    class: prose ? (breaks === undefined ? 'words' : 'words flows') : 'words laid-out',
    tabindex: -1,
    dir: 'auto',
  });
  const cuts = new Set([start, end]);
  for (const { range } of post.arguments)
    for (const cut of range === undefined ? [] : [range.start, range.end])
      if (cut > start && cut < end) cuts.add(cut);
  const offsets = [...cuts].sort((a, b) => a - b);
  offsets.slice(0, -1).forEach((from, at) => {
    const span = { start: from, end: offsets[at + 1] ?? end };
    const pinned = post.arguments.filter(({ range }) => range !== undefined && covers(range, span));
    const into = pinned.length === 0 ? shown : shown.appendChild(markOf(pinned));
    writeLines(into, post.text, span, breaks ?? [], map);
  });
  return shown;
}

/** Writes a stretch; a line end that is kept in lines that run on stands in an element of its own. */
function writeLines(
  into: Element,
  text: string,
  { start, end }: Span,
  breaks: readonly number[],
  map: TextMap,
): void {
  let at = start;
  for (const kept of breaks.filter((offset) => offset >= start && offset < end)) {
    map.write(into, text, { start: at, end: kept });
    map.write(into.appendChild(element('span', { class: 'break' })), text, { start: kept, end: kept + 1 });
    at = kept + 1;
  }
  map.write(into, text, { start: at, end });
}

function covers(range: Span, { start, end }: Span): boolean {
  return range.start <= start && range.end >= end;
}

function markOf(pinned: readonly ShownArgument[]): HTMLElement {
  const relation = pinned[0]?.targets[0]?.relation ?? 'supports';
  return element('mark', {
    class: `evidence ${relation}`,
    'data-arguments': pinned.map(({ id }) => id).join(' '),
    title: pinned.map(({ gist }) => gist).join('\n'),
  });
}

function foldOf(
  { text }: AnnotatedPost,
  { segments, start, end }: Extract<Piece, { kind: 'fold' }>,
  map: TextMap,
  { goTo, authorOf }: TextActions,
): HTMLElement {
  const count = text.slice(start, end).trim().split('\n').length;
  const quoted = segments.some(({ kind }) => kind === 'quoted');
  // Whose post it answers is said by what is quoted least deep.
  const [outermost] = segments
    .filter((segment) => segment.source !== undefined)
    .sort((a, b) => a.depth - b.depth);
  const source = outermost?.source;
  const author = source && authorOf(source.post);
  const label = quoted
    ? words.post.quoted({ count })
    : segments[0]?.label === 'patch'
      ? words.post.folded.patch({ count })
      : words.post.folded.other({ count });
  const fold = element(
    'details',
    { class: quoted ? 'fold quoted' : 'fold', 'data-quoted': quoted },
    element(
      'summary',
      {},
      element('span', { class: 'fold-name' }, label),
      author !== undefined &&
        element('span', { class: 'fold-from' }, ` ${words.post.quotedFrom({ name: author })}`),
      element('span', { class: 'fold-begins', dir: 'auto' }, beginningOf(text.slice(start, end))),
    ),
  );
  for (const segment of segments) {
    const shown = element('pre', { class: 'quoted-lines', 'data-depth': segment.depth, dir: 'auto' });
    map.write(shown, text, segment);
    fold.append(shown);
    if (segment.source === undefined) continue;
    const link = element('button', { type: 'button', class: 'to-source' }, words.post.goToSource);
    link.addEventListener('click', () => goTo(segment));
    fold.append(link);
  }
  return fold;
}

/** Characters of a fold's first words that its line shows. */
const BEGINNING = 120;

function beginningOf(text: string): string {
  return text
    .replace(/^[>\s]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, BEGINNING);
}

/** A day as the language of the page writes it. */
export function dayOf(date: string | undefined): string {
  if (date === undefined) return '';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return day.format(new Date(date));
}
