import * as encoding from 'lib0/encoding';

/** The kinds of content that a struct's first byte names, and the flags beside them (Yjs, version 1). */
export const CONTENT = { deleted: 1, text: 4, format: 6, type: 7, any: 8, document: 9 } as const;
const HAS_KEY = 0x20;
const HAS_RIGHT = 0x40;
const HAS_LEFT = 0x80;

type Id = readonly [client: number, clock: number];

/** One struct, as a hostile client may write it: beside others, or first in a parent. */
export interface Forged {
  readonly left?: Id;
  readonly right?: Id;
  /** A top-level name, or the item that holds it. */
  readonly parent?: string | Id;
  readonly key?: string;
  /** A shared type by its number; else a value. */
  readonly type?: number;
  readonly kind?: number;
  readonly content?: (encoder: encoding.Encoder) => void;
}

/** The structs of one client, from its clock 0 on unless another is given. */
export interface Section {
  readonly client: number;
  readonly clock?: number;
  readonly structs: Iterable<Forged> & { readonly length: number };
}

/** Deleted ranges of one client, as they are. */
export type Ranges = readonly [client: number, ranges: readonly (readonly [clock: number, length: number])[]];

/** An update in the encoding of Yjs, without any of its care. */
export function forge(sections: readonly Section[], deletes: readonly Ranges[] = []): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { client, clock = 0, structs } of sections) {
      for (const number of [structs.length, client, clock]) encoding.writeVarUint(encoder, number);
      for (const struct of structs) write(encoder, struct);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, ranges] of deletes) {
      for (const number of [client, ranges.length, ...ranges.flat()]) encoding.writeVarUint(encoder, number);
    }
  });
}

function write(encoder: encoding.Encoder, struct: Forged): void {
  const { left, right, parent = 'notes', key, type, content } = struct;
  const kind = struct.kind ?? (type === undefined ? CONTENT.any : CONTENT.type);
  const flags = (left ? HAS_LEFT : 0) | (right ? HAS_RIGHT : 0) | (key === undefined ? 0 : HAS_KEY);
  encoding.writeUint8(encoder, kind | flags);
  for (const id of [left, right]) if (id) writeId(encoder, id);
  if (!left && !right) {
    writeParent(encoder, parent);
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  if (content) content(encoder);
  else if (type !== undefined) encoding.writeVarUint(encoder, type);
  else writeNull(encoder);
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function writeParent(encoder: encoding.Encoder, parent: string | Id): void {
  encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
  else writeId(encoder, parent);
}

function writeNull(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 1);
  encoding.writeUint8(encoder, 126);
}

/** So many structs, made one by one. */
export const many = (count: number, make: (index: number) => Forged): Forged[] =>
  Array.from({ length: count }, (_, index) => make(index));
