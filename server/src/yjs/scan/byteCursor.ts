/**
 * Walks over bytes in the encoding of lib0 without decoding them. Throws where they end too soon, or hold more parts
 * than are allowed: a part of two bytes may take a hundred once it is decoded.
 */
export class ByteCursor {
  #position = 0;
  #partsLeft: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, mostParts = Number.POSITIVE_INFINITY) {
    this.#bytes = bytes;
    this.#partsLeft = mostParts;
  }

  get position(): number {
    return this.#position;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  byte(): number {
    const value = this.#bytes[this.#position];
    if (value === undefined) throw new RangeError('the bytes end too soon');
    this.#position += 1;
    return value;
  }

  /** @throws RangeError past what a double holds exactly. */
  unsigned(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('a number is too large');
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** A count of things that take at least `bytesEach`: more than the bytes left can hold is a lie. */
  count(bytesEach: number): number {
    const count = this.unsigned();
    if (count * bytesEach > this.remaining) throw new RangeError('a count is larger than what follows');
    return count;
  }

  /** The same, of parts whose total number is limited. */
  countParts(bytesEach: number): number {
    const count = this.count(bytesEach);
    this.#partsLeft -= count;
    if (this.#partsLeft < 0) throw new RangeError('too many parts');
    return count;
  }

  /** Does work whose parts are not counted, since they are known. */
  sparing<Result>(work: () => Result): Result {
    const left = this.#partsLeft;
    this.#partsLeft = Number.POSITIVE_INFINITY;
    const result = work();
    this.#partsLeft = left;
    return result;
  }

  skip(length: number): void {
    if (length > this.remaining) throw new RangeError('the bytes end too soon');
    this.#position += length;
  }

  /** A string, or bytes, behind their length. */
  skipSized(): void {
    this.skip(this.unsigned());
  }

  /** A text behind its length in bytes; returns its length in UTF-16 code units, which is how Yjs counts. */
  text(): number {
    const end = this.unsigned() + this.#position;
    let units = 0;
    while (this.#position < end) {
      const byte = this.byte();
      if (byte >= 0xf0) units += 2;
      else if (byte < 0x80 || byte >= 0xc0) units += 1;
    }
    return units;
  }

  skipNumber(): void {
    while (this.byte() >= 128);
  }
}
