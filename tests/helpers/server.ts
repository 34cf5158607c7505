import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../server/src/config.ts';
import { directJobRunner } from '../../server/src/jobs/directJobRunner.ts';
import type { Clock } from '../../server/src/ports/clock.ts';
import type { JobRunner } from '../../server/src/ports/jobRunner.ts';
import { type RunningServer, startServer } from '../../server/src/server.ts';
import { systemClock } from '../../server/src/storage/systemClock.ts';
import { directRobots } from './directRobots.ts';
import { recordingLogger } from './logger.ts';

export interface TestServer extends RunningServer {
  readonly http: string;
  readonly ws: string;
  readonly dataDir: string;
  readonly logger: ReturnType<typeof recordingLogger>;
}

export interface TestServerOptions {
  readonly config?: Partial<Config>;
  readonly clock?: Clock;
  readonly headerMilliseconds?: number;
  readonly jobRunner?: JobRunner;
}

export const tempFolder = () => mkdtemp(join(tmpdir(), 'parcours-'));

/** The real server, from its source, on a free port and with a folder of its own unless one is given. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { clock = systemClock, jobRunner = directJobRunner(), headerMilliseconds } = options;
  const dataDir = options.config?.dataDir ?? (await tempFolder());
  const config = { ...readConfig({ PORT: '0' }), idleSeconds: 0.05, dataDir, ...options.config };
  const logger = recordingLogger();
  const server = await startServer(config, {
    clock,
    logger,
    jobRunner,
    robotRunner: directRobots(),
    ...(headerMilliseconds !== undefined && { headerMilliseconds }),
  });
  const at = `127.0.0.1:${server.port}`;
  return { ...server, http: `http://${at}`, ws: `ws://${at}`, dataDir, logger };
}

/** Stops a server and removes its folder. */
export async function discard(server: TestServer): Promise<void> {
  await server.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}

export interface CreatedBoard {
  readonly id: string;
  readonly tokens: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
  readonly links: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
}

/** Creates a board over HTTP. */
export async function createBoard(http: string, body: object = {}): Promise<CreatedBoard> {
  const ask = () =>
    fetch(`${http}/api/boards`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  // A connection that was kept may have ended while the tests had their hands full.
  const response = await ask().catch(ask);
  if (response.status !== 201) throw new Error(`not created: ${response.status} ${await response.text()}`);
  return response.json();
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
