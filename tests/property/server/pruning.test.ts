import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Updates } from '../../../server/src/ports/boardLog.ts';
import { taken } from '../../../server/src/ports/boardLog.ts';
import type { BoardStore } from '../../../server/src/ports/boardStore.ts';
import { memoryLog } from '../../../server/src/storage/memoryLog.ts';
import { BOUNDARY_CLIENT } from '../../../server/src/yjs/prune/boundaryItem.ts';
import { prunedUpdate } from '../../../server/src/yjs/prune/prunedUpdate.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { IDLE, roomsOn } from '../../helpers/rooms.ts';
import { Traveller } from '../../helpers/traveller.ts';
import { edits, performEdits, type YjsEdit } from '../../helpers/yjsEdits.ts';

const PEERS = 3;

type Event =
  | { readonly kind: 'edit'; readonly who: number; readonly edits: readonly YjsEdit[] }
  | { readonly kind: 'record'; readonly who: number; readonly at: number; readonly what: RecordEdit }
  | { readonly kind: 'come' | 'half' | 'leave'; readonly who: number }
  /** Moves something while away, hears that it was moved by all who are there, and is off before telling. */
  | { readonly kind: 'slip'; readonly who: number; readonly at: number }
  | { readonly kind: 'meet' }
  | { readonly kind: 'prune' };

const RECORD_EDITS = ['add', 'clear', 'write', 'cross out', 'list', 'remove', 'again'] as const;
type RecordEdit = (typeof RECORD_EDITS)[number] | 'move';

/** What Yjs itself makes something else of on its way, such as half a letter, is of no interest here. */
const plainEdits = edits().map((drawn) =>
  drawn.map((edit) => ({ ...edit, text: edit.text.replace(/[^ -~]/g, 'x') })),
);

const who = fc.nat(PEERS - 1);
/** Mostly moves of few things, so that those who are away and those who are there move the same. */
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, edits: plainEdits }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      who,
      at: fc.nat(5),
      what: fc.oneof(
        { weight: 5, arbitrary: fc.constant('move' as const) },
        fc.constantFrom(...RECORD_EDITS),
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('come', 'half', 'leave'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('slip' as const), who, at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'meet' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'prune' as const }) },
);

let stamp = 0;

/** What boards are made of: records in a map, each with places, a text and a list in it. */
function editRecord(doc: Y.Doc, at: number, what: RecordEdit): void {
  const records = doc.getMap<Y.Map<unknown>>('notes');
  const id = `r${at % 2}`;
  const record = records.get(id);
  const [text, list] = [record?.get('text'), record?.get('list')];
  stamp += 1;
  if (record === undefined || what === 'again') {
    if (what === 'add' || what === 'again') {
      records.set(
        id,
        new Y.Map<unknown>([
          ['p', [stamp]],
          ['text', new Y.Text('ab')],
          ['list', new Y.Array()],
        ]),
      );
    }
  } else if (what === 'move') record.set(`p${at % 3}`, [stamp, at]);
  else if (what === 'clear') record.delete(`p${at % 3}`);
  else if (what === 'write' && text instanceof Y.Text) text.insert(at % (text.length + 1), `${stamp}`);
  else if (what === 'cross out' && text instanceof Y.Text && text.length > 0)
    text.delete(at % text.length, 1);
  else if (what === 'list' && list instanceof Y.Array) list.push([stamp]);
  else if (what === 'remove') records.delete(id);
}

/** A log that also remembers every update that was ever written to it, in order. */
function rememberingLog() {
  const log = memoryLog();
  const all: Uint8Array[] = [];
  const append = (document: string, updates: Updates) =>
    log.append(document, () => {
      const now = taken(updates);
      all.push(...now);
      return now;
    });
  return { log: { ...log, append } satisfies BoardStore, all };
}

const contentOf = (doc: Y.Doc) => ({
  map: doc.getMap('map').toJSON(),
  notes: doc.getMap('notes').toJSON(),
  text: doc.getText('text').toDelta(),
  list: doc.getArray('list').toJSON(),
});

