import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBoardJson } from '@parcours/shared/board';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ProcessJobRunner, type RunnerLimits } from '../../../../server/src/jobs/processJobRunner.ts';
import type { Clock } from '../../../../server/src/ports/clock.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { buildServer, type ServerBuild } from '../../../helpers/builtServer.ts';
import { cityBoard } from '../../../helpers/cityBoard.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { analysisOf, SMALL, slowJob, slowReport, waiting } from '../../../helpers/jobs.ts';
import { tempFolder } from '../../../helpers/server.ts';
import { testClock } from '../../../helpers/testClock.ts';

const LIMITS: RunnerLimits = {
  processes: 1,
  waiting: { jobs: 2, jobsOnOne: 2, bytes: 1 << 20 },
  milliseconds: 30_000,
  printMilliseconds: 120_000,
  megabytes: 512,
  residentMegabytes: 1024,
};

describe('jobs in processes', () => {
  let build: ServerBuild;
  const open: ProcessJobRunner[] = [];

  beforeAll(async () => {
    build = await buildServer();
  });
  afterAll(() => build.remove());
  afterEach(async () => {
    for (const runner of open.splice(0)) await runner.close();
  });

  function runnerWith(limits: Partial<RunnerLimits> = {}) {
    const clock = testClock();
    return { ...runner(limits, build.worker, clock), clock };
  }

  function runner(limits: Partial<RunnerLimits>, from: URL, clock: Clock) {
    const jobRunner = new ProcessJobRunner(from, clock, { ...LIMITS, ...limits });
    open.push(jobRunner);
    const run = (job = analysisOf(SMALL), signal = waiting()) => jobRunner.run(job, signal);
    return { runner: jobRunner, run };
  }

  test('SW-3 a job that takes too long is ended, and the next is done by another process', async () => {
    const { clock, run } = runnerWith();
    const slow = codeOf(run(slowJob()));
    const next = run();
    clock.advance(29_999);
    clock.advance(1);
    expect(await slow).toBe('work.too-long');
    await next;
  });

  test('SW-3 a report in print has four times as long', async () => {
    const { clock, run } = runnerWith();
    const slow = codeOf(run(slowReport('pdf')));
    clock.advance(119_999);
    const next = codeOf(run(slowReport('html')));
    clock.advance(1);
    expect(await slow).toBe('work.too-long');
    clock.advance(30_000);
    expect(await next).toBe('work.too-long');
  });

  test('SW-3 the time of a job begins with its turn, and ends with its answer', async () => {
    const { clock, run } = runnerWith();
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
    const { run } = runnerWith({ megabytes: 32 });
    expect(await codeOf(run(analysisOf(toBoardJson(cityBoard(9_000, 1)))))).toBe('work.too-large');
    await run();
  });

  test('SW-4 what waits is bounded in number, and in bytes', async () => {
    const { run } = runnerWith();
    const slow = codeOf(run(slowJob()));
    const large = codeOf(run(analysisOf(' '.repeat(1 << 20))));
    expect(await codeOf(run())).toBe('server.busy');
    const few = runnerWith();
    const other = codeOf(few.run(slowJob()));
    const two = [few.run(), few.run()].map(codeOf);
    expect(await codeOf(few.run())).toBe('server.busy');
    await Promise.all(open.map((runner) => runner.close()));
    expect(await Promise.all([slow, large, other, ...two])).toEqual(Array(5).fill('server.stopping'));
  });

  test('SW-4 as many jobs at a time as there are processes, and no more', async () => {
    const { run } = runnerWith({ processes: 2 });
    const leave = new AbortController();
    const slow = [run(slowJob(), leave.signal), run(slowJob())].map(codeOf);
    let done = false;
    const third = run().then(() => {
      done = true;
    });
    const one = runnerWith();
    await one.run();
    expect(done).toBe(false);
    leave.abort();
    await third;
    expect(await slow[0]).toBe('request.gone');
  });

  test('SW-5 a job that nobody waits for any more leaves the queue, and makes room', async () => {
    const { run } = runnerWith();
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
    const { runner, run } = runnerWith();
    const jobs = [run(slowJob()), run()].map(codeOf);
    await runner.close();
    expect(await Promise.all(jobs)).toEqual(['server.stopping', 'server.stopping']);
  });

  /** A process that does another program than its own. */
  async function processWith(source: string, limits: Partial<RunnerLimits> = {}) {
    const file = join(await tempFolder(), 'program.mjs');
    await writeFile(file, source);
    return runner(limits, pathToFileURL(file), systemClock);
  }

  test.each([
    ['ends by itself', 'process.exit(3)', { end: 3 }],
    ['aborts, as a native part does', 'process.abort()', { end: 'SIGABRT' }],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", { end: 'SIGKILL' }],
  ])('SV-120 a process that %s fails its job alone, and another takes its place', async (_, how, details) => {
    const { run } = await processWith(
      `process.on('message', ({ source }) => {
        if (source.json.length === 0) ${how};
        process.send({ kind: 'done', product: { bytes: Uint8Array.of(7) } });
      });`,
    );
    for (let time = 0; time < 2; time += 1) {
      const ending = run(analysisOf(''));
      const next = run();
      await expect(ending).rejects.toMatchObject({ code: 'work.ended', details });
      expect([...(await next).bytes]).toEqual([7]);
    }
  });

  test('SV-120 one that is killed while it has nothing to do is not given a job', async () => {
    const { run } = await processWith(
      `process.on('message', () =>
        process.send({ kind: 'done', product: { bytes: new TextEncoder().encode(String(process.pid)) } }));`,
    );
    const pidOf = async () => Number(new TextDecoder().decode((await run()).bytes));
    const first = await pidOf();
    expect(await pidOf()).toBe(first);
    process.kill(first, 'SIGKILL');
    // The next may come before the end is known here; the one after it does not.
    await run().catch(() => undefined);
    expect(await pidOf()).not.toBe(first);
  });

  test('SV-161 where the system throws at the start of a process, its job is refused and the runner goes on', async () => {
    // No system takes an argument of that length.
    const long = pathToFileURL(`/${'x'.repeat(4 << 20)}`);
    const { run } = runner({}, long, systemClock);
    expect(await Promise.all([run(), run(), run()].map(codeOf))).toEqual(Array(3).fill('server.busy'));
    expect(await codeOf(run())).toBe('server.busy');
  });

  test('SV-161 where a process does not come to be, its job is refused, and the next has another', async () => {
    const { run } = runnerWith();
    const { execPath } = process;
    try {
      process.execPath = join(await tempFolder(), 'nothing');
      expect(await Promise.all([run(), run()].map(codeOf))).toEqual(['server.busy', 'server.busy']);
    } finally {
      process.execPath = execPath;
    }
    await run();
  });

  test('SV-121 one whose native parts take too much memory is ended, and the next is done', async () => {
    const { run } = await processWith(
      `const held = [];
      process.on('message', ({ source }) => {
        if (source.json.length > 0) return process.send({ kind: 'done', product: { bytes: Uint8Array.of(7) } });
        setInterval(() => held.push(Buffer.alloc(1 << 24, 1)), 1);
      });`,
      { residentMegabytes: 256 },
    );
    const large = codeOf(run(analysisOf('')));
    const next = run();
    expect(await large).toBe('work.too-large');
    expect([...(await next).bytes]).toEqual([7]);
  });

  test('SW-7 a process sees nothing of the environment of the server', async () => {
    process.env.SECRET_OF_THIS_TEST = 'a secret';
    const { run } = await processWith(
      `const bytes = new TextEncoder().encode(JSON.stringify(process.env));
      process.on('message', () => process.send({ kind: 'done', product: { bytes } }));`,
    );
    const { bytes } = await run();
    delete process.env.SECRET_OF_THIS_TEST;
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({ NODE_ENV: 'production' });
  });
});
