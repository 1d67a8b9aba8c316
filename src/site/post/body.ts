import { spellControls } from '../../controls/index.ts';
import type { Block } from '../../entries/index.ts';
import type { Label } from '../../segments/index.ts';
import type { CopiedMail, Paragraph } from '../../threads/index.ts';
import { shortened } from '../names.ts';
import { type AnswerLink, anchorsOf, answersToHtml, type Naming } from './anchors.ts';
import type { AttachedBlocks } from './attached.ts';
import { beginningOf, linesIn } from './beginning.ts';
import { dividedAt } from './divided.ts';
import { type Mark, markStretch, stretchIn } from './evidence.ts';
import { folded } from './fold.ts';
import { type Piece, withSignaturesFolded } from './pieces.ts';
import { Folds, type Source, sourceToHtml } from './quotation.ts';
import { runToHtml } from './run-html.ts';
import { isDelimited, type Run, type RunKind, runsOf } from './runs.ts';
import type { Stretch } from './words.ts';

/** A post's body and what is to be shown in it. */
export interface PostBody {
  readonly blocks: readonly Block[];
  /** The files that came with it. */
  readonly attached: readonly AttachedBlocks[];
  /** By line of the text as sent: its function without quote marks. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  /** The mail that was copied into it without quote marks, below its copied header. */
  readonly copied?: CopiedMail | undefined;
  /** Where its quotations were copied from. */
  readonly sources: readonly Source[];
  /** What answers a paragraph of its own, by anchor. */
  readonly answersTo: (anchor: string) => readonly AnswerLink[];
  readonly marks: readonly Mark[];
  /** HTML of the note that stands beside the words of an argument. */
  readonly noteOf: (argumentId: string) => string;
  readonly reconstructed: boolean;
  /** Lines from which a quotation is folded. */
  readonly foldFrom: number;
  /** Blocks of code, patches and logs with at least so many lines are folded; none is if absent. */
  readonly foldBlockFrom?: number;
  /** Where there is a prefix, evidence has no id of its own. */
  readonly naming: Naming;
  /** Elements around words of the author's own prose: links to concepts. */
  readonly mentionsIn: (text: string) => readonly Stretch[];
}

/** What the pieces of a body are made with. */
interface Making {
  readonly body: PostBody;
  readonly marks: readonly Mark[];
  /** Ids of the arguments whose words were found. */
  readonly found: Set<string>;
  readonly folds: Folds;
  /** By first line. */
  readonly sources: ReadonlyMap<number, Source>;
  readonly starting: ReadonlyMap<number, Paragraph>;
  readonly ending: ReadonlyMap<number, Paragraph>;
  /** False inside of what is folded already. */
  readonly mayFold: boolean;
}

/** A body as HTML. */
export interface BodyHtml {
  /** The text as sent stands in it literally. The pieces are rows of a grid; the notes on a piece follow it. */
  readonly html: string;
  /** The arguments whose words were found in it. */
  readonly found: ReadonlySet<string>;
  /** Rules of a style sheet that give each of the notes its row, and how many rows are free beside it, as `--row` and `--span`. */
  readonly rules: string;
}

export function bodyToHtml(body: PostBody): BodyHtml {
  const own = body.paragraphs.filter(({ depth }) => depth === 0);
  const making: Making = {
    body,
    marks: [...body.marks].sort(
      ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.column - b.column,
    ),
    found: new Set(),
    folds: new Folds(body.labels, body.sources, body.foldFrom),
    sources: new Map(body.sources.map((source) => [source.lines[0], source])),
    starting: new Map(own.map((paragraph) => [paragraph.lines[0], paragraph])),
    ending: new Map(own.map((paragraph) => [paragraph.lines[1] - 1, paragraph])),
    mayFold: true,
  };
  const [above, copied] = dividedAt(body.blocks, body.copied?.line ?? Number.POSITIVE_INFINITY);
  const pieces = [
    ...withSignaturesFolded(piecesOf(above, 0, making)),
    ...(copied.length > 0 ? [copiedPiece(copied, making)] : []),
    ...body.attached.map((file) => attachedPiece(file, making)),
  ];
  const html = pieces
    .map((piece, row) =>
      piece.notes.length === 0
        ? piece.html
        : `${piece.html}<div class="notes" data-row="${row + 1}">${piece.notes.join('')}</div>`,
    )
    .join('');
  return { html, found: making.found, rules: rulesOf(pieces) };
}

/** A mail that the author's program copied below the reply. It is somebody else's text, so it looks like a quotation and is folded. */
function copiedPiece(blocks: readonly Block[], making: Making): Piece {
  const { copied, foldFrom } = making.body;
  const lines = blocks.flatMap(linesIn);
  const folds = lines.length >= foldFrom;
  const inside = withSignaturesFolded(piecesOf(blocks, 0, folds ? { ...making, mayFold: false } : making));
  const notes = inside.flatMap((piece) => piece.notes);
  const quoted = `<blockquote class="quotation">${inside.map(({ html }) => html).join('')}</blockquote>`;
  if (!folds) return { kind: 'quotation', html: quoted, notes };
  const beginning = spellControls(lines.find(({ content }) => content.trim() !== '')?.content.trim() ?? '');
  const fold = {
    kind: 'quoted',
    who: spellControls(copied?.name ?? ''),
    beginning: shortened(beginning, 90),
    lines: lines.length,
    isOpen: notes.length > 0,
  };
  return { kind: 'quotation', html: folded(fold, quoted), notes };
}

