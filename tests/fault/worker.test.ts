import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf } from '../helpers/app.ts';
import { someOf } from '../helpers/atLength.ts';
import { type Build, buildServer, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import { SMALL } from '../helpers/jobs.ts';
import { bearer, type CreatedBoard, createBoard, tempFolder } from '../helpers/server.ts';
import { slowBoard } from '../helpers/slowBoard.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { until } from '../helpers/until.ts';

/** The processes that a process has started and that still run (Linux). */
const childrenOf = (pid = 0): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** Whether it runs or waits for a processor, and for nothing else. */
const isAtWork = (pid: number): boolean => / R /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

describe('a process that works boards out', () => {
  let build: Build;
  let dataDir: string;
  let server: ServerProcess;
  let board: CreatedBoard;

  beforeAll(async () => {
    build = await buildServer();
    dataDir = await tempFolder();
    server = await spawnServer(build.entry, { DATA_DIR: dataDir });
    board = await createBoard(server.http);
  });
  afterAll(async () => {
    await server.end('SIGKILL');
    await build.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  const post = (path: string, value: object) =>
    fetch(`${server.http}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
    });

  test.each(['SIGKILL', 'SIGABRT', 'SIGSEGV'] as const)(
    'SV-120 that ends by %s in the midst of a job costs that job alone',
    async (signal) => {
      const clients = [1, 2].map(() => stockClient(server.ws, board.id, board.tokens.edit));
      await Promise.all(clients.map((client) => client.synced()));
      const [one, two] = clients.map(({ doc }) => doc.getMap('meta'));
      const answer = post('/api/analyse', slowBoard());
      let worker: number | undefined;
      await until(() => {
        worker = childrenOf(server.child.pid).find(isAtWork);
        return worker;
      });
      one?.set('title', `before ${signal}`);
      await until(() => two?.get('title') === `before ${signal}`);
      process.kill(worker ?? 0, signal);
      const ended = await answer;
      expect(ended.headers.get('Retry-After')).toMatch(/^[1-9]\d*$/);
      expect(await problemOf(ended)).toEqual([503, 'work.ended']);
      one?.set('title', `after ${signal}`);
      await until(() => two?.get('title') === `after ${signal}`);
      expect((await post('/api/analyse', SMALL)).status).toBe(200);
      expect(server.child.exitCode).toBeNull();
      for (const client of clients) client.destroy();
    },
  );

  test.each(someOf([1e308, 1e16, 1e13], 3))(
    'PR-25 cards at ±%d leave the server and its processes alive',
    async (far) => {
      const steps = [
        [0, far],
        [far, 0],
        [-far, -far],
      ].map(([x, y], at) => ({ id: `s${at}`, title: `Step ${at}`, x, y }));
      const spread = { ...SMALL, steps };
      const report = await post('/api/report.docx', spread);
      expect(report.status).toBe(200);
      expect((await report.arrayBuffer()).byteLength).toBeGreaterThan(1000);
      const kept = {
        ...spread,
        steps: steps.map((step) => ({ ...step, x: Math.sign(step.x ?? 0) * 1e6, y: 0 })),
      };
      const { id, tokens } = await createBoard(server.http, { board: kept });
      const picture = await fetch(`${server.http}/api/boards/${id}/map.png`, {
        headers: bearer(tokens.view),
      });
      expect(picture.status).toBe(200);
      expect(server.child.exitCode).toBeNull();
    },
  );
});
