import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { API, type Operation } from '@parcours/shared/api';
import { addRecord } from '@parcours/shared/doc';
import { z } from 'zod';
import { runCli } from '../../helpers/builtServer.ts';
import type { KillableServer } from '../../helpers/killableServer.ts';
import { followWorkshop, lead, type RawPage } from '../../helpers/liveWorkshop.ts';
import { bearer, tempFolder } from '../../helpers/server.ts';
import { unpacked } from './exports.ts';
import { filesOf, occurrences } from './needles.ts';
import { followByRequests, type RequestPage } from './requestPage.ts';
import { follow, type RecordedClient, type RobotRoom, recordedClient } from './robotRoom.ts';

/** Bytes that somebody got, and where: what is the writer's own is left out. */
type Hoard = readonly (readonly [where: string, bytes: Uint8Array | string])[];

/** Whether reports are asked for as files for paper too, which takes long. */
export type Asks = 'words' | 'everything';

/** Everybody who could see something, and all that they were sent. */
export interface Watch {
  readonly pages: readonly RawPage[];
  /** The facilitators, a helper and the big screen. */
  readonly others: readonly RawPage[];
  /** Of the helper and the big screen, where WebSockets are blocked. */
  readonly byRequests: readonly RequestPage[];
  readonly onBoards: readonly RecordedClient[];
  /** The facilitator's on each board, by number of the group, less one. */
  readonly leading: readonly RecordedClient[];
}

export async function watchAll(
  server: KillableServer,
  { workshop, robots, boards, marta }: RobotRoom,
): Promise<Watch> {
  const pages = await follow(server.ws, robots);
  const lea = await lead(server.ws, workshop, 'Lea');
  const [helper, screen] = await Promise.all(
    [workshop.tokens.edit, workshop.tokens.view].map((token) => followWorkshop(server.ws, token)),
  );
  const byRequests = await Promise.all(
    [workshop.tokens.edit, workshop.tokens.view].map((token) =>
      followByRequests(server.http, workshop.id, token),
    ),
  );
  const onBoards = await Promise.all(
    robots.map(({ seat, group }) => recordedClient(server.ws, boards[group - 1] ?? '', seat.token)),
  );
  const leading = await Promise.all(
    boards.map((board) => recordedClient(server.ws, board, workshop.tokens.facilitate)),
  );
  // Each is known by a client number on the board.
  for (const [at, { doc, provider }] of onBoards.entries()) {
    provider.awareness.setLocalStateField('cursor', { x: at, y: at });
    addRecord(doc, 'notes', { text: 'A note', x: at * 10, y: 0 });
  }
  const others = [marta, lea, helper as RawPage, screen as RawPage];
  return { pages, others, byRequests, onBoards, leading };
}

/** All that anybody gets but the writers themselves: by lines, requests, the command line, and off the disk. */
export async function hoardOf(
  server: KillableServer,
  entry: string,
  room: RobotRoom,
  { others, byRequests, onBoards, leading }: Watch,
  asks: Asks,
): Promise<Hoard> {
  const lines = others.map(({ frames }, at) => [`line ${at}`, JSON.stringify(frames)] as const);
  const requests = byRequests.map(
    ({ brought }, at) => [`requests ${at}`, Buffer.concat([...brought])] as const,
  );
  const boards = [...onBoards, ...leading].map(
    ({ brought }, at) => [`board line ${at}`, Buffer.concat([...brought])] as const,
  );
  const files = [...(await filesOf(server.dataDir))];
  return [
    ...lines,
    ...requests,
    ...boards,
    ...files,
    ['printed', server.output()],
    ...(await answers(server.http, room, asks)),
    ...(await backup(server, entry)),
  ];
}

/** The answer to every question that the API knows. */
async function answers(http: string, room: RobotRoom, asks: Asks): Promise<Hoard> {
  const got: [string, Uint8Array][] = [];
  for (const path of questions(room))
    for (const token of tokensFor(path, asks, room)) {
      const answer = await fetch(http + path, { headers: bearer(token) });
      const type = answer.headers.get('Content-Type') ?? '';
      const content = new Uint8Array(await answer.arrayBuffer());
      got.push([`${path} ${answer.status}`, answer.ok ? await unpacked(type, content) : content]);
    }
  return got;
}

function questions({ workshop, boards }: RobotRoom): readonly string[] {
  const operations = Object.values(API).flatMap((group) => Object.entries<Operation>(group));
  return operations.flatMap(([name, operation]) => {
    const [method, path = ''] = name.split(' ');
    const isWorkshop = operation.access.kind === 'token' && operation.access.scope === 'workshop';
    return method === 'GET' ? pathsOf(path, operation, isWorkshop ? workshop.id : (boards[0] ?? '')) : [];
  });
}

/** What is set on paper is of the same content as what is words, and takes long. */
const PRINTED = /\.(pdf|docx|xlsx)$/;

/** What is printed, at length alone, for the one who may know the most of it. */
function tokensFor(path: string, asks: Asks, { workshop, robots }: RobotRoom): readonly string[] {
  const { facilitate, view } = workshop.tokens;
  if (!PRINTED.test(path)) return [facilitate, view, robots[0]?.seat.token ?? ''];
  return asks === 'everything' ? [facilitate] : [];
}

/** What is painted has its words as pictures of letters. */
const PAINTED = /png|svg/;

/** A path with each value that its parameters may have, or the first numbers where they may have any. */
function pathsOf(path: string, { path: parameters = {} }: Operation, id: string): readonly string[] {
  return Object.entries(parameters).reduce<readonly string[]>(
    (paths, [name, { shape }]) => {
      const { enum: values = ['1', '2'] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
      const wanted = name === 'id' ? [id] : values.filter((value) => !PAINTED.test(`${value}`));
      return paths.flatMap((each) => wanted.map((value) => each.replace(`{${name}}`, `${value}`)));
    },
    [path],
  );
}

/** A backup, unpacked, with what it holds in Base64 as the bytes that it stands for. */
async function backup(server: KillableServer, entry: string): Promise<Hoard> {
  const folder = await tempFolder();
  const file = join(folder, 'backup');
  const { code, err } = await runCli(entry, ['backup', '-o', file], {
    DATA_DIR: server.dataDir,
    SECRET: 'a secret of enough characters',
  });
  if (code !== 0) throw new Error(`no backup: ${err}`);
  const text = gunzipSync(await readFile(file)).toString();
  await rm(folder, { recursive: true });
  const bytes = [...text.matchAll(/"([A-Za-z0-9+/=]{16,})"/g)].map(([, coded = '']) =>
    Buffer.from(coded, 'base64'),
  );
  return [
    ['backup', text],
    ['backup, decoded', Buffer.concat(bytes)],
  ];
}

export const found = (text: string, hoard: Hoard): readonly string[] =>
  hoard.flatMap(([where, bytes]) => (occurrences(text, bytes) > 0 ? [where] : []));
