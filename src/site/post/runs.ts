import type { BodyLine } from '../../entries/index.ts';
import type { Label } from '../../segments/index.ts';

/** What a run of lines is shown as. */
export type RunKind =
  | 'prose'
  | 'attribution'
  | 'heading'
  | 'signature'
  | 'fixed'
  | 'patch'
  | 'separator'
  | 'gap';

/** Consecutive lines of one block with one function. */
export interface Run {
  readonly kind: RunKind;
  readonly lines: readonly BodyLine[];
  /** Of code: its language, where it is known. */
  readonly language: string;
  /** Whether it is an item of a list, with its mark or number. */
  readonly item?: boolean;
}

const KINDS: Readonly<Record<Label, RunKind>> = {
  paragraph: 'prose',
  quotation: 'prose',
  salutation: 'prose',
  closing: 'prose',
  inline_headers: 'attribution',
  quotation_marker: 'attribution',
  section_heading: 'heading',
  personal_signature: 'signature',
  mua_signature: 'signature',
  patch: 'patch',
  raw_code: 'fixed',
  log_data: 'fixed',
  tabular: 'fixed',
  technical: 'fixed',
  visual_separator: 'separator',
};

/** Functions that are distinguished in fenced blocks too, where layout matters more. */
const KEPT_IN_FENCES: ReadonlySet<RunKind> = new Set(['patch', 'separator']);

/** The delimiter above a signature (RFC 3676 4.3) or a list's footer. */
const DELIMITER = /^(?:-- ?|_{8,}|-{8,})\s*$/;

/** Whether a signature begins in these lines. */
export function isDelimited(lines: readonly BodyLine[]): boolean {
  return lines.some(({ content }) => DELIMITER.test(content));
}

/** The mark a reconstruction leaves where words are missing. */
const GAP = /^\s*\[(?:…|\.\.\.)\]\s*$/;

/** The mark or the number of an item, with a word behind it. */
const ITEM = /^\s*(?:[-*•+‣◦]|o(?= {1,3}[A-Z])|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[\d{1,2}\])\s+\S/;

/** A dash at the start of a line may belong to the sentence above if that line was full. */
function beginsItem(content: string, above: Pick<Run, 'lines' | 'item'> | undefined): boolean {
  if (!ITEM.test(content)) return false;
  const before = above?.lines.at(-1)?.content.trimEnd();
  return before === undefined || above?.item === true || before.length < FULL || /[:.;]$/.test(before);
}

/** Fewest characters of a line that was broken because it was full. */
export const FULL = 45;

/** A block of lines, and what is around it. */
interface BlockShape {
  readonly fenced: boolean;
  readonly language: string;
  readonly reconstructed: boolean;
  /** Whether there is a signature delimiter in it or above it. Without one, text in columns is not a signature. */
  readonly delimited: boolean;
}

function kindOf(line: BodyLine, label: Label | undefined, shape: BlockShape): RunKind {
  if (shape.reconstructed && GAP.test(line.content)) return 'gap';
  const kind = label === undefined ? 'prose' : KINDS[label];
  if (!shape.fenced) return kind;
  return KEPT_IN_FENCES.has(kind) || (kind === 'signature' && shape.delimited) ? kind : 'fixed';
}

/** The lines of a block, cut where their function changes, and where an item of a list begins. */
export function runsOf(lines: readonly BodyLine[], labels: readonly Label[], block: BlockShape): Run[] {
  const runs: { kind: RunKind; lines: BodyLine[]; language: string; item?: boolean }[] = [];
  for (const line of lines) {
    const kind = kindOf(line, labels[line.line], block);
    const last = runs.at(-1);
    const goesOn = last?.kind === kind && kind !== 'gap';
    const item = kind === 'prose' && beginsItem(line.content, goesOn ? last : undefined);
    if (goesOn && !item) last.lines.push(line);
    else runs.push({ kind, lines: [line], language: block.language, ...(item ? { item } : {}) });
  }
  return runs;
}
