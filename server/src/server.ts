import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { adminSecretOf } from './access/adminSecret.ts';
import { createAllowedOrigins } from './access/allowedOrigins.ts';
import { createPasses } from './access/passes.ts';
import { createTokenAuthority } from './access/tokenAuthority.ts';
import { createTokens } from './access/tokens.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { createAuthorizer } from './http/authorizer.ts';
import { createBodies } from './http/body.ts';
import { readClientFiles, withoutServiceWorker } from './http/clientFiles.ts';
import { entrance } from './http/entrance.ts';
import { readBundled } from './library/bundled.ts';
import { openLibrary } from './library/library.ts';
import { openPacks } from './library/packs.ts';
import { type LiveBoards, liveBoardsOn } from './live/liveBoards.ts';
import { type LiveGateway, openLiveGateway } from './live/liveGateway.ts';
import { LivePolling } from './live/livePolling.ts';
import { LiveRegistry } from './live/liveRegistry.ts';
import { Rehearsals } from './live/rehearsals.ts';
import { prometheusMetrics } from './metrics/prometheusMetrics.ts';
import type { BoardLog } from './ports/boardLog.ts';
import type { Clock } from './ports/clock.ts';
import type { DataClaim } from './ports/dataLock.ts';
import type { JobRunner } from './ports/jobRunner.ts';
import type { Logger } from './ports/logger.ts';
import type { RobotRunner } from './ports/robotRunner.ts';
import { projectFolder } from './projectFolder.ts';
import { folderLock } from './storage/folderLock.ts';
import { openRevocations } from './storage/revocationFile.ts';
import { secretFiles } from './storage/secretFiles.ts';
import { openShelfFiles } from './storage/shelfFiles.ts';
import { steadyClock } from './storage/steadyClock.ts';
import { openWalLog } from './storage/wal/walLog.ts';
import { openWorkshopFiles } from './storage/workshopFiles.ts';
import { startSweeps } from './sweeps.ts';
import { FairScheduler } from './sync/fairScheduler.ts';
import { MessageMemory } from './sync/messageMemory.ts';
import { PollingGateway } from './sync/polling/pollingGateway.ts';
import type { RoomServices } from './sync/room/roomLog.ts';
import { RoomRegistry } from './sync/room/roomRegistry.ts';
import { type Gateway, openGateway } from './sync/socket/gateway.ts';
import { routeUpgrades } from './sync/socket/upgrades.ts';
import { sweepWorkshops } from './workshops/standing.ts';

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** What creating a board takes, where it takes something. */
  readonly adminSecret: string | undefined;
  /** Saves all, disconnects everyone, and resolves when nothing is open any more. */
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly clock: Clock;
  readonly logger: Logger;
  /** The server closes it when it stops. */
  readonly jobRunner: JobRunner;
  readonly robotRunner: RobotRunner;
  /** How long the header of a request may take, in milliseconds. */
  readonly headerMilliseconds?: number;
}

/**
 * Opens the store, the rooms and both sides of the server, and listens.
 * @throws DataInUse where another server has the data folder.
 */
