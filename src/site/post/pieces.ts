import { words } from '../words/index.ts';
import { escapeHtml } from './html.ts';
import type { RunKind } from './runs.ts';

/** A piece of the page: a run of lines with links to its replies, or a whole quotation or file; and the notes on its words. */
export interface Piece {
  readonly kind: RunKind | 'quotation' | 'attached';
  readonly html: string;
  readonly notes: readonly string[];
}

/** The pieces in order. Each signature is one piece, folded unless an argument rests on it. */
export function withSignaturesFolded(pieces: readonly Piece[]): Piece[] {
  const folded: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (pieces[end]?.kind === 'signature') end += 1;
    const signature = pieces.slice(at, end);
    const notes = signature.flatMap((piece) => piece.notes);
    const open = notes.length > 0 ? ' open' : '';
    const inside = signature.map(({ html }) => html).join('');
    const piece = pieces[at];
    if (end === at && piece) folded.push(piece);
    else
      folded.push({
        kind: 'signature',
        html: `<details class="signature"${open}><summary>${escapeHtml(words.post.signature)}</summary>${inside}</details>`,
        notes,
      });
    at = Math.max(end, at + 1);
  }
  return folded;
}
