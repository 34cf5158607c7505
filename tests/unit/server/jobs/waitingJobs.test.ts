import { describe, expect, test } from 'vitest';
import { RUNNER_LIMITS } from '../../../../server/src/jobs/processJobRunner.ts';
import { type Task, WaitingJobs } from '../../../../server/src/jobs/waitingJobs.ts';
import type { Job } from '../../../../server/src/ports/jobRunner.ts';
import { waiting } from '../../../helpers/jobs.ts';

function task(document?: string, bytes = 1): Task {
  const board = document === undefined ? {} : { document };
  const job: Job = {
    kind: 'snapshot',
    source: { kind: 'stored', updates: [new Uint8Array(bytes)], ...board },
  };
  return { job, signal: waiting(), resolve: () => {}, reject: () => {} };
}

/** All that wait, in the order of their turns. */
function* turns(jobs: WaitingJobs): Generator<Task> {
  for (let next = jobs.next(); next; next = jobs.next()) yield next;
}

const LIMITS = { jobs: 10, jobsOnOne: 4, bytes: 1000 };

describe('the jobs that wait', () => {
  test('SW-4 boards take turns, and the jobs on one are in order', () => {
    const jobs = new WaitingJobs(LIMITS);
    const [a1, a2, a3] = [task('a'), task('a'), task('a')];
    const [b1, none1, none2, a4] = [task('b'), task(), task(), task('a')];
    for (const each of [a1, a2, a3, b1, none1, none2, a4]) expect(jobs.add(each)).toBe(true);
    expect([...turns(jobs)]).toEqual([a1, b1, none1, a2, none2, a3, a4]);
    expect(jobs.size).toBe(0);
  });

  test('SW-4 who comes again waits for the others first', () => {
    const jobs = new WaitingJobs(LIMITS);
    const [greedy, more, other] = [task('a'), task('a'), task('b')];
    jobs.add(greedy);
    jobs.add(other);
    expect(jobs.next()).toBe(greedy);
    jobs.add(more);
    expect([...turns(jobs)]).toEqual([other, more]);
  });

  test('SW-4 on one board no more wait than may, and others still find room', () => {
    const jobs = new WaitingJobs(LIMITS);
    for (let index = 0; index < 4; index += 1) expect(jobs.add(task('a'))).toBe(true);
    expect(jobs.add(task('a'))).toBe(false);
    for (let index = 0; index < 6; index += 1) expect(jobs.add(task(`b${index}`))).toBe(true);
    expect(jobs.add(task('c'))).toBe(false);
    jobs.next();
    expect(jobs.add(task('a'))).toBe(true);
  });

  test('SV-124 of boards that do not say which they are a small one does not stand behind large ones', () => {
    const jobs = new WaitingJobs({ ...LIMITS, jobsOnOne: 10 });
    const large = Array.from({ length: 5 }, () => task(undefined, 90));
    const small = task(undefined, 5);
    for (const each of [...large, small]) jobs.add(each);
    expect([...turns(jobs)].indexOf(small)).toBe(1);
  });

  test('SW-4 what leaves makes room for its bytes, once', () => {
    const jobs = new WaitingJobs(LIMITS);
    const large = task('a', 900);
    jobs.add(large);
    expect(jobs.add(task('b', 200))).toBe(false);
    expect([jobs.drop(large), jobs.drop(large)]).toEqual([true, false]);
    expect(jobs.add(task('b', 2000))).toBe(true);
    expect(jobs.size).toBe(1);
  });

  test('SW-4 a hundred people who all want the report of their board at once find room', () => {
    const jobs = new WaitingJobs(RUNNER_LIMITS.waiting);
    for (let index = 0; index < 100; index += 1) expect(jobs.add(task('workshop', 500_000))).toBe(true);
  });
});
