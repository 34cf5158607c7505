import { test } from 'vitest';
import { buildServer } from '../helpers/builtServer.ts';
import { fill, history, idleMemory, join, joins } from './joins.ts';
import { bareRelay, hocuspocus, parcours, type Subject, yWebsocket } from './subject.ts';
import { type Load, traffic } from './traffic.ts';

const FULL = process.env.BENCH_FULL === '1';
const seconds = FULL ? 20 : 4;
const LOADS: readonly (readonly [string, Load])[] = [
  ['1 × 100', { rooms: 1, clients: 100, senders: 10, perSecond: 3, seconds }],
  ['25 × 4', { rooms: 25, clients: 4, senders: 4, perSecond: 10, seconds }],
  ['100 × 10', { rooms: 100, clients: 10, senders: 2, perSecond: 3, seconds }],
];
const EDITS = FULL ? 100_000 : 20_000;
const JOINS = FULL ? 30 : 10;

const say = (line: string) => process.stdout.write(`${line}\n`);
const figure = (value: number, digits = 1) => value.toFixed(digits);
const columns = (cells: readonly string[]) =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(12))).join('');

test('the server beside a bare relay and its peers', { timeout: 30 * 60_000 }, async () => {
  const build = await buildServer();
  const starts: readonly (() => Promise<Subject>)[] = [
    bareRelay,
    () => parcours(build.entry),
    yWebsocket,
    hocuspocus,
  ];
  for (const [name, load] of LOADS) {
    say(`\n${name}: ${load.rooms * load.senders * load.perSecond} updates a second`);
    say(columns(['', 'delivered', 'µs CPU each', 'ratio', 'p50 ms', 'p95 ms', 'p99 ms']));
    let base = Number.NaN;
    for (const start of starts) {
      const subject = await start();
      const { cpu, delivered, expected, p50, p95, p99 } = await traffic(subject, load);
      await subject.stop();
      if (Number.isNaN(base)) base = cpu;
      const share = `${figure((100 * delivered) / expected, 0)} %`;
      say(
        columns([
          subject.name,
          share,
          figure(cpu),
          figure(cpu / base),
          ...[p50, p95, p99].map((ms) => figure(ms)),
        ]),
      );
    }
  }
  for (const cards of [1000, 10_000]) {
    const board = history(cards, EDITS);
    say(`\nJoin: ${cards} cards, ${EDITS} past edits, ${figure(board.size / 1024, 0)} KiB`);
    say(columns(['', 'ms', 'ms CPU', 'KiB sent']));
    // Hocuspocus does not answer these bare clients with the board, and so is not measured here.
    for (const start of starts.slice(0, 3)) {
      const subject = await start();
      await fill(subject, 'board', board);
      const { time, cpu, bytes } = await joins(subject, 'board', board.size, JOINS);
      say(columns([subject.name, figure(time), figure(cpu), figure(bytes / 1024, 0)]));
      await subject.stop();
    }
    const ours = await parcours(build.entry);
    await fill(ours, 'board', board);
    await ours.reopen();
    const cold = await join(ours, 'board', board.size);
    say(columns(['Parcours, from disk', figure(cold.time), figure(cold.cpu), figure(cold.bytes / 1024, 0)]));
    await ours.stop();
  }
  say('\nIdle memory, KiB');
  say(columns(['', 'a board', 'a connection']));
  for (const start of starts) {
    const subject = await start();
    const { perBoard, perConnection } = await idleMemory(subject, FULL ? 400 : 100);
    say(columns([subject.name, figure(perBoard / 1024), figure(perConnection / 1024)]));
    await subject.stop();
  }
  await build.remove();
});
