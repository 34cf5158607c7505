import { test } from 'vitest';
import { buildServer } from '../helpers/builtServer.ts';
import { type Extent, type Row, rowsOf } from './rows.ts';
import { bareRelay, hocuspocus, parcours, type Subject, yWebsocket } from './subject.ts';
import { type Figures, medianOf, tableOf } from './table.ts';

const SHORT: Extent = {
  warmUp: 2,
  seconds: 4,
  rounds: 1,
  cards: [10_000],
  edits: 20_000,
  joins: 10,
  storm: 100,
  idle: 100,
};
/** Ours is more code than theirs, and is all compiled only after some ten thousand updates. */
const FULL: Extent = {
  warmUp: 25,
  seconds: 10,
  rounds: 3,
  cards: [1000, 10_000],
  edits: 100_000,
  joins: 30,
  storm: 500,
  idle: 400,
};

type Start = readonly [name: string, start: () => Promise<Subject>];

const wanted = (name: string, asked: string | undefined) =>
  asked === undefined || name.toLowerCase().includes(asked.toLowerCase());

test('the server beside a bare relay and its peers', { timeout: 60 * 60_000 }, async () => {
  const { BENCH_FULL, BENCH_ROW, BENCH_SUBJECT } = process.env;
  const build = await buildServer();
  const all: readonly Start[] = [
    ['Bare ws relay', bareRelay],
    ['Parcours, durable', () => parcours(build.entry)],
    ['@y/websocket-server 0.1.1', yWebsocket],
    ['@hocuspocus/server 3.4.4', hocuspocus],
  ];
  const subjects = all.filter(([name]) => wanted(name, BENCH_SUBJECT));
  const rows = rowsOf(BENCH_FULL === '1' ? FULL : SHORT).filter(({ title }) => wanted(title, BENCH_ROW));
  for (const row of rows) {
    const figures = await measured(row, subjects);
    process.stdout.write(`${tableOf(row.title, figures).join('\n')}\n`);
  }
  await build.remove();
});

/** The subjects take turns, so that whatever else the machine does meets them all. */
async function measured(row: Row, subjects: readonly Start[]): Promise<Map<string, Figures>> {
  const rounds = new Map<string, Figures[]>(subjects.map(([name]) => [name, []]));
  for (let round = 0; round < row.rounds; round += 1) {
    for (const [name, start] of subjects) {
      const subject = await start();
      rounds.get(name)?.push(await row.measure(subject));
      await subject.stop();
    }
  }
  return new Map([...rounds].map(([name, each]) => [name, medianOf(each)]));
}
