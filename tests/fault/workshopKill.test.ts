import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { StaffView } from '@parcours/shared/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Build, buildServer, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import {
  isStaff,
  lead,
  openWorkshop,
  type RawPage,
  sit,
  smallSetup,
  type TakenSeat,
} from '../helpers/liveWorkshop.ts';
import { tempFolder } from '../helpers/server.ts';

/** How often the server is killed; `FAULT_KILLS` asks for more. */
const KILLS = Number(process.env.FAULT_KILLS ?? 5);

/** Commands between two kills, of which some are on their way when it comes. */
const COMMANDS = 20;

let build: Build;
let dataDir: string;

beforeAll(async () => {
  build = await buildServer();
  dataDir = await tempFolder();
});
afterAll(async () => {
  await build.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const start = () =>
  spawnServer(build.entry, { DATA_DIR: dataDir, SECRET: 'a secret that outlives kills', LOG_LEVEL: 'warn' });

const textsOf = ({ words }: StaffView) => words.map(({ said }) => ('text' in said ? said.text : said.ready));

test(`LW-58 ${KILLS} kills in the middle of a workshop lose nothing that was answered, and nothing is done twice`, async ({
  onTestFinished,
}) => {
  let server: ServerProcess = await start();
  onTestFinished(() => server.end('SIGKILL').then(() => {}));
  const plan = Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, kind: 'route' as const, minutes: 5 }));
  const workshop = await openWorkshop(server.http, smallSetup({ plan }));
  const seats: TakenSeat[] = [];
  const said = new Map<string, string>();
  let phase = -1;

  /** What was asked and not answered, under the name by which it is sent again. */
  const unanswered = new Map<string, string>();
  const say = async (page: RawPage, text: string, n: string) => {
    unanswered.set(text, n);
    const answer = await page.ask({ do: 'say', to: { kind: 'staff' }, said: { text }, isUrgent: false }, n);
    if (answer !== 'done') return;
    said.set(text, n);
    unanswered.delete(text);
  };

  for (let kill = 0; kill <= KILLS; kill += 1) {
    const page = await lead(server.ws, workshop);
    if (kill === 0) await page.ask({ do: 'open' });
    for (const [text, n] of [...unanswered]) await say(page, text, n);
    const view = (await page.sees(
      (seen) =>
        isStaff(seen) && [...said.keys()].slice(-COMMANDS).every((text) => textsOf(seen).includes(text)),
    )) as StaffView;
    const texts = textsOf(view);
    expect(new Set(texts).size, `something was said twice, kill ${kill}`).toBe(texts.length);
    for (const { alias } of seats) expect(view.seats.map((seat) => seat.alias)).toContain(alias);
    expect(view.stage.kind === 'running' ? view.stage.phase : -1).toBeGreaterThanOrEqual(phase);
    phase = view.stage.kind === 'running' ? view.stage.phase : -1;
    if (kill === KILLS) break;
    seats.push(await sit(server.http, workshop, { alias: `Amina ${kill}` }));
    if ((await page.ask({ do: 'go', from: phase, to: phase + 1 })) === 'done') phase += 1;
    const asked = Array.from({ length: COMMANDS }, (_, at) => say(page, `${kill}-${at}`, randomUUID()));
    // Some have been answered, and others are on their way.
    await Promise.all(asked.slice(0, (kill * 7) % COMMANDS));
    await server.end('SIGKILL');
    await Promise.all(asked);
    server = await start();
    expect(server.output()).not.toContain('"level":50');
  }
  expect(said.size).toBe(KILLS * COMMANDS);
});
