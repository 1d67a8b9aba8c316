import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeUnsynced } from '../../disk/index.ts';
import type { Piece } from '../../search/index.ts';

/** Writes records into files of about a size, one after the other. */
export class PieceWriter {
  readonly pieces: Piece[] = [];
  readonly #folder: string;
  readonly #name: string;
  readonly #size: number;
  #records: Uint8Array[] = [];
  #length = 0;

  /**
   * @param folder What the paths of pieces begin in.
   * @param name What they begin with: the number of each and `.pf` follow.
   * @param size In bytes; a record that is longer is a file of its own.
   */
  constructor(folder: string, name: string, size: number) {
    this.#folder = folder;
    this.#name = name;
    this.#size = size;
  }

  add(record: Uint8Array): void {
    if (this.#length > 0 && this.#length + record.length > this.#size) this.end();
    this.#records.push(record);
    this.#length += record.length;
  }

  /** Writes what is not written yet. */
  end(): void {
    if (this.#records.length === 0) return;
    const file = `${this.#name}-${this.pieces.length}.pf`;
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeUnsynced(path, Buffer.concat(this.#records));
    this.pieces.push([file, this.#records.map(({ length }) => length)]);
    this.#records = [];
    this.#length = 0;
  }
}
