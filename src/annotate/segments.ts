import type { Label } from '../segments/index.ts';
import type { PostReading } from '../threads/index.ts';
import type { Reader, ReadPost } from './reading.ts';
import type { TextSegment } from './wire.ts';

/** Labels of an author's own lines that a reader may skip. */
const SKIPPED: ReadonlySet<Label> = new Set([
  'patch',
  'log_data',
  'personal_signature',
  'mua_signature',
  'inline_headers',
]);

/** The stretches of a post's text: what is new, what is quoted from where, and what may be skipped. */
export function segmentsOfPost(
  post: ReadPost,
  reading: PostReading | undefined,
  reader: Reader,
): TextSegment[] {
  const quotationAt = new Map<number, number>();
  reading?.quotations.forEach(({ lines: [start, end] }, index) => {
    for (let line = start; line < end; line++) quotationAt.set(line, index);
  });
  const segments: (TextSegment & { readonly quotation: number | undefined })[] = [];
  post.lines.forEach(({ label, depth }, line) => {
    const quotation = quotationAt.get(line);
    const kind = kindOf(label, depth, post.whose[line] === 'copied');
    const [start, end] = [post.starts[line] ?? 0, post.starts[line + 1] ?? post.text.length];
    const last = segments.at(-1);
    const isSame =
      last?.kind === kind && last.label === label && last.depth === depth && last.quotation === quotation;
    // A blank line belongs to what stands before it.
    const isBlank = post.text.slice(start, end).trim() === '';
    if (last !== undefined && (isSame || isBlank)) segments[segments.length - 1] = { ...last, end };
    else {
      const found = quotation === undefined ? undefined : reading?.quotations[quotation];
      const source = found && reader.linesPlace(found.source.post, found.source.lines);
      segments.push({ kind, label, depth, start, end, quotation, ...(source && { source }) });
    }
  });
  return segments.map(({ quotation: _, ...segment }) => segment);
}

function kindOf(label: Label, depth: number, isCopied: boolean): TextSegment['kind'] {
  if (depth > 0 || isCopied || label === 'quotation' || label === 'quotation_marker') return 'quoted';
  return SKIPPED.has(label) ? 'folded' : 'new';
}
