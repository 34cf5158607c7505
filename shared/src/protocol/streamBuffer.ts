/** Pieces of up to so many bytes together are joined: each takes some hundred bytes more than what it holds. */
const JOINED_BYTES = 4 << 10;

/**
 * A stream of bytes, kept from the place on from which it is still needed. It takes memory by its length, however it was
 * written; what is large and lies by itself is not copied.
 */
export class StreamBuffer {
  #pieces: Uint8Array[] = [];
  /** Where in the stream the first piece begins, and the last one ends. */
  #begin = 0;
  #end = 0;

  /** Up to where it was acknowledged. */
  get begin(): number {
    return this.#begin;
  }

  get end(): number {
    return this.#end;
  }

  get unread(): number {
    return this.#end - this.#begin;
  }

  write(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      if (piece.length > 0) this.#add(byItself(piece));
      this.#end += piece.length;
    }
  }

  /** A byte is copied again only where its piece grows by half, so that many small ones cost little. */
  #add(piece: Uint8Array): void {
    let added = piece;
    for (let last = this.#pieces.at(-1); last && isToBeJoined(last, added); last = this.#pieces.at(-1)) {
      this.#pieces.pop();
      added = joined(last, added);
    }
    this.#pieces.push(added);
  }

  /** Removes all before a place. A place that was passed already changes nothing. */
  acknowledge(place: number): void {
    let count = 0;
    for (const { length } of this.#pieces) {
      if (this.#begin + length > place) break;
      this.#begin += length;
      count += 1;
    }
    if (count > 0) this.#pieces = this.#pieces.slice(count);
    const [first] = this.#pieces;
    if (first === undefined || place <= this.#begin) return;
    this.#pieces[0] = first.subarray(place - this.#begin);
    this.#begin = place;
  }

  /** What follows a place, at most so many bytes; nothing where that was removed. */
  read(place: number, most: number): Uint8Array<ArrayBuffer> {
    if (place < this.#begin) return new Uint8Array();
    const part = new Uint8Array(Math.max(0, Math.min(most, this.#end - place)));
    let at = this.#begin - place;
    for (const piece of this.#pieces) {
      if (at >= part.length) break;
      const skipped = Math.max(0, -at);
      if (skipped < piece.length) part.set(piece.subarray(skipped, part.length - at), at + skipped);
      at += piece.length;
    }
    return part;
  }
}

/** A small part of something large would keep all of it in memory. */
function byItself(piece: Uint8Array): Uint8Array {
  return 2 * piece.length < piece.buffer.byteLength ? new Uint8Array(piece) : piece;
}

function isToBeJoined(last: Uint8Array, next: Uint8Array): boolean {
  return last.length <= 2 * next.length && last.length + next.length <= JOINED_BYTES;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
