import { pagefindFile } from './cbor.ts';
import { type IndexKind, IndexPlaces, TABLE_FILE, TABLE_NAME } from './index-places.ts';
import type { PublishedIndex } from './manifest.ts';
import { type PackedTable, pagefindTable, unpackTable } from './packed-table.ts';
import { unpackWords } from './packed-words.ts';
import { PieceReader, type ReadBytes } from './piece-reader.ts';
import { isIndexLengths } from './sent-lengths.ts';

/** The languages among those of our indexes for which Pagefind has a WebAssembly. */
export type WasmLanguage = 'en' | 'unknown';

/** How an index is reached: from a browser, or by a program. */
export interface IndexHost {
  /** The address of Pagefind's script, which must request files through `globalThis.parleyPagefindFetch`. */
  readonly script: () => Promise<string>;
  /** Pagefind's WebAssembly as published: compressed. */
  readonly wasm: (language: WasmLanguage) => Promise<Uint8Array<ArrayBuffer>>;
  readonly read: ReadBytes;
}

/** Maximum size of an uncompressed index file in bytes. */
const MOST_BYTES = 64 * 2 ** 20;

/**
 * Answers the requests of Pagefind's script from an index that is published in a few large files, as if each record were a file of its own,
 * as Pagefind writes them.
 *
 * @param root Address of the folder of all indexes of a site (`PLACES.pagefind`).
 */
export class PackedIndex {
  readonly #root: string;
  readonly #index: PublishedIndex;
  readonly #host: IndexHost;
  readonly #pieces: PieceReader;
  readonly #table: Promise<PackedTable>;
  readonly #places: Promise<IndexPlaces>;
  /** Errors of loading files. */
  readonly #failures: unknown[] = [];

  constructor(root: string, index: PublishedIndex, host: IndexHost) {
    this.#root = root;
    this.#index = index;
    this.#host = host;
    this.#pieces = new PieceReader(host.read);
    this.#table = this.#readTable();
    this.#places = this.#table.then(({ lengths }) => new IndexPlaces(lengths));
    this.#places.catch(() => undefined);
  }

  /**
   * @param path Path in the folder of the index.
   *
   * @throws if it cannot be loaded.
   */
  async fetch(path: string): Promise<Response> {
    try {
      return await this.#answer(path);
    } catch (error) {
      this.#failures.push(error);
      throw error;
    }
  }

  /**
   * Waits for a result of Pagefind, which silently finds less if a file could not be loaded.
   *
   * @throws the error of loading a file meanwhile.
   */
  async whole<T>(work: Promise<T>): Promise<T> {
    const before = this.#failures.length;
    const [made] = await Promise.allSettled([work]);
    if (this.#failures.length > before) throw this.#failures[before];
    if (made.status === 'rejected') throw made.reason;
    return made.value;
  }

  async #answer(path: string): Promise<Response> {
    if (path === 'pagefind-entry.json') return Response.json(this.#entry());
    const language = /^wasm\.([\w-]+)\.pagefind$/.exec(path)?.[1];
    if (language !== undefined)
      return new Response(await unpacked(await this.#host.wasm(language === 'en' ? 'en' : 'unknown'), path));
    if (path === `pagefind.${TABLE_NAME}.pf_meta`)
      return new Response(pagefindFile(pagefindTable(await this.#table)));
    const [, kind = '', name = ''] = /^(index|filter|fragment)\/(\w+)\.pf_\w+$/.exec(path) ?? [];
    const place = kind === '' ? undefined : (await this.#places).of(kind as IndexKind, name);
    if (place === undefined) return new Response(null, { status: 404 });
    const packed = await this.#pieces.bytes(this.#root + place.file, place.size, place);
    const bytes = await unpacked(packed, path);
    return new Response(kind === 'index' ? pagefindFile([unpackWords(bytes)]) : bytes);
  }

  /** Pagefind's own `pagefind-entry.json`. */
  #entry(): object {
    return {
      version: this.#index.pagefind,
      languages: { unknown: { hash: TABLE_NAME, wasm: null, page_count: 0 } },
      include_characters: this.#index.characters,
    };
  }

  async #readTable(): Promise<PackedTable> {
    const address = `${this.#root}${this.#index.folder}/${TABLE_FILE}`;
    const bytes = await unpacked((await this.#host.read(address)).bytes, address);
    const table = tableIn(bytes);
    if (table === undefined || !isIndexLengths(table.lengths))
      throw new Error(`${this.#root}: its index is of a form that this version does not know`);
    return table;
  }
}

function tableIn(bytes: Uint8Array): PackedTable | undefined {
  try {
    return unpackTable(bytes);
  } catch {
    return undefined;
  }
}

/** Decompresses gzip; returns other data unchanged, since some hosts decompress what they send. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>, what: string): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new Error(`${what} is larger than ${MOST_BYTES} bytes, the most that is taken`);
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
