import { once } from 'node:events';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createDoorkeeper } from './access/doorkeeper.ts';
import { openRevocations } from './access/revocationFile.ts';
import { keptSecret } from './access/secrets.ts';
import { createSites } from './access/sites.ts';
import { createTokens } from './access/tokens.ts';
import { adminNeeded, type Config } from './config.ts';
import { createApp } from './http/app.ts';
import { readClientFiles } from './http/clientFiles.ts';
import { createGuard } from './http/guard.ts';
import { openLibrary } from './library/library.ts';
import { prometheusMeter } from './metrics/prometheusMeter.ts';
import type { BoardLog } from './ports/boardLog.ts';
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';
import type { Workbench } from './ports/workbench.ts';
import { projectFolder } from './projectFolder.ts';
import { openAheadLog } from './storage/ahead/aheadLog.ts';
import { type FolderLock, lockFolder } from './storage/folderLock.ts';
import { openWorkshopFiles } from './storage/workshopFiles.ts';
import { startSweeps } from './sweeps.ts';
import { type Gateway, openGateway } from './sync/gateway.ts';
import { RoomRegistry } from './sync/roomRegistry.ts';
import { sweepWorkshops } from './workshops/standing.ts';

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** What creating a board takes, where it takes something. */
  readonly adminSecret: string | undefined;
  /** Saves all, lets everybody go, and resolves when nothing is open any more. */
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly clock: Clock;
  readonly journal: Journal;
  /** The server closes it when it stops. */
  readonly workbench: Workbench;
  /** How long an empty room stays in memory, in milliseconds. */
  readonly idleMilliseconds?: number;
}

/**
 * Opens the store, the rooms and both sides of the server, and listens.
 * @throws FolderInUse where another server has the data folder.
 */
export async function startServer(config: Config, around: Surroundings): Promise<RunningServer> {
  const lock = await lockFolder(config.dataDir);
  try {
    const server = await startLocked(config, around, lock);
    const stop = async () => {
      await server.stop();
      await lock.release();
    };
    return { ...server, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startLocked(
  config: Config,
  { clock, journal, workbench, idleMilliseconds }: Surroundings,
  lock: FolderLock,
): Promise<RunningServer> {
  const [secret = await keptSecret(config.dataDir, 'secret'), ...older] = config.secrets;
  const revocations = await openRevocations(config.dataDir);
  const doorkeeper = createDoorkeeper(createTokens(secret, ...older), revocations, clock);
  const meter = prometheusMeter();
  const adminSecret = await adminSecretOf(config);
  const sites = createSites(config.host, config.origins);
  const log = await openAheadLog(config.dataDir, clock, {
    onDamage: (groups) => journal.error({ groups }, 'damaged groups of updates passed over'),
  });
  const workshops = await openWorkshopFiles(config.dataDir);
  const registry = new RoomRegistry({ log, clock, journal, meter }, idleMilliseconds);
  const project = projectFolder();
  const library = await openLibrary(join(project, 'scenarios'), journal);
  const files = await readClientFiles(join(project, 'client', 'dist'));
  const guard = createGuard(doorkeeper, adminSecret);
  const metrics = async () => {
    const levels = { rooms: registry.size, connections: gateway.connections, waiting: registry.waiting };
    return { type: meter.contentType, text: await meter.text(levels) };
  };
  const services = {
    registry,
    log,
    workshops,
    doorkeeper,
    guard,
    clock,
    journal,
    library,
    workbench,
    metrics,
  };
  const server = httpServer(createApp(services, sites, files).fetch);
  const gateway = openGateway(server, { registry, doorkeeper, sites, clock, journal, meter });
  const sweep = async () => {
    await registry.sweep();
    await sweepWorkshops(services, journal);
  };
  const stop = stopper(server, gateway, registry, log, workbench, startSweeps(sweep, clock));
  try {
    const port = await listen(server, config);
    await lock.announce(addressOf(config.host, port));
    return { port, adminSecret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where this machine reaches the server. */
function addressOf(host: string, port: number): string {
  const everywhere: ReadonlyMap<string, string> = new Map([
    ['0.0.0.0', '127.0.0.1'],
    ['::', '::1'],
  ]);
  const name = (everywhere.get(host) ?? host).replace(/^\[|\]$/g, '');
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function adminSecretOf(config: Config): Promise<string | undefined> {
  if (!adminNeeded(config)) return undefined;
  return config.adminSecret ?? (await keptSecret(config.dataDir, 'admin-secret'));
}

function httpServer(fetch: (request: Request) => Response | Promise<Response>): Server {
  const server = createAdaptorServer({ fetch });
  if (!(server instanceof Server)) throw new Error('the adaptor made no HTTP server');
  return server;
}

async function listen(server: Server, { port, host }: Config): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address: string | AddressInfo | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** First what waits is saved; then the sockets are let go; the store is closed last. */
function stopper(
  server: Server,
  gateway: Gateway,
  registry: RoomRegistry,
  log: BoardLog,
  workbench: Workbench,
  stopSweeps: () => Promise<void>,
): () => Promise<void> {
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await workbench.close();
    await stopSweeps();
    await registry.stop();
    await gateway.close();
    server.closeAllConnections();
    await closed;
    await log.close();
  };
}
