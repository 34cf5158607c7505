import {
  encodeAwareness,
  encodeAwarenessEntries,
  encodeSyncStep1,
  encodeUpdate,
} from '@parcours/shared/protocol';
import * as encoding from 'lib0/encoding';
import { CONTENT, type Forged, forge, many } from './hostileUpdates.ts';

/** A client whose words the board holds: `HELD` items of a map, one clock each. */
const VICTIM = 77;
const HELD = 20_000;
/** So many items the board holds at one spot of a list. */
const CROWD = 600;

/** What the board under attack holds beforehand; no frame of it is hostile. */
export const GROUNDWORK: readonly Uint8Array[] = [
  forge([{ client: VICTIM, structs: many(HELD, (index) => ({ key: `held-${index}` })) }]),
  forge([{ client: VICTIM + 1, structs: many(CROWD, () => ({ parent: 'list' })) }]),
].map(encodeUpdate);

const ME = 5;
const update = (...args: Parameters<typeof forge>) => encodeUpdate(forge(...args));
const mine = (structs: Forged[]) => update([{ client: ME, structs }]);
const times = <T>(count: number, value: T): T[] => Array(count).fill(value);
const bytes = (...parts: (number | readonly number[])[]) => Uint8Array.from(parts.flat());
/** A value of many parts under one key. */
const value = (write: (encoder: encoding.Encoder) => void) =>
  mine([
    {
      key: 'v',
      content: (encoder) => {
        encoding.writeVarUint(encoder, 1);
        write(encoder);
      },
    },
  ]);
const repeated = (count: number, each: readonly number[]) => (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, 117);
  encoding.writeVarUint(encoder, count);
  for (let index = 0; index < count; index += 1) for (const byte of each) encoding.writeUint8(encoder, byte);
};
const stateVector = (clients: number) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients);
    for (let client = 0; client < clients; client += 1) {
      encoding.writeVarUint(encoder, client + 1_000_000);
      encoding.writeVarUint(encoder, 5);
    }
  });
const states = (count: number, length: number) =>
  encodeAwareness(
    encodeAwarenessEntries(
      Array.from({ length: count }, (_, index) => ({
        client: index + 1,
        clock: 1,
        state: `{"user":"${'x'.repeat(length)}"}`,
      })),
    ),
  );

/**
 * One frame each that is made to cost the server more than it costs its sender, and how its connection ends;
 * undefined where it does not, since what the frame says is passed over or let be.
 */
export const HOSTILE_FRAMES: readonly (readonly [
  name: string,
  code: number | undefined,
  frame: Uint8Array,
])[] = [
  ['no bytes', 4400, bytes()],
  ['an unknown type', 4400, bytes(7)],
  ['an opcode that only servers send', 4400, bytes(2, 0, 1, 97)],
  ['an unknown step of syncing', 4400, bytes(0, 9, 0)],
  ['a type without an end', 4400, new Uint8Array(1 << 20).fill(255)],
  ['an update cut short', 4400, bytes(0, 2, 200, 1, 1)],
  ['33 million structs in seven bytes', 4400, bytes(0, 2, 7, 1, 255, 255, 255, 15, 1, 0)],
  ['a claim of 33 million clients', 4400, bytes(0, 2, 4, 255, 255, 255, 15)],
  ['a claim of 33 million deletes', 4400, bytes(0, 2, 7, 0, 1, 1, 255, 255, 255, 15)],
  ['eight megabytes of nothing', 4400, encodeUpdate(new Uint8Array(8_000_000))],
  ['eight megabytes of ones', 4400, encodeUpdate(new Uint8Array(8_000_000).fill(1))],
  ['400,000 structs', 4400, mine(many(400_000, (index) => ({ key: `${index}` })))],
  [
    'a clock of four billion',
    4400,
    update([{ client: ME, clock: 2 ** 32 - 1, structs: times(2, { key: 'k' }) }]),
  ],
  [
    'another’s clock pushed ahead',
    1013,
    update([{ client: VICTIM, clock: HELD + 1000, structs: [{ key: 'k' }] }]),
  ],
  [
    '21,000 clients',
    4400,
    update(many(21_000, () => ({})).map((_, client) => ({ client, structs: [{ key: 'k' }] }))),
  ],
  ['2,000 items at one spot', 4400, mine(times(2000, { parent: 'list' }))],
  ['2,000 items under one key', 4400, mine(times(2000, { key: 'k' }))],
  ['400 items where the board has 600', 4400, mine(times(400, { parent: 'list' }))],
  [
    '2,000 clients at one spot',
    4400,
    update(many(2000, () => ({})).map((_, client) => ({ client, structs: [{ parent: 'list' }] }))),
  ],
  [
    '2,000 items, each before another',
    4400,
    update([
      { client: 800, structs: times(2000, { parent: 'list' }) },
      { client: 900, structs: many(2000, (index) => ({ right: [800, index] })) },
    ]),
  ],
  [
    '5,000 types, each in the one before',
    4400,
    mine(
      many(5000, (index) => ({ type: 1, key: 'd', ...(index > 0 && { parent: [ME, index - 1] as const }) })),
    ),
  ],
  ['one range deleted 2,000 times', 4400, update([], [[VICTIM, times(2000, [0, HELD] as const)]])],
  [
    'ranges that overlap',
    4400,
    update([], [[VICTIM, many(10_000, () => ({})).map((_, index) => [index, HELD] as const)]]),
  ],
  [
    'one client’s deletions 2,000 times',
    4400,
    update(
      [],
      many(2000, () => ({})).map(() => [VICTIM, [[0, HELD]]] as const),
    ),
  ],
  [
    'deletions of what is not there',
    undefined,
    update([], [[123_456, many(60_000, () => ({})).map((_, index) => [2 * index, 1] as const)]]),
  ],
  ['2.5 million empty lists in a value', 4400, value(repeated(2_500_000, [117, 0]))],
  ['five million nothings in a value', 4400, value(repeated(5_000_000, [126]))],
  [
    'a value nested 100,000 deep',
    4400,
    value((encoder) => {
      for (let level = 0; level < 100_000; level += 1) repeated(1, [])(encoder);
    }),
  ],
  [
    '20,000 documents in the document',
    4400,
    mine(
      many(20_000, (index) => ({
        key: `${index}`,
        kind: CONTENT.document,
        content: (encoder) => {
          encoding.writeVarString(encoder, 'guid');
          encoding.writeUint8(encoder, 118);
          encoding.writeVarUint(encoder, 0);
        },
      })),
    ),
  ],
  [
    '10,000 changes of format',
    4400,
    mine(
      many(10_000, () => ({
        parent: 'text',
        kind: CONTENT.format,
        content: (encoder) => {
          encoding.writeVarString(encoder, 'bold');
          encoding.writeVarString(encoder, 'true');
        },
      })),
    ),
  ],
  ['a text of XML', 4400, mine([{ key: 'x', type: 6 }])],
  ['a state vector of 500,000 clients', 4400, encodeSyncStep1(stateVector(500_000))],
  ['a state vector cut short', 4400, encodeSyncStep1(bytes(2, 255, 255))],
  ['900 states of a kilobyte', undefined, states(900, 1000)],
  ['900 states of 8 kilobytes', 4400, states(900, 8000)],
  ['one state of 900 kilobytes', undefined, states(1, 900_000)],
  ['one state of 7 megabytes', 4400, states(1, 7_000_000)],
  ['1,001 states', 4400, states(1001, 10)],
  ['an awareness message that claims too much', 4400, bytes(1, 3, 255, 255, 3)],
  ['eight megabytes and more', 1009, new Uint8Array(9 << 20)],
];
