import { at } from './rows.ts';

/** A set of small integers, 32 to a word. */
export type Bits = Int32Array;

export function emptyBits(count: number): Bits {
  return new Int32Array((count + 31) >>> 5);
}

export function addBit(bits: Bits, bit: number): void {
  bits[bit >>> 5] = at(bits, bit >>> 5) | (1 << (bit & 31));
}

export function dropBit(bits: Bits, bit: number): void {
  bits[bit >>> 5] = at(bits, bit >>> 5) & ~(1 << (bit & 31));
}

export function meets(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word++) if ((at(a, word) & at(b, word)) !== 0) return true;
  return false;
}

export function isSame(a: Bits, b: Bits): boolean {
  return a.every((bits, word) => bits === at(b, word));
}
