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

/** A piece of the page: a run, or a whole quotation. */
interface Piece {
  readonly kind: RunKind | 'quotation';
  readonly html: string;
  readonly marked: boolean;
}

/** The body as HTML, and the arguments whose words were found in it. The text as sent stands in it literally. */
export function bodyToHtml(body: PostBody): { html: string; found: ReadonlySet<string> } {
  const found = new Set<string>();
  return { html: folded(piecesOf(body.blocks, body, found)), found };
}

function piecesOf(blocks: readonly Block[], body: PostBody, found: Set<string>): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.type === 'quotation') {
      const html = folded(piecesOf(block.children, body, found));
      return [
        { kind: 'quotation', html: `<blockquote class="quotation">${html}</blockquote>`, marked: false },
      ];
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
  const element = elementOf(run, stretches);
  const beside =
    notes.length > 0
      ? `<div class="annotated">${element}<div class="notes">${notes.join('')}</div></div>`
      : element;
  return { kind: run.kind, html: beside, marked: stretches.length > 0 };
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

/** The pieces in order; a signature one click away, unless an argument rests on it. */
function folded(pieces: readonly Piece[]): string {
  let html = '';
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (pieces[end]?.kind === 'signature') end += 1;
    if (end === at) html += pieces[at++]?.html ?? '';
    else {
      const signature = pieces.slice(at, end);
      const open = signature.some(({ marked }) => marked) ? ' open' : '';
      html += `<details class="signature"${open}><summary>Signature</summary>${signature.map((piece) => piece.html).join('')}</details>`;
      at = end;
    }
  }
  return html;
}
