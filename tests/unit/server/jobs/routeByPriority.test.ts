import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ProcessJobRunner, RUNNER_LIMITS } from '../../../../server/src/jobs/processJobRunner.ts';
import { routeByPriority } from '../../../../server/src/jobs/routeByPriority.ts';
import type { JobRunner } from '../../../../server/src/ports/jobRunner.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { buildServer, type ServerBuild } from '../../../helpers/builtServer.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { analysisOf, SMALL, slowJob, waiting } from '../../../helpers/jobs.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

describe('jobs that turn out to be long', () => {
  let build: ServerBuild;
  const open: JobRunner[] = [];
  beforeAll(async () => {
    build = await buildServer();
  });
  afterAll(() => build.remove());
  afterEach(async () => {
    for (const runner of open.splice(0)) await runner.close();
  });

  function threeLanes() {
    const clock = testClock();
    const lane = (from = systemClock) =>
      new ProcessJobRunner(build.worker, from, { ...RUNNER_LIMITS, processes: 1 });
    const given: string[] = [];
    const watched = (name: string, runner: JobRunner): JobRunner => ({
      run: (job, signal) => {
        given.push(name);
        return runner.run(job, signal);
      },
      close: () => runner.close(),
    });
    const [quick, short, long] = [lane(), watched('short', lane(clock)), watched('long', lane())];
    const runner = routeByPriority({ quick, short, long });
    open.push(runner);
    return { runner, clock, given };
  }

  test('SV-124 five long ones do not keep a small one waiting: those whose turn comes before are moved aside', async () => {
    const { runner, clock, given } = threeLanes();
    const leave = new AbortController();
    const long = Array.from({ length: 5 }, () => codeOf(runner.run(slowJob(), leave.signal)));
    const small = runner.run(analysisOf(SMALL), waiting());
    const moved = () => given.filter((lane) => lane === 'long').length;
    for (const turn of [1, 2]) {
      clock.advance(30_000);
      await until(() => moved() === turn);
    }
    expect((await small).bytes.length).toBeGreaterThan(100);
    expect(moved()).toBe(2);
    leave.abort();
    expect(await Promise.all(long)).toEqual(Array(5).fill('request.gone'));
  });

  test('SV-124 one that was moved aside is done there from its beginning', async () => {
    const { runner, clock, given } = threeLanes();
    const job = analysisOf(SMALL);
    const direct = await runner.run(job, waiting());
    const slow = codeOf(runner.run(slowJob(), waiting()));
    clock.advance(30_000);
    await until(() => given.at(-1) === 'long');
    const moved = runner.run(job, waiting());
    expect((await moved).bytes).toEqual(direct.bytes);
    await runner.close();
    expect(await slow).toBe('server.stopping');
  });
});