function clocksOf(doc: Y.Doc) {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  clocks.delete(BOUNDARY_CLIENT);
  return clocks;
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** A room, those who come to it, and what came of every update that was ever taken. */
class Journey {
  readonly #rooms: ReturnType<typeof roomsOn>;
  readonly #log: BoardStore;
  readonly #all: readonly Uint8Array[];
  readonly peers: readonly Traveller[];

  private constructor(log: BoardStore, all: readonly Uint8Array[], nextId: () => number) {
    this.#log = log;
    this.#all = all;
    this.#rooms = roomsOn(log);
    this.peers = Array.from({ length: PEERS }, () => new Traveller(this.#rooms, nextId));
  }

  static async begin(nextId: () => number): Promise<Journey> {
    const { log, all } = rememberingLog();
    await log.create('b', Y.encodeStateAsUpdate(new Y.Doc()));
    const journey = new Journey(log, all, nextId);
    await journey.#meet();
    for (const at of [0, 1]) editRecord(journey.peers[0]?.doc ?? new Y.Doc(), at, 'add');
    await journey.#hearAll();
    return journey;
  }

  async play(event: Event): Promise<void> {
    if (event.kind === 'prune') await this.#pruneHistory();
    else if (event.kind === 'meet') await this.#meet();
    else await this.#let(this.peers[event.who % PEERS], event);
    await this.#hearAll();
  }

  /** All come together; what the server has in the end, and what one that never pruned would have. */
  async end(): Promise<{ readonly server: Y.Doc; readonly reference: Y.Doc }> {
    await this.#meet();
    await this.#hearAll();
    const { records } = await this.#log.read('b');
    return { server: docOf(records.map(({ update }) => update)), reference: docOf(this.#all) };
  }

  async #let(peer: Traveller | undefined, event: Exclude<Event, { kind: 'meet' | 'prune' }>): Promise<void> {
    if (peer === undefined) return;
    if (event.kind === 'edit') performEdits(peer.doc, event.edits);
    else if (event.kind === 'record') editRecord(peer.doc, event.at, event.what);
    else if (event.kind === 'leave') peer.leave();
    else if (event.kind === 'slip') await this.#slip(peer, event.at);
    else if (!peer.isThere) await peer.come(event.kind === 'half' ? 'half' : 'whole');
  }

  async #slip(peer: Traveller, at: number): Promise<void> {
    peer.leave();
    editRecord(peer.doc, at, 'move');
    for (const other of this.peers) {
      if (other.isThere) editRecord(other.doc, at, 'move');
      await this.#hearAll();
    }
    await peer.come('half');
  }

  async #meet(): Promise<void> {
    for (const peer of this.peers) if (!peer.isThere) await peer.come();
  }

  async #hearAll(): Promise<void> {
    for (let more = true; more; ) {
      more = false;
      for (const peer of this.peers) if (await peer.hear()) more = true;
    }
    for (const peer of this.peers) if (peer.wasLetGo !== undefined) await peer.comeAgain();
  }

  async #pruneHistory(): Promise<void> {
    for (const peer of this.peers) peer.leave();
    this.#rooms.clock.advance(IDLE);
    while (this.#rooms.registry.size > 0) await new Promise((resolve) => setImmediate(resolve));
    const { records } = await this.#log.read('b');
    const doc = docOf(records.map(({ update }) => update));
    await this.#log.compact('b', records.at(-1)?.sequence ?? 0, prunedUpdate(doc));
  }
}

/** In any order: which client comes first decides who wins. */
function clientIds(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last;
  };
}

test(
  'SV-80 whoever comes back after a pruning, in whatever order, all end alike, and as a server that never pruned',
  async () => {
    let [begunAnew, wentOn] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 1, max: 2 ** 31 - 2 }),
        async (events, ids) => {
          stamp = 0;
          const journey = await Journey.begin(clientIds(ids));
          for (const each of events) await journey.play(each);
          const { server, reference } = await journey.end();
          for (const doc of [server, ...journey.peers.map((peer) => peer.doc)]) {
            expect(contentOf(doc)).toEqual(contentOf(reference));
            expect(clocksOf(doc)).toEqual(clocksOf(reference));
          }
          if (journey.peers.some((peer) => peer.begunAnew > 0)) begunAnew += 1;
          else if (events.some(({ kind }) => kind === 'prune')) wentOn += 1;
        },
      ),
      { numRuns: propertyRuns(400) },
    );
    expect(begunAnew).toBeGreaterThan(0);
    expect(wentOn).toBeGreaterThan(0);
  },
  PATIENTLY.timeout,
);
