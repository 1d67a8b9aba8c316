import { Transform, type TransformCallback } from 'node:stream';

/** Maximum number of bytes of a message. The largest document that a tool takes, five million characters, has six bytes for each if all are escaped. */
export const MOST_MESSAGE_BYTES = 32 * 2 ** 20;

/** Number of bytes kept of the beginning and of the end of a message that is too long. */
const KEPT = 1024;

const LINE_END = 10;

/** The id of a request, if it is a member before anything nested, or the last member of all: the others are text of the request. */
const FIRST = /^\s*\{[^{}[\]]{0,900}?"id"\s*:\s*(\d{1,15}|"[^"\\]{1,200}")\s*,/;
const LAST = /,\s*"id"\s*:\s*(\d{1,15}|"[^"\\]{1,200}")\s*\}\s*$/;

/**
 * Passes on messages (lines) as one piece each, in linear time. A message that is too long is left out, and those after it are passed on: the protocol's own reader
 * would end the connection.
 */
export class WholeMessages extends Transform {
  readonly #most: number;
  readonly #refuse: (id: number | string | undefined) => void;
  #pieces: Buffer[] = [];
  #length = 0;

  /** @param refuse Told of each message that is left out: the id of the request, if it can be seen. */
  constructor(refuse: (id: number | string | undefined) => void, most = MOST_MESSAGE_BYTES) {
    super();
    this.#refuse = refuse;
    this.#most = most;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      this.#take(chunk.subarray(from, end + 1));
      this.#pass();
      from = end + 1;
    }
    if (from < chunk.length) this.#take(chunk.subarray(from));
    done();
  }

  #take(piece: Buffer): void {
    this.#length += piece.length;
    this.#pieces.push(piece);
    if (this.#length <= this.#most) return;
    const all = Buffer.concat(this.#pieces);
    // Of a message that is too long the ends are kept, since one of them has the id.
    this.#pieces = [all.subarray(0, KEPT), all.subarray(Math.max(KEPT, all.length - KEPT))].map((end) =>
      Buffer.from(end),
    );
  }

  #pass(): void {
    const message = Buffer.concat(this.#pieces);
    if (this.#length <= this.#most) this.push(message);
    else this.#refuse(idIn(message.toString('latin1')));
    this.#pieces = [];
    this.#length = 0;
  }
}

function idIn(ends: string): number | string | undefined {
  const [, id] = FIRST.exec(ends.slice(0, KEPT)) ?? LAST.exec(ends.slice(KEPT)) ?? [];
  return id === undefined ? undefined : (JSON.parse(id) as number | string);
}
