import { toBoardJson } from '@parcours/shared/board';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BenchLimits, ThreadWorkbench } from '../../../../server/src/workbench/threadWorkbench.ts';
import { buildServer, type ServerBuild } from '../../../helpers/builtServer.ts';
import { cityBoard } from '../../../helpers/cityBoard.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { analysisOf, SMALL, slowJob, slowReport, waiting } from '../../../helpers/jobs.ts';
import { testClock } from '../../../helpers/testClock.ts';

const LIMITS: BenchLimits = {
  threads: 1,
  waiting: { jobs: 2, jobsOnOne: 2, bytes: 1 << 20 },
  milliseconds: 30_000,
  printMilliseconds: 120_000,
  megabytes: 512,
};

/** A program that a thread could be given instead of its own. */
const program = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);

describe('jobs in threads', () => {
  let build: ServerBuild;
  const open: ThreadWorkbench[] = [];

  beforeAll(async () => {
    build = await buildServer();
  });
  afterAll(() => build.remove());
  afterEach(async () => {
    for (const bench of open.splice(0)) await bench.close();
  });

  function benchWith(limits: Partial<BenchLimits> = {}, from = build.thread) {
    const clock = testClock();
    const bench = new ThreadWorkbench(from, clock, { ...LIMITS, ...limits });
    open.push(bench);
    const run = (job = analysisOf(SMALL), signal = waiting()) => bench.run(job, signal);
    return { bench, clock, run };
  }

  test('SW-3 a job that takes too long is ended, and the next is done by another thread', async () => {
    const { clock, run } = benchWith();
    const slow = codeOf(run(slowJob()));
    const next = run();
    clock.advance(29_999);
    clock.advance(1);
    expect(await slow).toBe('work.too-long');
    await next;
  });

  test('SW-3 a report in print has four times as long', async () => {
    const { clock, run } = benchWith();
    const slow = codeOf(run(slowReport('pdf')));
    clock.advance(119_999);
    const next = codeOf(run(slowReport('html')));
    clock.advance(1);
    expect(await slow).toBe('work.too-long');
    clock.advance(30_000);
    expect(await next).toBe('work.too-long');
  });

  test('SW-3 the time of a job begins with its turn, and ends with its answer', async () => {
    const { clock, run } = benchWith();
    const leave = new AbortController();
    const slow = codeOf(run(slowJob(), leave.signal));
    const next = run(slowJob());
    clock.advance(20_000);
    leave.abort();
    expect(await slow).toBe('request.gone');
    clock.advance(20_000);
    const last = run();
    clock.advance(10_000);
    expect(await codeOf(next)).toBe('work.too-long');
    await last;
    clock.advance(60_000);
    await run();
  });

  test('SW-3 a job that takes too much memory is ended, and the next is done', async () => {
    const { run } = benchWith({ megabytes: 24 });
    expect(await codeOf(run(analysisOf(toBoardJson(cityBoard(12_000, 1)))))).toBe('work.too-large');
    await run();
  });

  test('SW-4 what waits is bounded in number, and in bytes', async () => {
    const { run } = benchWith();
    const slow = codeOf(run(slowJob()));
    const large = codeOf(run(analysisOf(' '.repeat(1 << 20))));
    expect(await codeOf(run())).toBe('server.busy');
    const few = benchWith();
    const other = codeOf(few.run(slowJob()));
    const two = [few.run(), few.run()].map(codeOf);
    expect(await codeOf(few.run())).toBe('server.busy');
    await Promise.all(open.map((bench) => bench.close()));
    expect(await Promise.all([slow, large, other, ...two])).toEqual(Array(5).fill('server.stopping'));
  });

  test('SW-4 as many jobs at a time as there are threads, and no more', async () => {
    const { run } = benchWith({ threads: 2 });
    const leave = new AbortController();
    const slow = [run(slowJob(), leave.signal), run(slowJob())].map(codeOf);
    let done = false;
    const third = run().then(() => {
      done = true;
    });
    const one = benchWith();
    await one.run();
    expect(done).toBe(false);
    leave.abort();
    await third;
    expect(await slow[0]).toBe('request.gone');
  });

  test('SW-5 a job that nobody waits for any more leaves the queue, and makes room', async () => {
    const { run } = benchWith();
    const first = new AbortController();
    const second = new AbortController();
    const slow = codeOf(run(slowJob(), first.signal));
    const dropped = codeOf(run(analysisOf(' '.repeat(1 << 20)), second.signal));
    second.abort();
    expect(await dropped).toBe('request.gone');
    const after = [run(), run()];
    first.abort();
    expect(await slow).toBe('request.gone');
    await Promise.all(after);
  });

  test('SW-6 closing refuses what waits and what is being done', async () => {
    const { bench, run } = benchWith();
    const jobs = [run(slowJob()), run()].map(codeOf);
    await bench.close();
    expect(await Promise.all(jobs)).toEqual(['server.stopping', 'server.stopping']);
  });

  test('SW-2 a thread that ends by itself fails its job alone', async () => {
    const { run } = benchWith(
      {},
      program(
        "import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => process.exit(3));",
      ),
    );
    for (const job of [run(), run()]) {
      expect(await codeOf(job)).toContain('the thread ended with 3');
    }
  });

  test('SW-7 a thread sees nothing of the environment of the server', async () => {
    process.env.SECRET_OF_THIS_TEST = 'a secret';
    const { run } = benchWith(
      {},
      program(`import { parentPort } from 'node:worker_threads';
        const bytes = new TextEncoder().encode(JSON.stringify(process.env));
        parentPort.on('message', () => parentPort.postMessage({ kind: 'done', product: { bytes } }));`),
    );
    const { bytes } = await run();
    delete process.env.SECRET_OF_THIS_TEST;
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({ NODE_ENV: 'production' });
  });
});