export async function startServer(config: Config, around: Surroundings): Promise<RunningServer> {
  const claim = await folderLock(config.dataDir).claim();
  try {
    const server = await startClaimed(config, around, claim);
    const stop = async () => {
      await server.stop();
      await claim.release();
    };
    return { ...server, stop };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function startClaimed(
  config: Config,
  { clock, logger, jobRunner, robotRunner, headerMilliseconds }: Surroundings,
  claim: DataClaim,
): Promise<RunningServer> {
  const secrets = secretFiles(config.dataDir);
  const [secret = await secrets.get('secret'), ...older] = config.secrets;
  const revocations = await openRevocations(config.dataDir);
  const tokenAuthority = createTokenAuthority(createTokens(secret, ...older), revocations, clock);
  const metrics = prometheusMetrics();
  const adminSecret = await adminSecretOf(config, secrets);
  const allowedOrigins = createAllowedOrigins(config.host, config.origins);
  const log = await openWalLog(config.dataDir, clock, {
    onDamage: (groups) => logger.error({ groups }, 'damaged groups of updates passed over'),
  });
  const workshops = await openWorkshopFiles(config.dataDir);
  const roomServices: RoomServices = {
    log,
    versions: log,
    clock,
    logger,
    metrics,
    changed: (board, written) => boards.noteChange(board, written),
    isKeptWhole: (board) => boards.isKeptWhole(board),
  };
  const registry = new RoomRegistry(roomServices, 1000 * config.idleSeconds);
  const project = projectFolder();
  const bundled = await readBundled(join(project, 'scenarios'), logger);
  const shelf = await openShelfFiles(config.dataDir);
  const library = await openLibrary(bundled, shelf, logger);
  const packs = await openPacks(shelf, logger);
  const built = await readClientFiles(join(project, 'client', 'dist'));
  const files = config.offline === 'on' ? built : withoutServiceWorker(built);
  const boards: LiveBoards = liveBoardsOn({
    registry,
    log,
    versions: log,
    library,
    workshops,
    tokenAuthority,
    clock,
    logger,
    jobRunner,
  });
  let address = '';
  const rehearsals = new Rehearsals({
    robotRunner,
    tokenAuthority,
    clock,
    most: config.rehearsals,
    address: () => address,
  });
  // What a workshop's timers and its pages go by is not set while it lasts.
  const live: LiveRegistry = new LiveRegistry(log, {
    clock: steadyClock(clock),
    logger,
    boards,
    rehearsals,
  });
  const passes = createPasses(tokenAuthority, live);
  const authorizer = createAuthorizer(tokenAuthority, passes, adminSecret, clock);
  const readMetrics = async () => {
    const connections =
      gateway.connections + polling.connections + liveGateway.connections + livePolling.size;
    const levels = { rooms: registry.size, connections, waiting: registry.waiting };
    return { type: metrics.contentType, text: await metrics.text(levels) };
  };
  const incoming = { scheduler: new FairScheduler(), memory: new MessageMemory(clock) };
  const syncing = { registry, passes, clock, logger, metrics, ...incoming };
  const polling: PollingGateway = new PollingGateway(syncing, () => gateway.connections);
  const pages = { live, tokenAuthority, clock, logger, metrics };
  const livePolling: LivePolling = new LivePolling(
    { ...pages, memory: incoming.memory },
    () => liveGateway.connections,
  );
  const services = {
    registry,
    log,
    versions: log,
    polling,
    livePolling,
    workshops,
    live,
    rehearsals,
    tokenAuthority,
    authorizer,
    bodies: createBodies(clock),
    clock,
    logger,
    library,
    packs,
    jobRunner,
    readMetrics,
  };
  const server = httpServer(createApp(services, allowedOrigins, files).fetch, headerMilliseconds);
  const gateway = openGateway({ ...syncing, polling });
  const liveGateway = openLiveGateway(pages, livePolling);
  routeUpgrades(server, allowedOrigins, [gateway, liveGateway]);
  const sweep = async () => {
    await registry.sweep();
    await sweepWorkshops(services, logger);
  };
  const stop = stopper(
    server,
    { polling, gateway, live, liveGateway, livePolling, rehearsals },
    registry,
    log,
    jobRunner,
    startSweeps(sweep, clock),
  );
  try {
    const port = await listen(server, config);
    address = addressOf(config.host, port);
    await claim.announce(address);
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

/** A header is short, and a body has limits of its own (`BodyIntake`). */
const HEADER_MILLISECONDS = 20_000;
const REQUEST_MILLISECONDS = 300_000;

function httpServer(
  fetch: (request: Request) => Response | Promise<Response>,
  headersTimeout = HEADER_MILLISECONDS,
): Server {
  const listener = getRequestListener(fetch);
  return createServer(
    {
      headersTimeout,
      requestTimeout: REQUEST_MILLISECONDS,
      connectionsCheckingInterval: headersTimeout / 10,
    },
    entrance((request, response) => void listener(request, response)),
  );
}

async function listen(server: Server, { port, host }: Config): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address: string | AddressInfo | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** How long answers that are on their way may take when the server stops. */
const ANSWERS_MILLISECONDS = 1000;

/** Closes every connection as soon as no answer is on its way by it, and those that are left after a time. */
async function letAnswersOut(server: Server, closed: Promise<void>): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), ANSWERS_MILLISECONDS / 50);
  const limit = setTimeout(() => server.closeAllConnections(), ANSWERS_MILLISECONDS);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}

/** What lets people connect. */
interface Connecting {
  readonly polling: PollingGateway;
  readonly gateway: Gateway;
  readonly live: LiveRegistry;
  readonly liveGateway: LiveGateway;
  readonly livePolling: LivePolling;
  readonly rehearsals: Rehearsals;
}

/** First what waits is saved; then the sockets are closed; the store is closed last. */
function stopper(
  server: Server,
  { polling, gateway, live, liveGateway, livePolling, rehearsals }: Connecting,
  registry: RoomRegistry,
  log: BoardLog,
  jobRunner: JobRunner,
  stopSweeps: () => Promise<void>,
): () => Promise<void> {
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    rehearsals.stop();
    await jobRunner.close();
    await stopSweeps();
    await live.stop();
    await registry.stop();
    polling.close();
    livePolling.close();
    await Promise.all([gateway.close(), liveGateway.close()]);
    await letAnswersOut(server, closed);
    await log.close();
  };
}
