import { declaredEnd } from './content-length.ts';
import { isDeliveryLine, isPatchLine, MAX_DELIVERY_LINE } from './delivery-line.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import { unquoteFrom } from './mbox-quoting.ts';

/** A message of a mailbox: its own bytes, unquoted, without its delivery line; or why there is none. */
export type Slice =
  | {
      readonly kind: 'message';
      readonly offset: number;
      readonly bytes: Buffer;
      readonly deliveryLine: string;
    }
  | { readonly kind: 'skipped'; readonly offset: number; readonly reason: string };

const LF = 0x0a;
const CR = 0x0d;

/** Bytes needed to judge a line: the delivery line and the line after it. */
const LOOKAHEAD = 2 * MAX_DELIVERY_LINE;

/**
 * Splits a mailbox that arrives in pieces into its messages: mboxo, mboxrd, mboxcl and mboxcl2, with line ends LF or CRLF. Holds at most
 * one message and one piece. The bytes of a message are valid until the next piece is pushed. A Content-Length is trusted if a delivery
 * line, or the end, is at that offset; lines before it then are not delivery lines. The line above a patch of `git format-patch` only
 * begins a message in a mailbox whose first message has one: elsewhere somebody pasted the patch.
 */
export class MboxSplitter {
  #buffer: Buffer = Buffer.alloc(0);
  /** Start of the current message, how far it was searched, and the end of the data, as offsets in the buffer. */
  #start = 0;
  #searched = 0;
  #end = 0;
  /** Offset of the buffer's start in the mailbox. */
  #base = 0;
  /** Offset of the current message if it grew too large, so that its bytes are not kept. */
  #oversized: number | undefined;
  /** Whether the last message ends where its Content-Length says, ignoring lines that look like delivery lines. */
  #declaredToEnd = false;
  /** Whether the mailbox begins with a patch of `git format-patch`; undefined before its first delivery line. */
  #ofPatches: boolean | undefined;
  readonly #maxMessage: number;

  constructor(maxMessage: number = MAX_MESSAGE_BYTES) {
    this.#maxMessage = maxMessage;
  }

  /** Takes the next piece; returns the messages that it completed. */
  push(piece: Buffer): Slice[] {
    this.#append(piece);
    return this.#take(false);
  }

  /** Returns the rest, after the last piece. */
  end(): Slice[] {
    return this.#take(true);
  }

  #append(piece: Buffer): void {
    const held = this.#end - this.#start;
    if (this.#end + piece.length > this.#buffer.length) {
      const grown = Buffer.allocUnsafe(Math.max(2 * (held + piece.length), 1 << 16));
      this.#buffer.copy(grown, 0, this.#start, this.#end);
      this.#buffer = grown;
      this.#base += this.#start;
      this.#searched -= this.#start;
      this.#start = 0;
      this.#end = held;
    }
    piece.copy(this.#buffer, this.#end);
    this.#end += piece.length;
  }

