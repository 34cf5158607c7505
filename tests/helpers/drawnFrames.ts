import { encodeAwareness, encodeSaved, encodeSyncStep1, encodeUpdate } from '@parcours/shared/protocol';
import fc from 'fast-check';
import * as Y from 'yjs';
import { CONTENT, type Forged, forge, type Ranges } from './hostileUpdates.ts';
import { edits, performEdits, type YjsEdit } from './yjsEdits.ts';

/** Clients of frames that Yjs made have these ids past those of others. */
const AUTHORS = 10;

const CLIENTS = 4;

/** All that frames write is under ids up to this one, unless a byte of it was changed. */
export const MOST_DRAWN_CLIENT = AUTHORS + CLIENTS;

/** Few clients and clocks, so that what is drawn refers to what there is, as often as to what there is not. */
const client = fc.integer({ min: 1, max: CLIENTS });
const clock = fc.nat(12);
const id = fc.tuple(client, clock);

/** Absent half of the time, so that not everything refers to everything. */
const perhaps = <T>(drawn: fc.Arbitrary<T>) => fc.option(drawn, { nil: undefined });

const struct: fc.Arbitrary<Forged> = fc
  .record({
    left: perhaps(id),
    right: perhaps(id),
    parent: fc.oneof(fc.constantFrom('map', 'list', 'text', 'notes'), id),
    key: perhaps(fc.constantFrom('k0', 'k1', '__proto__')),
    type: perhaps(fc.nat(3)),
    kind: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(31) }),
  })
  .map(({ left, right, parent, key, type, kind }) => ({
    parent,
    ...(left && { left }),
    ...(right && { right }),
    ...(key !== undefined && { key }),
    ...(type !== undefined && { type }),
    ...(kind !== undefined && kind !== CONTENT.format && { kind }),
  }));

const section = fc.record({ client, clock, structs: fc.array(struct, { minLength: 1, maxLength: 6 }) });

const ranges: fc.Arbitrary<Ranges> = fc.tuple(
  client,
  fc.array(fc.tuple(clock, fc.integer({ min: 1, max: 4 })), { maxLength: 3 }),
);

/** An update put together of parts that are each well formed, and may make no sense together. */
const forged = fc
  .tuple(fc.array(section, { maxLength: 3 }), fc.array(ranges, { maxLength: 2 }))
  .map((parts) => forge(...parts));

function updateOf(author: number, made: readonly YjsEdit[]): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = author;
  performEdits(doc, made);
  return Y.encodeStateAsUpdate(doc);
}

/** An update as Yjs makes it, with some bytes changed. */
const changed = fc
  .tuple(
    client.map((author) => author + AUTHORS),
    edits(),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
  )
  .map(([author, made, changes]) => {
    const update = updateOf(author, made);
    for (const [at, value] of changes) update[at % update.length] = value;
    return update;
  });

const bytes = fc.uint8Array({ maxLength: 40 });

/** Frames such as a broken or hostile client may send: whole nonsense, and nearly sense. */
export const drawnFrame: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: forged.map(encodeUpdate) },
  { weight: 4, arbitrary: changed.map(encodeUpdate) },
  { weight: 1, arbitrary: bytes },
  { weight: 1, arbitrary: bytes.map(encodeAwareness) },
  { weight: 1, arbitrary: bytes.map(encodeSyncStep1) },
  { weight: 1, arbitrary: fc.nat(1000).map(encodeSaved) },
);
