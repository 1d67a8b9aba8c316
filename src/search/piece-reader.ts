/** A range of bytes in a file, end exclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** A host's answer: the requested bytes, or the whole file if it does not support ranges. */
export interface BytesAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

/**
 * Reads a file or a range of it by its address.
 *
 * @throws if it cannot be read.
 */
export type ReadBytes = (address: string, range?: ByteRange) => Promise<BytesAnswer>;

/** The HTTP header that requests bytes (RFC 9110, 14.1.2). In this form no CORS preflight is needed (Fetch, 2.2.2). */
export function rangeHeader(range: ByteRange | undefined): Record<string, string> {
  return range === undefined ? {} : { Range: `bytes=${range.from}-${range.to - 1}` };
}

/** Number of whole files cached for a host without ranges: some 8 MB. */
const KEPT = 32;

interface Wanted extends ByteRange {
  readonly done: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Reads records from files that hold many. Adjacent ranges requested at once become one request. If a host answers with the whole file,
 * whole files are requested from then on, and each serves all of its records.
 */
export class PieceReader {
  readonly #read: ReadBytes;
  readonly #waiting = new Map<string, { readonly size: number; readonly wanted: Wanted[] }>();
  readonly #whole = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #knowsRanges = true;

  constructor(read: ReadBytes) {
    this.#read = read;
  }

  /** @param size Size of the file. @throws if the host does not have the file, or has one of another size. */
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

  /** Loaded bytes that contain a range, and their offset in the file. */
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

/** Joins adjacent ranges, in order. */
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
