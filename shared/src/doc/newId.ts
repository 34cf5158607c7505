import { uint32 } from 'lib0/random';

/** A fresh record id: 96 random bits in base 36. */
export function newId(): string {
  return [uint32(), uint32(), uint32()].map((word) => word.toString(36).padStart(7, '0')).join('');
}
