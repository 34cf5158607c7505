import { rm } from 'node:fs/promises';
import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { readBoardJson, toBoardJson } from '@parcours/shared/board';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProcessJobRunner, RUNNER_LIMITS } from '../../../../server/src/jobs/processJobRunner.ts';
import { routeByPriority } from '../../../../server/src/jobs/routeByPriority.ts';
import type { JobRunner } from '../../../../server/src/ports/jobRunner.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { buildServer, type ServerBuild, spawnServer } from '../../../helpers/builtServer.ts';
import { cityBoard } from '../../../helpers/cityBoard.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { SMALL } from '../../../helpers/jobs.ts';
import { bearer, createBoard, discard, startTestServer, tempFolder } from '../../../helpers/server.ts';
import { slowBoard } from '../../../helpers/slowBoard.ts';
import { stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

/** Tells when a job has been given to the runner, and what became of each. */
function watched(runner: JobRunner) {
  const codes: Promise<string>[] = [];
  const watching: JobRunner = {
    run: (job, signal) => {
      const product = runner.run(job, signal);
      codes.push(codeOf(product));
      return product;
    },
    close: () => runner.close(),
  };
  return { jobRunner: watching, codes };
}

const post = (http: string, board: unknown, signal?: AbortSignal) =>
  fetch(`${http}/api/analyse`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(board),
    ...(signal && { signal }),
  });

describe('long work behind HTTP', () => {
  let build: ServerBuild;
  beforeAll(async () => {
    build = await buildServer();
  });
  afterAll(() => build.remove());
  const processes = (waitingJobs = 10) =>
    new ProcessJobRunner(build.worker, systemClock, {
      ...RUNNER_LIMITS,
      processes: 1,
      waiting: { jobs: waitingJobs, jobsOnOne: waitingJobs, bytes: 1 << 20 },
    });

  test('SW-8 while a board is analysed for seconds, edits go from one to another', async () => {
    const { jobRunner, codes } = watched(processes());
    const server = await startTestServer({ jobRunner });
    const board = await createBoard(server.http);
    const clients = [1, 2].map(() => stockClient(server.ws, board.id, board.tokens.edit));
    const [one, two] = clients.map(({ doc }) => doc.getMap('meta'));
    await Promise.all(clients.map((client) => client.synced()));
    const leave = new AbortController();
    let answered = false;
    const answer = post(server.http, slowBoard(), leave.signal).then(
      () => {
        answered = true;
      },
      () => 'broken off',
    );
    await until(() => codes.length === 1);
    for (let round = 0; round < 20; round += 1) {
      one?.set('title', `from one, ${round}`);
      await until(() => two?.get('title') === `from one, ${round}`);
      two?.set('city', `from two, ${round}`);
      await until(() => one?.get('city') === `from two, ${round}`);
    }
    expect(answered).toBe(false);
    leave.abort();
    expect(await answer).toBe('broken off');
    expect(await codes[0]).toBe('request.gone');
    expect((await post(server.http, SMALL)).status).toBe(200);
    for (const client of clients) client.destroy();
    await discard(server);
  });

  test('SW-9 a large board is made and read beside the rooms, a small one at once', async () => {
    const { jobRunner, codes } = watched(processes());
    const server = await startTestServer({ jobRunner });
    const large = toBoardJson(cityBoard(400, 3));
    const board = await createBoard(server.http, { board: large });
    expect(codes.length).toBe(1);
    const answer = await fetch(`${server.http}/api/boards/${board.id}`, {
      headers: bearer(board.tokens.view),
    });
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(large)));
    expect(codes.length).toBe(2);
    await createBoard(server.http, { scenario: 'foreign-student', example: true });
    expect(codes.length).toBe(2);
    await discard(server);
  });

  test('SW-9 a board is read while a report takes its time', async () => {
    const [quick, short, long] = [processes(), processes(), processes()];
    const server = await startTestServer({ jobRunner: routeByPriority({ quick, short, long }) });
    const board = await createBoard(server.http, { title: 'Ours' });
    const leave = new AbortController();
    const report = post(server.http, slowBoard(), leave.signal).catch(() => 'broken off');
    const answer = await fetch(`${server.http}/api/boards/${board.id}`, {
      headers: bearer(board.tokens.view),
    });
    expect((await answer.json()).meta.title).toBe('Ours');
    leave.abort();
    expect(await report).toBe('broken off');
    await discard(server);
  });

  test('SW-5 a request that is broken off leaves the queue, and no line of failure in the log', async () => {
    const { jobRunner, codes } = watched(processes());
    const server = await startTestServer({ jobRunner });
    const leaves = [new AbortController(), new AbortController()];
    const answers = leaves.map(({ signal }) => post(server.http, slowBoard(), signal).catch(() => 'gone'));
    await until(() => codes.length === 2);
    leaves[1]?.abort();
    expect(await codes[1]).toBe('request.gone');
    leaves[0]?.abort();
    expect(await codes[0]).toBe('request.gone');
    expect(await Promise.all(answers)).toEqual(['gone', 'gone']);
    expect((await post(server.http, SMALL)).status).toBe(200);
    expect(server.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
    await discard(server);
  });

  test('SW-4 where too much waits the answer is 503, and when to come again', async () => {
    const { jobRunner, codes } = watched(processes(1));
    const api = await testApp({ jobRunner });
    const [first, second] = [api.post('/api/analyse', slowBoard()), api.post('/api/analyse', SMALL)];
    await until(() => codes.length === 2);
    const refused = await api.post('/api/analyse', SMALL);
    expect(refused.headers.get('Retry-After')).toMatch(/^[1-9]\d*$/);
    expect(await problemOf(refused)).toEqual([503, 'server.busy']);
    await jobRunner.close();
    for (const answer of [first, second]) {
      expect(await problemOf(await answer)).toEqual([503, 'server.stopping']);
    }
  });

  test('SW-6 a server that stops does not wait for what is being worked out', async () => {
    const { jobRunner, codes } = watched(processes());
    const server = await startTestServer({ jobRunner });
    const answer = post(server.http, slowBoard());
    await until(() => codes.length === 1);
    await discard(server);
    expect(await problemOf(await answer)).toEqual([503, 'server.stopping']);
  });

  test('SW-6 the built server has its processes beside, and SIGTERM ends it with 0 in the midst of a job', async () => {
    const dataDir = await tempFolder();
    const server = await spawnServer(build.entry, { DATA_DIR: dataDir });
    const answer = await post(server.http, SMALL);
    expect(await answer.json()).toEqual(toAnalysisJson(analyse(readBoardJson(SMALL).board)));
    const told = post(server.http, slowBoard()).then(problemOf);
    // Each answer takes the server once round its events, and the body came before.
    for (let round = 0; round < 20; round += 1) await (await fetch(`${server.http}/healthz`)).text();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(await told).toEqual([503, 'server.stopping']);
    await rm(dataDir, { recursive: true, force: true });
  });
});
