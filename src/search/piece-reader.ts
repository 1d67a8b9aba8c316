/** Bytes of a file, from the first to before the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What a host answers: the bytes asked for, or the whole file where it knows no ranges. */
export interface BytesAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

/** Reads a file, or some bytes of it, by its address. @throws where they cannot be had. */
export type ReadBytes = (address: string, range?: ByteRange) => Promise<BytesAnswer>;

/** The header of HTTP that asks for bytes (RFC 9110, 14.1.2). In this form another origin may send it without being asked first (Fetch, 2.2.2). */
export function rangeHeader(range: ByteRange | undefined): Record<string, string> {
  return range === undefined ? {} : { Range: `bytes=${range.from}-${range.to - 1}` };
}

/** Whole files that are kept, of a host that knows no ranges: some 8 MB. */
const KEPT = 32;

interface Wanted extends ByteRange {
  readonly done: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Reads records out of files that hold many. What is asked for at once and lies side by side is one request. A host that answers with the
 * whole file is asked for whole files from then on, and each serves for all of its records.
 */
export class PieceReader {
  readonly #read: ReadBytes;
  readonly #waiting = new Map<string, { readonly size: number; readonly wanted: Wanted[] }>();
  readonly #whole = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #knowsRanges = true;

  constructor(read: ReadBytes) {
    this.#read = read;
  }

  /** @param size Of the file. @throws where the host has not such a file, or one of another length. */
  bytes(address: string, size: number, { from, to }: ByteRange): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((done, fail) => {
      const there = this.#waiting.get(address);
      const wanted = { from, to, done, fail };
      if (there !== undefined) {
        there.wanted.push(wanted);
        return;
      }
      this.#waiting.set(address, { size, wanted: [wanted] });
      queueMicrotask(() => this.#ask(address));
    });
  }

  #ask(address: string): void {
    const { size = 0, wanted = [] } = this.#waiting.get(address) ?? {};
    this.#waiting.delete(address);
    for (const run of runsOf(wanted)) void this.#askRun(address, size, run);
  }

  async #askRun(address: string, size: number, run: readonly Wanted[]): Promise<void> {
    const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
    try {
      const [bytes, start] = await this.#bytesOf(address, size, { from, to });
      for (const one of run) one.done(bytes.slice(one.from - start, one.to - start));
    } catch (error) {
      for (const one of run) one.fail(error);
    }
  }

  /** Bytes that have a range, and where in the file they begin. */
  async #bytesOf(
    address: string,
    size: number,
    range: ByteRange,
  ): Promise<[bytes: Uint8Array<ArrayBuffer>, start: number]> {
    const kept = this.#whole.get(address);
    if (kept !== undefined) return [await kept, 0];
    if (!this.#knowsRanges) return [await this.#keep(address, this.#wholeFile(address, size)), 0];
    const { bytes, isWhole } = await this.#read(address, range);
    if (!isWhole) return [ofLength(bytes, range.to - range.from, address), range.from];
    this.#knowsRanges = false;
    return [await this.#keep(address, Promise.resolve(ofLength(bytes, size, address))), 0];
  }

  async #wholeFile(address: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
    return ofLength((await this.#read(address)).bytes, size, address);
  }

  #keep(address: string, file: Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    this.#whole.set(address, file);
    file.catch(() => this.#whole.delete(address));
    for (const oldest of this.#whole.keys()) {
      if (this.#whole.size <= KEPT) break;
      this.#whole.delete(oldest);
    }
    return file;
  }
}

/** What lies side by side, in order. */
function runsOf(wanted: readonly Wanted[]): Wanted[][] {
  const runs: Wanted[][] = [];
  for (const one of wanted.toSorted((a, b) => a.from - b.from)) {
    const run = runs.at(-1);
    const end = run?.at(-1)?.to ?? -1;
    if (run !== undefined && one.from === end) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function ofLength(bytes: Uint8Array<ArrayBuffer>, length: number, address: string): Uint8Array<ArrayBuffer> {
  if (bytes.length === length) return bytes;
  throw new Error(`${address}: the host sent ${bytes.length} bytes in place of ${length}`);
}
