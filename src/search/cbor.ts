/** Numbers of the kinds of values in CBOR (RFC 8949, 3.1). */
const KIND = { above: 0, below: 1, text: 3, list: 4 } as const;

/** What Pagefind's files hold: whole numbers, texts, and lists of these. */
export type CborValue = number | string | readonly CborValue[];

/** Text before the value in Pagefind's files. */
const MARK = 'pagefind_dcd';

/** A value in the format of Pagefind's files, before compression: CBOR after the mark. */
export function pagefindFile(value: CborValue): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  bytes.add(new TextEncoder().encode(MARK));
  encode(value, bytes);
  return bytes.written();
}

function encode(value: CborValue, bytes: Bytes): void {
  if (typeof value === 'number') {
    if (value < 0) bytes.head(KIND.below, -1 - value);
    else bytes.head(KIND.above, value);
  } else if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    bytes.head(KIND.text, text.length);
    bytes.add(text);
  } else {
    bytes.head(KIND.list, value.length);
    for (const one of value) encode(one, bytes);
  }
}

class Bytes {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(4096);
  #length = 0;

  add(some: Uint8Array): void {
    this.#room(some.length);
    this.#bytes.set(some, this.#length);
    this.#length += some.length;
  }

  /** A type, and a number below 2^32 in the shortest form. */
  head(kind: number, value: number): void {
    this.#room(5);
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.#bytes[this.#length++] = kind * 32 + (size === 0 ? value : 24 + Math.log2(size));
    for (let byte = size - 1; byte >= 0; byte--) this.#bytes[this.#length++] = (value >>> (8 * byte)) & 0xff;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}