  #take(ended: boolean): Slice[] {
    const slices: Slice[] = [];
    for (;;) {
      const boundary = this.#nextBoundary(ended);
      if (boundary === undefined) break;
      for (const slice of this.#slice(boundary.at, boundary.verbatim)) slices.push(slice);
      this.#start = boundary.at;
      this.#searched = boundary.at + 1;
      this.#oversized = undefined;
    }
    if (ended && this.#start < this.#end) {
      for (const slice of this.#slice(this.#end, this.#declaredToEnd)) slices.push(slice);
      this.#start = this.#end;
    } else if (this.#end - this.#start > this.#maxMessage) this.#drop();
    return slices;
  }

  /** Finds the start of the next message; undefined if more data is needed. */
  #nextBoundary(ended: boolean): { at: number; verbatim: boolean } | undefined {
    const bytes = this.#buffer.subarray(0, this.#end);
    for (;;) {
      const at = bytes.indexOf('From ', this.#searched, 'latin1');
      if (at < 0) {
        this.#searched = Math.max(this.#searched, this.#end - 5);
        return undefined;
      }
      if (!ended && this.#end - at < LOOKAHEAD) {
        this.#searched = at;
        return undefined;
      }
      // The first line of the mailbox is no boundary, but shows what kind of mailbox it is.
      if (at === 0 && this.#base === 0) this.#isBoundary(bytes, at);
      if (at > this.#start && this.#isBoundary(bytes, at)) {
        const declared = this.#oversized === undefined ? declaredEnd(bytes, this.#start, at) : undefined;
        const within = declared !== undefined && declared > at && declared - this.#start <= this.#maxMessage;
        if (!within) return { at, verbatim: false };
        if (!ended && this.#end - declared < LOOKAHEAD + 2) {
          this.#searched = at;
          return undefined;
        }
        const next = this.#boundaryAt(bytes, declared);
        if (next === undefined) return { at, verbatim: false };
        if (next === this.#end) {
          this.#searched = this.#end;
          this.#declaredToEnd = true;
          return undefined;
        }
        return { at: next, verbatim: true };
      }
      this.#searched = at + 5;
    }
  }

  /** Returns the start of the message at `at` or after an empty line there; the end of the data counts too. */
  #boundaryAt(bytes: Buffer, at: number): number | undefined {
    let start = at;
    for (let ends = 0; ends < 2 && start < bytes.length; ends++) {
      if (this.#isBoundary(bytes, start)) return start;
      if (bytes[start] === CR && bytes[start + 1] === LF) start += 2;
      else if (bytes[start] === LF) start += 1;
      else return undefined;
    }
    return start === bytes.length || this.#isBoundary(bytes, start) ? start : undefined;
  }

  #isBoundary(bytes: Buffer, at: number): boolean {
    if (at > 0 && bytes[at - 1] !== LF) return false;
    const window = bytes.toString('latin1', at, Math.min(at + LOOKAHEAD, bytes.length));
    const [line = '', next] = window.split(/\r?\n/, 2);
    const isLast = next === '' && at + line.length + 2 >= bytes.length;
    const isPatch = isPatchLine(line);
    if (isPatch && this.#ofPatches === false) return false;
    const isStart = isDeliveryLine(line, this.#afterBlank(bytes, at), isLast ? undefined : next);
    if (isStart) this.#ofPatches ??= isPatch;
    return isStart;
  }

  #afterBlank(bytes: Buffer, at: number): boolean {
    if (at === 0) return true;
    const before = bytes[at - 2] === CR ? at - 3 : at - 2;
    return before < 0 || bytes[before] === LF;
  }

  #slice(end: number, verbatim: boolean): Slice[] {
    const offset = this.#base + this.#start;
    if (this.#oversized !== undefined) {
      const reason = `A message of more than ${this.#maxMessage} bytes.`;
      return [{ kind: 'skipped', offset: this.#oversized, reason }];
    }
    const whole = this.#buffer.subarray(this.#start, end);
    if (whole.toString('latin1', 0, 5) !== 'From ') {
      return /\S/.test(whole.toString('latin1', 0, 4096))
        ? [{ kind: 'skipped', offset, reason: 'No message begins here.' }]
        : [];
    }
    const lineEnd = whole.indexOf(LF);
    const own = withoutEmptyLine(lineEnd < 0 ? Buffer.alloc(0) : whole.subarray(lineEnd + 1));
    if (own.length === 0) return [{ kind: 'skipped', offset, reason: 'An empty message.' }];
    const deliveryLine = whole.toString(
      'latin1',
      0,
      Math.min(lineEnd < 0 ? whole.length : lineEnd, MAX_DELIVERY_LINE),
    );
    return [{ kind: 'message', offset, bytes: verbatim ? own : unquoteFrom(own), deliveryLine }];
  }

  #drop(): void {
    this.#oversized ??= this.#base + this.#start;
    // Keep the line before the search, to check that it was empty.
    this.#start = Math.max(this.#start, this.#searched - 4);
  }
}

/** Removes the empty line that a mailbox adds after a message. */
function withoutEmptyLine(bytes: Buffer): Buffer {
  let end = bytes.length;
  if (end > 0 && bytes[end - 1] === LF) {
    const last = end > 1 && bytes[end - 2] === CR ? end - 2 : end - 1;
    if (last === 0 || bytes[last - 1] === LF) end = last;
  }
  return bytes.subarray(0, end);
}
