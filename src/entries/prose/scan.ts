import { LIMITS } from './limits.ts';
import type { ProseProblem } from './model.ts';
import { placesIn } from './place.ts';

const MARGIN = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
const FENCE = /^(?:`{3,}(?!.*`)|~{3,})/;
/** Everything that counts, and code spans and escapes, within which it does not. Alternatives begin differently, so that the search is linear. */
const MARK = /\\.|(`+)|<\/|\/>|[<>{}&"']|[*_~]+/g;

type Kind = keyof typeof LIMITS.ofBlock;

const NONE: Readonly<Record<Kind, number>> = { '{': 0, '<': 0, '&': 0, emphasis: 0 };

const WORDS: Readonly<Record<Kind, readonly [name: string, instead: string]>> = {
  '{': ['{', 'write \\{ to show one, and put code into backticks or a file'],
  '<': ['<', 'write \\< to show one, and put code into backticks or a file'],
  '&': ['&', 'write the characters themselves, and put code into a file'],
  emphasis: ['marks of emphasis (* _ ~)', 'write \\* to show one, and put code into backticks'],
};

const DEEP = `is nested more than ${LIMITS.depth} deep, which no page can show: close what is open before, or take levels out`;

interface Overrun {
  readonly offset: number;
  readonly message: string;
}

/**
 * The first place at which a body goes beyond what the parser and the site's bundler can take, and what to do about it. One linear pass, before anything
 * else reads the body. It knows fences and code spans only in simple forms, so a limit on the whole body stands behind each limit on text.
 */
export function overrunOf(source: string): ProseProblem | undefined {
  const overrun =
    source.length > LIMITS.length
      ? {
          offset: LIMITS.length,
          message: `the body has ${source.length} characters, and may have ${LIMITS.length}: divide it among several entries`,
        }
      : new Scan().of(source);
  if (overrun === undefined) return undefined;
  return { code: 'unreadable-body', message: overrun.message, ...placesIn(source)(overrun.offset) };
}

/** The problem of a syntax tree that is nested too deep for the page. */
export function depthProblem(source: string, offset: number): ProseProblem {
  return { code: 'unreadable-body', message: `this ${DEEP}`, ...placesIn(source)(offset) };
}

/** The problem of a syntax tree of which very much is nested. */
export function nestingProblem(source: string, offset: number): ProseProblem {
  const message =
    'the body has too many lists, quotations and elements within each other: take levels out, or divide it among several entries';
  return { code: 'unreadable-body', message, ...placesIn(source)(offset) };
}

class Scan {
  readonly #body: Record<Kind, number> = { ...NONE };
  #block: Record<Kind, number> = { ...NONE };
  #braces = 0;
  #elements = 0;
  /** Whether the last tag has not ended yet. */
  #inTag = false;
  /** The quotation mark of the attribute's value that is open. */
  #quote = '';
  #fence = '';

  of(source: string): Overrun | undefined {
    for (let start = 0; start < source.length; ) {
      const feed = source.indexOf('\n', start);
      const end = feed === -1 ? source.length : feed;
      const overrun = this.#line(source.slice(start, end), start);
      if (overrun !== undefined) return overrun;
      start = end + 1;
    }
    return undefined;
  }

  #line(line: string, start: number): Overrun | undefined {
    const [margin] = MARGIN.exec(line) as RegExpExecArray;
    const text = line.slice(margin.length);
    if (text.trim() === '' && !/[^\s>]/.test(margin)) this.#beginBlock();
    const [fence = ''] = this.#braces === 0 && !this.#inTag ? (FENCE.exec(text) ?? []) : [];
    if (this.#fence !== '') {
      if (fence.startsWith(this.#fence) && text.trim() === fence) this.#fence = '';
      return this.#marks(line, start, true);
    }
    if (fence !== '') this.#fence = fence;
    const isDeep = margin.length > LIMITS.margin || margin.replace(/[^->*+.)]/g, '').length > LIMITS.depth;
    if (isDeep && text.trim() !== '') return { offset: start, message: `this line ${DEEP}` };
    return this.#marks(line, start, fence !== '');
  }

  #beginBlock(): void {
    this.#block = { ...NONE };
    this.#braces = 0;
    this.#inTag = false;
    this.#quote = '';
  }

  /** Counts the marks of a line. */
  #marks(line: string, start: number, isFenced: boolean): Overrun | undefined {
    MARK.lastIndex = 0;
    /** Offset at which the code span ends that is open. */
    let codeEnd = 0;
    const spans = line.includes('`') && !isFenced ? endsOfSpans(line) : undefined;
    for (let match = MARK.exec(line); match !== null; match = MARK.exec(line)) {
      const [mark, ticks] = match;
      const at = match.index;
      const isCode = isFenced || at < codeEnd;
      if (mark.startsWith('\\') && !isCode && !this.#inTag) continue;
      if (ticks !== undefined) {
        if (!isCode && !this.#inTag) codeEnd = spans?.get(at) ?? 0;
        continue;
      }
      const message = this.#count(mark, isCode) ?? (isCode ? undefined : this.#nest(mark));
      if (message !== undefined) return { offset: start + at, message };
    }
    return undefined;
  }

  /** Counts a mark towards the limits of the block and the body. Returns the message if one is exceeded. */
  #count(mark: string, isCode: boolean): string | undefined {
    const kind = kindOf(mark);
    if (kind === undefined) return undefined;
    const [name, instead] = WORDS[kind];
    // A run of marks nests as often as it is long.
    const count = kind === 'emphasis' ? mark.length : 1;
    this.#body[kind] += count;
    if (this.#body[kind] > LIMITS.ofBody[kind])
      return `the body has more than ${LIMITS.ofBody[kind]} ${name}, code included: ${instead}`;
    if (isCode) return undefined;
    this.#block[kind] += count;
    if (this.#block[kind] <= LIMITS.ofBlock[kind]) return undefined;
    return `there are more than ${LIMITS.ofBlock[kind]} ${name} here without a blank line between them: put one in, ${instead}`;
  }

  /** Follows the nesting of braces and elements outside of code. Returns the message if it is too deep. */
  #nest(mark: string): string | undefined {
    if (this.#quote !== '') {
      if (mark === this.#quote) this.#quote = '';
      return undefined;
    }
    if (mark === '{')
      return ++this.#braces > LIMITS.openBraces
        ? `more than ${LIMITS.openBraces} { are open here: close each with }, write \\{ to show one, or put code in backticks`
        : undefined;
    if (mark === '}') this.#braces = Math.max(0, this.#braces - 1);
    if (this.#braces > 0) return undefined;
    switch (mark) {
      case '<':
        this.#inTag = true;
        if (++this.#elements > LIMITS.depth)
          return `more than ${LIMITS.depth} < are open here: close each element (</b> or <br />), write \\< to show one, or put code in backticks`;
        break;
      case '</':
        this.#elements = Math.max(0, this.#elements - 1);
        this.#inTag = false;
        break;
      case '/>':
        if (this.#inTag) this.#elements--;
        this.#inTag = false;
        break;
      case '>':
        this.#inTag = false;
        break;
      case '"':
      case "'":
        if (this.#inTag) this.#quote = mark;
        break;
    }
    return undefined;
  }
}

function kindOf(mark: string): Kind | undefined {
  if (mark === '{' || mark === '&') return mark;
  if (mark === '<' || mark === '</') return '<';
  return /^[*_~]/.test(mark) ? 'emphasis' : undefined;
}

/** For each run of backticks of a line that begins a code span: the offset at which the span ends. Runs match the next of the same length (CommonMark 6.1). */
function endsOfSpans(line: string): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: run, index } of [...line.matchAll(/`+/g)].reverse()) {
    const close = next.get(run.length);
    if (close !== undefined) ends.set(index, close + run.length);
    next.set(run.length, index);
  }
  return ends;
}
