const SIGN = 0x80;

/** Writes numbers and texts as bytes: numbers in LEB128 (seven bits per byte, low bits first), texts as length and UTF-8. */
export class ColumnWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  #length = 0;

  /** @param value An integer from 0 to below 2^32. */
  number(value: number): void {
    for (let left = value; ; left = Math.floor(left / SIGN)) {
      const isLast = left < SIGN;
      this.#byte(isLast ? left : (left % SIGN) + SIGN);
      if (isLast) return;
    }
  }

  /** @param value An integer, possibly negative: small ones take few bytes. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.#byte(byte);
  }

  /** The bytes written so far. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/**
 * Reads what `ColumnWriter` wrote, in the same order.
 *
 * @throws RangeError at the end of the data, or if a number is too large.
 */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let weight = 1; weight < 2 ** 35; weight *= SIGN) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('what is read ends too soon');
      value += (byte % SIGN) * weight;
      if (byte < SIGN) return value;
    }
    throw new RangeError('a number is too large');
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.number();
    if (this.#at + length > this.#bytes.length) throw new RangeError('what is read ends too soon');
    this.#at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Calls `read` this many times. */
  many<T>(count: number, read: () => T): T[] {
    // Each item takes at least a byte, so reject a larger count before allocating an array.
    if (count > this.#bytes.length - this.#at) throw new RangeError('what is read ends too soon');
    return Array.from({ length: count }, read);
  }
}
