import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { naming, temporaryFolder } from '../disk/index.ts';
import { type Line, packLines, segmentLines, unpackLines } from '../segments/index.ts';

/** Where a text lies in a spool. */
export interface SpooledText {
  readonly offset: number;
  readonly bytes: number;
}

/** The texts of an import, on disk: in memory there is only where each lies, and of some the packed segments. What a killed import leaves the next one removes (see `lock`). */
export class Spool {
  readonly #folder = temporaryFolder(tmpdir());
  /** The file, for another thread to read of. */
  readonly path = join(this.#folder, 'texts');
  readonly #file = openSync(this.path, 'w+');
  #end = 0;
  /** By offset, what segmenting found of the texts whose lines were asked for. */
  readonly #segments = new Map<number, Uint8Array>();

  put(text: string): SpooledText {
    const bytes = Buffer.from(text, 'utf8');
    const place = { offset: this.#end, bytes: bytes.length };
    naming(this.path, () => {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, place.offset + done);
    });
    this.#end += bytes.length;
    return place;
  }

  get(place: SpooledText): string {
    return readSpooled(this.#file, place);
  }

  /** The lines of a text, which is segmented once. */
  lines(place: SpooledText): Line[] {
    const text = this.get(place);
    const packed = this.segments(place);
    if (packed) return unpackLines(text, packed);
    const lines = segmentLines(text);
    const bytes = packLines(lines);
    if (bytes && place.bytes > 0) this.#segments.set(place.offset, bytes);
    return lines;
  }

  /** What segmenting found of a text, packed, for another thread; undefined where nobody asked for its lines. */
  segments({ offset, bytes }: SpooledText): Uint8Array | undefined {
    // An empty text has the same offset as the text behind it.
    return bytes === 0 ? undefined : this.#segments.get(offset);
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A text of a spool's file. */
export function readSpooled(file: number, place: SpooledText): string {
  const bytes = Buffer.allocUnsafe(place.bytes);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, bytes.length - done, place.offset + done);
    if (read === 0) throw new Error('the spool of texts was cut short');
    done += read;
  }
  return bytes.toString('utf8');
}
