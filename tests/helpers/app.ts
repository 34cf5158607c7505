import { join } from 'node:path';
import { createDoorkeeper } from '../../server/src/access/doorkeeper.ts';
import { createRevocations, type Revoked } from '../../server/src/access/revocations.ts';
import { createSites } from '../../server/src/access/sites.ts';
import { createTokens } from '../../server/src/access/tokens.ts';
import { createApp } from '../../server/src/http/app.ts';
import type { ClientFiles } from '../../server/src/http/clientFiles.ts';
import { createGuard } from '../../server/src/http/guard.ts';
import { openLibrary } from '../../server/src/library/library.ts';
import type { Workbench } from '../../server/src/ports/workbench.ts';
import { projectFolder } from '../../server/src/projectFolder.ts';
import { memoryWorkshops } from '../../server/src/storage/memoryWorkshops.ts';
import { directWorkbench } from '../../server/src/workbench/directWorkbench.ts';
import { gatedLog } from './gatedLog.ts';
import { roomsOn } from './rooms.ts';
import type { CreatedBoard } from './server.ts';

export interface AppOptions {
  readonly adminSecret?: string;
  readonly host?: string;
  readonly origins?: readonly string[];
  readonly files?: ClientFiles;
  readonly workbench?: Workbench;
}

function memoryRevocations() {
  const written: Revoked[] = [];
  return createRevocations({
    write: async (revoked) => {
      written.push(revoked);
    },
    news: () => written.splice(0),
  });
}

/** The HTTP side of the server without a socket, with its clock and journal in the test's hands. */
export async function testApp(options: AppOptions = {}) {
  const { adminSecret, host = '127.0.0.1', origins = [], files = new Map() } = options;
  const log = gatedLog();
  const rooms = roomsOn(log);
  const { clock, journal } = rooms;
  const tokens = createTokens('a secret for these tests');
  const doorkeeper = createDoorkeeper(tokens, memoryRevocations(), clock);
  const guard = createGuard(doorkeeper, adminSecret);
  const library = await openLibrary(join(projectFolder(), 'scenarios'), journal);
  const workbench = options.workbench ?? directWorkbench();
  const metrics = async () => ({ type: 'text/plain', text: 'parcours_rooms 0\n' });
  const workshops = memoryWorkshops();
  const services = { ...rooms, workshops, doorkeeper, guard, library, workbench, metrics };
  const app = createApp(services, createSites(host, origins), files);
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
  return { app, request, post, create, ...rooms, log, workshops, doorkeeper, tokens, library };
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
