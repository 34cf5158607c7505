import { join } from 'node:path';
import { createAllowedOrigins } from '../../server/src/access/allowedOrigins.ts';
import { createPasses } from '../../server/src/access/passes.ts';
import { createTokenAuthority } from '../../server/src/access/tokenAuthority.ts';
import { createTokens } from '../../server/src/access/tokens.ts';
import { createApp } from '../../server/src/http/app.ts';
import { createAuthorizer } from '../../server/src/http/authorizer.ts';
import { createBodies } from '../../server/src/http/body.ts';
import type { ClientFiles } from '../../server/src/http/clientFiles.ts';
import { directJobRunner } from '../../server/src/jobs/directJobRunner.ts';
import { readBundled } from '../../server/src/library/bundled.ts';
import { openLibrary } from '../../server/src/library/library.ts';
import { openPacks } from '../../server/src/library/packs.ts';
import { liveBoardsOn } from '../../server/src/live/liveBoards.ts';
import { LivePolling } from '../../server/src/live/livePolling.ts';
import { LiveRegistry } from '../../server/src/live/liveRegistry.ts';
import type { JobRunner } from '../../server/src/ports/jobRunner.ts';
import { projectFolder } from '../../server/src/projectFolder.ts';
import { memoryRevocations } from '../../server/src/storage/memoryRevocations.ts';
import { memoryShelf } from '../../server/src/storage/memoryShelf.ts';
import { memoryWorkshops } from '../../server/src/storage/memoryWorkshops.ts';
import { FairScheduler } from '../../server/src/sync/fairScheduler.ts';
import { MessageMemory } from '../../server/src/sync/messageMemory.ts';
import { PollingGateway } from '../../server/src/sync/polling/pollingGateway.ts';
import { noRehearsals } from './directRobots.ts';
import { gatedLog } from './gatedLog.ts';
import { roomsOn } from './rooms.ts';
import type { CreatedBoard } from './server.ts';

export interface AppOptions {
  readonly adminSecret?: string;
  readonly host?: string;
  readonly origins?: readonly string[];
  readonly files?: ClientFiles;
  readonly jobRunner?: JobRunner;
}

/** The HTTP side of the server without a socket, with its clock and logger in the test's hands. */
export async function testApp(options: AppOptions = {}) {
  const { adminSecret, host = '127.0.0.1', origins = [], files = new Map() } = options;
  const log = gatedLog();
  const rooms = roomsOn(log);
  const { clock, logger } = rooms;
  const tokens = createTokens('a secret for these tests');
  const tokenAuthority = createTokenAuthority(tokens, memoryRevocations(), clock);
  const bundled = await readBundled(join(projectFolder(), 'scenarios'), logger);
  const shelf = memoryShelf();
  const library = await openLibrary(bundled, shelf, logger);
  const packs = await openPacks(shelf, logger);
  const workshops = memoryWorkshops();
  const jobRunner = options.jobRunner ?? directJobRunner();
  const boards = liveBoardsOn({ ...rooms, library, workshops, tokenAuthority, jobRunner });
  const rehearsals = noRehearsals();
  const live = new LiveRegistry(log, { clock, logger, boards, rehearsals });
  const passes = createPasses(tokenAuthority, live);
  const authorizer = createAuthorizer(tokenAuthority, passes, adminSecret, clock);
  const readMetrics = async () => ({ type: 'text/plain', text: 'parcours_rooms 0\n' });
  const incoming = { scheduler: new FairScheduler(), memory: new MessageMemory(clock) };
  const polling = new PollingGateway({ ...rooms, passes, ...incoming }, () => 0);
  const livePolling = new LivePolling(
    { live, tokenAuthority, clock, logger, metrics: rooms.metrics, memory: incoming.memory },
    () => 0,
  );
  const services = {
    ...rooms,
    polling,
    livePolling,
    workshops,
    live,
    rehearsals,
    tokenAuthority,
    authorizer,
    bodies: createBodies(clock),
    library,
    packs,
    jobRunner,
    readMetrics,
  };
  const app = createApp(services, createAllowedOrigins(host, origins), files);
  const request = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('Host')) headers.set('Host', 'localhost:4321');
    return Promise.resolve(app.request(path, { ...init, headers }));
  };
  const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof value === 'string' ? value : JSON.stringify(value),
    });
  const create = async (body: object = {}): Promise<CreatedBoard> => {
    const answer = await post('/api/boards', body);
    if (answer.status !== 201) throw new Error(`not created: ${await answer.text()}`);
    return answer.json();
  };
  return {
    app,
    request,
    post,
    create,
    ...rooms,
    polling,
    log,
    workshops,
    live,
    tokenAuthority,
    tokens,
    library,
  };
}

/** The status and the code of a problem document, after checking that it is one. */
export async function problemOf(answer: Response): Promise<[number, string]> {
  const type = answer.headers.get('Content-Type');
  const body = await answer.json();
  if (type !== 'application/problem+json') throw new Error(`no problem document but ${type}`);
  if (body.status !== answer.status || !body.title || body.type !== `urn:parcours:error:${body.code}`) {
    throw new Error(`not a whole problem document: ${JSON.stringify(body)}`);
  }
  return [answer.status, body.code];
}
