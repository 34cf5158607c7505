import type { Pace } from '../slices/pace.ts';
import { ByteCursor } from './byteCursor.ts';
import { scanContent } from './contentScan.ts';
import { COLLECTED, HAS_LEFT, HAS_PARENT_KEY, HAS_RIGHT, KIND, SKIP } from './updateScan.ts';

export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** One struct of an update that nothing was built from: what it refers to, and where its bytes end. */
interface WrittenStruct {
  readonly id: Id;
  readonly length: number;
  readonly references: readonly Id[];
  readonly end: number;
}

/** What one client wrote in an update. */
interface Section {
  /** Where the bytes of its first struct begin. */
  readonly start: number;
  readonly structs: readonly WrittenStruct[];
}

export interface WalkedUpdate {
  /** In the order in which they are written. */
  readonly sections: ReadonlyMap<number, Section>;
  /** Where the bytes of the deletions begin. */
  readonly deletes: number;
}

/** The most structs that are read between two checks of the time. */
const STRUCTS_A_LOOK = 500;

/**
 * Reads where each struct of an update (v1) is, and what it refers to.
 * @throws RangeError where it is malformed, holds what no board does, or leaves out something in between.
 */
export async function walkStructs(update: Uint8Array, pace: Pace): Promise<WalkedUpdate> {
  const cursor = new ByteCursor(update);
  const sections = new Map<number, Section>();
  for (let clients = cursor.count(3); clients > 0; clients -= 1) {
    const count = cursor.count(2);
    const client = cursor.unsigned();
    let clock = cursor.unsigned();
    const start = cursor.position;
    const structs: WrittenStruct[] = [];
    while (structs.length < count) {
      const struct = readStruct(cursor, { client, clock });
      structs.push(struct);
      clock += struct.length;
      if (structs.length % STRUCTS_A_LOOK === 0 && pace.isDue) await pace.pause();
    }
    sections.set(client, { start, structs });
  }
  return { sections, deletes: cursor.position };
}

function readStruct(cursor: ByteCursor, id: Id): WrittenStruct {
  const info = cursor.byte();
  const kind = info & KIND;
  if (kind === SKIP) throw new RangeError('an update that leaves something out');
  const references = kind === COLLECTED ? [] : readReferences(cursor, info);
  const length = kind === COLLECTED ? cursor.unsigned() : scanContent(kind, cursor);
  return { id, length, references, end: cursor.position };
}

function readReferences(cursor: ByteCursor, info: number): Id[] {
  const beside = [HAS_LEFT, HAS_RIGHT].filter((flag) => info & flag).map(() => readId(cursor));
  if (beside.length > 0) return beside;
  const parent: Id[] = [];
  if (cursor.unsigned() === 1) cursor.skipSized();
  else parent.push(readId(cursor));
  if (info & HAS_PARENT_KEY) cursor.skipSized();
  return parent;
}

function readId(cursor: ByteCursor): Id {
  const client = cursor.unsigned();
  return { client, clock: cursor.unsigned() };
}