/** A file that came with the post: folded, unless an argument rests on it. */
function attachedPiece({ name, blocks, lines, about }: AttachedBlocks, making: Making): Piece {
  const inside = withSignaturesFolded(piecesOf(blocks, 0, { ...making, mayFold: false }));
  const notes = inside.flatMap((piece) => piece.notes);
  const fold = { kind: 'attached', who: spellControls(name), beginning: '', lines, isOpen: notes.length > 0 };
  return { kind: 'attached', html: folded(fold, about + inside.map(({ html }) => html).join('')), notes };
}

function rulesOf(pieces: readonly Piece[]): string {
  const rows = pieces.flatMap(({ notes }, row) => (notes.length > 0 ? [row] : []));
  return rows
    .map((row, at) => {
      const span = (rows[at + 1] ?? pieces.length) - row;
      return `.notes[data-row="${row + 1}"]{--row:${row + 1};--span:${span}}`;
    })
    .join('');
}

function piecesOf(blocks: readonly Block[], depth: number, making: Making): Piece[] {
  let delimited = false;
  return blocks.flatMap((block): Piece[] => {
    if (block.type === 'quotation') return [quotationPiece(block, depth + 1, making)];
    delimited ||= isDelimited(block.lines);
    const runs = runsOf(block.lines, making.body.labels, {
      fenced: block.type === 'code',
      language: block.type === 'code' ? block.language : '',
      reconstructed: making.body.reconstructed,
      delimited,
    });
    return runs.map((run) => runPiece(run, depth, making));
  });
}

function quotationPiece(block: Extract<Block, { type: 'quotation' }>, depth: number, making: Making): Piece {
  const folds = making.mayFold && making.folds.isFolded(block);
  const inside = withSignaturesFolded(
    piecesOf(block.children, depth, folds ? { ...making, mayFold: false } : making),
  );
  const notes = inside.flatMap((piece) => piece.notes);
  const quoted = `<blockquote class="quotation">${inside.map(({ html }) => html).join('')}</blockquote>`;
  if (!folds) return { kind: 'quotation', html: quoted, notes };
  const { author, words } = beginningOf(block, depth, making.sources, making.body.labels);
  const fold = {
    kind: 'quoted',
    who: author,
    beginning: words,
    lines: making.folds.linesOf(block),
    isOpen: notes.length > 0,
  };
  return { kind: 'quotation', html: folded(fold, quoted), notes };
}

/** A run of lines; before it the sources of the quotations that begin in it, or behind it the answers to the paragraphs that
 *  end in it. */
function runPiece(run: Run, depth: number, making: Making): Piece {
  const { body, marks, found } = making;
  const own = depth === 0;
  const notes: string[] = [];
  const { permalink, stretches } = own
    ? anchorsOf(run, making.starting, body.naming)
    : { permalink: '', stretches: [] };
  for (const mark of marks) {
    const at = stretchIn(mark, run.lines);
    if (at === undefined) continue;
    const first = !found.has(mark.id);
    stretches.push(markStretch(mark, at, first && body.naming.prefix === ''));
    if (first) notes.push(body.noteOf(mark.id));
    found.add(mark.id);
  }
  if (own && run.kind === 'prose')
    for (const mention of body.mentionsIn(run.lines.map(({ content }) => content).join('\n')))
      stretches.push(mention);
  const place = { prefix: body.naming.prefix, permalink, stretches };
  const html = withLongBlockFolded(run, runToHtml(run, place), notes.length > 0, making);
  const piece = { kind: run.kind, html, notes: notes.filter((note) => note !== '') };
  if (!own) {
    const sources = run.lines.flatMap(({ line }) => making.sources.get(line) ?? []);
    return { ...piece, html: sources.map(sourceToHtml).join('') + html };
  }
  const answers = run.lines.flatMap(({ line }) => {
    const paragraph = making.ending.get(line);
    return paragraph === undefined ? [] : body.answersTo(paragraph.anchor);
  });
  const links = [...new Map(answers.map((answer) => [answer.href, answer])).values()];
  return links.length === 0
    ? piece
    : { ...piece, html: `<div class="answered">${html}${answersToHtml(links)}</div>` };
}

const LAID_OUT: ReadonlySet<RunKind> = new Set(['patch', 'fixed']);

function withLongBlockFolded(run: Run, html: string, isOpen: boolean, { body, mayFold }: Making): string {
  const { foldBlockFrom = Number.POSITIVE_INFINITY } = body;
  if (!mayFold || !LAID_OUT.has(run.kind) || run.lines.length < foldBlockFrom) return html;
  const beginning = spellControls(
    run.lines.find(({ content }) => content.trim() !== '')?.content ?? '',
  ).trim();
  const who = run.kind === 'patch' ? 'Patch' : '';
  return folded(
    { kind: 'long', who, beginning: shortened(beginning, 90), lines: run.lines.length, isOpen },
    html,
  );
}
