import { fill, history, idleMemory, join, joins, storm } from './joins.ts';
import type { Subject } from './subject.ts';
import type { Figures } from './table.ts';
import { type Load, pause, traffic } from './traffic.ts';
import { memoryOf } from './usage.ts';

/** One table: what is done to each subject, a fresh one each time. */
export interface Row {
  readonly title: string;
  /** How many times each subject is measured; the middle figure counts. */
  readonly rounds: number;
  measure(subject: Subject): Promise<Figures>;
}

/** How long and how much: a look in minutes, or the whole. */
export interface Extent {
  /** Seconds of much traffic before a table of traffic is made. */
  readonly warmUp: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly cards: readonly number[];
  readonly edits: number;
  readonly joins: number;
  readonly storm: number;
  readonly idle: number;
}

const MEBIBYTE = 1 << 20;

export function rowsOf(extent: Extent): Row[] {
  const updates = (load: Shape): Row => {
    const perSecond = load.rooms * load.senders * load.perSecond;
    const title = `Updates, ${load.rooms} × ${load.clients} clients, ${perSecond} a second`;
    return { title, rounds: extent.rounds, measure: trafficOf(extent, load) };
  };
  return [
    updates({ rooms: 1, clients: 100, senders: 10, perSecond: 3 }),
    updates(BUSY),
    updates({ rooms: 100, clients: 10, senders: 2, perSecond: 3 }),
    cursors(extent),
    ...extent.cards.map((cards) => joining(extent, cards)),
    joinStorm(extent),
    idle(extent),
  ];
}

type Shape = Pick<Load, 'rooms' | 'clients' | 'senders' | 'perSecond'>;

const BUSY: Shape = { rooms: 25, clients: 4, senders: 4, perSecond: 10 };

/** Seconds until all who came are served alike. */
const SETTLING = 3;

/** Has a server do much for a while: what it is made of is compiled, and its memory settles. */
async function warm(subject: Subject, { warmUp }: Extent): Promise<void> {
  await traffic(subject, { ...BUSY, room: 'warm', what: 'updates', warmUp, seconds: 1 });
}

function trafficOf(extent: Extent, shape: Shape): Row['measure'] {
  const { seconds } = extent;
  const load: Load = { ...shape, room: 'room', what: 'updates', warmUp: SETTLING, seconds };
  return async (subject) => {
    await warm(subject, extent);
    const { cpu, delivered, expected, p50, p95, p99 } = await traffic(subject, load);
    const share = (100 * delivered) / expected;
    return {
      'µs CPU each': (1000 * cpu) / delivered,
      '% delivered': share,
      'p50 ms': p50,
      'p95 ms': p95,
      'p99 ms': p99,
    };
  };
}

/** Cursors may be left out, so that what is compared is the server's time and not that for each delivery. */
function cursors(extent: Extent): Row {
  const { seconds, rounds } = extent;
  const shape: Shape = { rooms: 1, clients: 50, senders: 50, perSecond: 20 };
  const load: Load = { ...shape, room: 'room', what: 'cursors', warmUp: SETTLING, seconds };
  const measure = async (subject: Subject) => {
    await warm(subject, extent);
    const { cpu, delivered, expected, p50, p95 } = await traffic(subject, load);
    const share = (100 * delivered) / expected;
    return { 'ms CPU a second': cpu / seconds, '% delivered': share, 'p50 ms': p50, 'p95 ms': p95 };
  };
  return { title: 'Cursors, 1 × 50 clients, 20 a second each', rounds, measure };
}

function joining({ edits, joins: count }: Extent, cards: number): Row {
  const board = history(cards, edits);
  const kibibytes = Math.round(board.size / 1024);
  const measure = async (subject: Subject) => {
    const before = memoryOf(subject.pid);
    const writer = await fill(subject, 'board', board);
    const { time, cpu } = await joins(subject, 'board', board.size, count);
    const memory = (memoryOf(subject.pid) - before) / MEBIBYTE;
    writer.terminate();
    const cold = subject.reopen ? await coldOpen(subject, subject.reopen, board.size) : {};
    return { 'ms CPU a join': cpu, 'ms a join': time, 'MiB more': memory, ...cold };
  };
  return { title: `Joins, ${cards} cards, ${edits} past edits, ${kibibytes} KiB`, rounds: 1, measure };
}

async function coldOpen(subject: Subject, reopen: () => Promise<void>, size: number): Promise<Figures> {
  await pause(500);
  await reopen();
  const { time, cpu } = await join(subject, 'board', size);
  return { 'ms cold': time, 'ms CPU cold': cpu };
}

function joinStorm({ cards, edits, storm: count }: Extent): Row {
  const most = Math.max(...cards);
  const board = history(most, edits);
  const measure = async (subject: Subject) => {
    const writer = await fill(subject, 'board', board);
    const { time, cpu, served } = await storm(subject, 'board', board.size, count);
    const memory = memoryOf(subject.pid) / MEBIBYTE;
    writer.terminate();
    return { 'ms CPU': cpu, 'ms to the last': time, served, 'MiB after': memory };
  };
  return { title: `${count} come back at once with nothing, ${most} cards`, rounds: 1, measure };
}

function idle({ idle: count }: Extent): Row {
  const measure = async (subject: Subject) => {
    const { perBoard, perConnection } = await idleMemory(subject, count);
    return { 'KiB a board': perBoard / 1024, 'KiB a connection': perConnection / 1024 };
  };
  return { title: 'Memory of what is idle', rounds: 1, measure };
}
