import type { Block, BodyLine } from '../../entries/index.ts';
import type { Line } from '../../segments/index.ts';
import { type Mark, markStretch, stretchIn } from './evidence.ts';
import { type Run, type RunKind, runsOf } from './runs.ts';
import { type Stretch, wordsToHtml } from './words.ts';

/** A post's body and what is to be shown in it. */
export interface PostBody {
  readonly blocks: readonly Block[];
  /** By line of the text as sent. */
  readonly labels: readonly Line[];
  readonly marks: readonly Mark[];
  /** HTML of the note that stands beside the words of an argument. */
  readonly noteOf: (argumentId: string) => string;
  readonly reconstructed: boolean;
}

/** A piece of the page: a run of lines, or a whole quotation, and the notes on its words. */
interface Piece {
  readonly kind: RunKind | 'quotation';
  readonly html: string;
  readonly notes: readonly string[];
}

/** The body as HTML, and the arguments whose words were found in it. The text as sent stands in it literally. The pieces
 *  are rows of a grid; the notes on a piece follow it, with their row and how many rows are free beside them in `--row`
 *  and `--span`. */
export function bodyToHtml(body: PostBody): { html: string; found: ReadonlySet<string> } {
  const found = new Set<string>();
  const marks = [...body.marks].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.column - b.column,
  );
  const pieces = withSignaturesFolded(piecesOf(body.blocks, { ...body, marks }, found));
  const html = pieces.map((piece, row) => piece.html + notesBeside(piece, row, pieces)).join('');
  return { html, found };
}

function notesBeside(piece: Piece, row: number, pieces: readonly Piece[]): string {
  if (piece.notes.length === 0) return '';
  const next = pieces.findIndex(({ notes }, index) => index > row && notes.length > 0);
  const span = (next === -1 ? pieces.length : next) - row;
  return `<div class="notes" style="--row:${row + 1};--span:${span}">${piece.notes.join('')}</div>`;
}

function piecesOf(blocks: readonly Block[], body: PostBody, found: Set<string>): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.type === 'quotation') {
      const inside = withSignaturesFolded(piecesOf(block.children, body, found));
      const html = `<blockquote class="quotation">${inside.map((piece) => piece.html).join('')}</blockquote>`;
      return [{ kind: 'quotation', html, notes: inside.flatMap(({ notes }) => notes) }];
    }
    const runs = runsOf(block.lines, body.labels, {
      fenced: block.type === 'code',
      reconstructed: body.reconstructed,
    });
    return runs.map((run) => pieceOf(run, body, found));
  });
}

function pieceOf(run: Run, body: PostBody, found: Set<string>): Piece {
  const notes: string[] = [];
  const stretches: Stretch[] = run.kind === 'patch' ? changesIn(run.lines) : [];
  for (const mark of body.marks) {
    const at = stretchIn(mark, run.lines);
    if (at === undefined) continue;
    const first = !found.has(mark.id);
    stretches.push(markStretch(mark, at, first));
    if (first) notes.push(body.noteOf(mark.id));
    found.add(mark.id);
  }
  return { kind: run.kind, html: elementOf(run, stretches), notes };
}

function elementOf(run: Run, stretches: readonly Stretch[]): string {
  const words = wordsToHtml(run.lines.map((line) => line.content).join('\n'), stretches);
  const id = `L${(run.lines[0]?.line ?? 0) + 1}`;
  switch (run.kind) {
    case 'patch':
    case 'fixed':
      return `<pre id="${id}" class="${run.kind}" tabindex="0">\n${words}</pre>`;
    case 'gap':
      return `<p id="${id}" class="gap" title="Words are missing here">${words}</p>`;
    case 'prose':
      return `<p id="${id}" class="prose">${words}<a class="permalink" href="#${id}" aria-label="Link to this paragraph">¶</a></p>`;
    default:
      return `<p id="${id}" class="${run.kind}">${words}</p>`;
  }
}

/** The lines that a patch takes away, adds, and counts. */
function changesIn(lines: readonly BodyLine[]): Stretch[] {
  let offset = 0;
  return lines.flatMap(({ content }) => {
    const start = offset;
    offset += content.length + 1;
    const name = { '+': 'added', '-': 'removed', '@': 'hunk' }[content[0] ?? ''];
    if (name === undefined || /^(?:\+\+\+|---)(?: |$)/.test(content)) return [];
    const open = `<span class="${name}">`;
    return [{ start, end: start + content.length, open, reopen: open, close: '</span>' }];
  });
}

/** The pieces in order; each signature one piece and one click away, unless an argument rests on it. */
function withSignaturesFolded(pieces: readonly Piece[]): Piece[] {
  const folded: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (pieces[end]?.kind === 'signature') end += 1;
    const signature = pieces.slice(at, end);
    const notes = signature.flatMap((piece) => piece.notes);
    const open = notes.length > 0 ? ' open' : '';
    const inside = signature.map(({ html }) => html).join('');
    if (end === at) folded.push(...pieces.slice(at, at + 1));
    else
      folded.push({
        kind: 'signature',
        html: `<details class="signature"${open}><summary>Signature</summary>${inside}</details>`,
        notes,
      });
    at = Math.max(end, at + 1);
  }
  return folded;
}
