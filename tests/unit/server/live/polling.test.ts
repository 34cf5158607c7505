import {
  CLOSE,
  decodePart,
  MAX_WORKSHOP_FRAME_BYTES,
  messageHead,
  RecordReader,
  type StreamRecord,
} from '@parcours/shared/protocol';
import type { Command, SeatView, WorkshopView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { until } from '../../../helpers/until.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let amina: TakenSeat;

beforeEach(async () => {
  server = await startTestServer();
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  amina = await sit(server.http, workshop, { alias: 'Amina' });
});
afterEach(() => discard(server));

const at = (path: string) => `${server.http}/api/workshops/${workshop.id}/connections${path}`;
const post = (path: string, token: string, body?: Uint8Array<ArrayBuffer>) =>
  fetch(at(path), {
    method: 'POST',
    headers: { ...bearer(token), 'Content-Type': 'application/octet-stream' },
    ...(body && { body }),
  });

/** A page that follows over HTTP requests, without a browser. */
async function followByRequests(token: string) {
  const opened = await post('', token);
  if (opened.status !== 201) throw new Error(`${opened.status}`);
  const { connection }: { connection: string } = await opened.json();
  const records: StreamRecord[] = [];
  const frames: {
    state?: { view: WorkshopView };
    done?: { n: string };
    refused?: { n: string; code: string };
  }[] = [];
  let [received, sent, isOver] = [0, 0, false];
  const reader = new RecordReader(1 << 20);
  const listen = async () => {
    while (!isOver) {
      const answer = await post(`/${connection}/received?after=${received}`, token).catch(() => undefined);
      if (!answer?.ok) return;
      const part = decodePart(new Uint8Array(await answer.arrayBuffer()));
      received += part.bytes.length;
      reader.put(part.bytes);
      for (let record = reader.next(); record; record = reader.next()) {
        records.push(record);
        if (record.kind === 'message') frames.push(JSON.parse(Buffer.from(record.message).toString()));
        else isOver = true;
      }
    }
  };
  void listen();
  /** Each request may come more than once, and have several frames. */
  const send = async (text: string, times = 1, count = 1) => {
    const bytes = Buffer.from(text);
    const frame = [messageHead(bytes.length), bytes];
    const body = Uint8Array.from(Buffer.concat(Array.from({ length: count }, () => frame).flat()));
    for (let time = 0; time < times; time += 1) await post(`/${connection}/sent?from=${sent}`, token, body);
    sent += body.length;
  };
  const view = () => frames.flatMap(({ state }) => (state ? [state.view] : [])).at(-1);
  return {
    frames,
    send,
    view,
    ask: async (command: Command, n: string) => {
      await send(JSON.stringify({ n, command }), 2);
      const answer = () => frames.find(({ done, refused }) => (done ?? refused)?.n === n);
      await until(() => answer() !== undefined);
      return answer()?.refused?.code ?? 'done';
    },
    closed: async () => {
      await until(() => records.some(({ kind }) => kind === 'close'));
      return records.find((record) => record.kind === 'close');
    },
    stop: () => {
      isOver = true;
    },
  };
}

const isSeat = (view: WorkshopView | undefined): view is SeatView => view?.kind === 'seat';

describe('LW-287 Where WebSockets are blocked, a workshop over HTTP requests', () => {
  test('tells whole views, and does what is asked once, also what came twice', async () => {
    const page = await followByRequests(amina.token);
    await until(() => isSeat(page.view()));
    expect(await page.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: false }, 'hand-of-amina')).toBe(
      'done',
    );
    expect(await page.ask({ do: 'go', from: -1, to: 0 }, 'go-of-amina')).toBe('access.role');
    await marta.sees((view) => isStaff(view) && view.hands.length === 1);
    await marta.ask({ do: 'go', from: -1, to: 0 });
    await until(() => page.view()?.stage.kind === 'running');
    expect(page.view()?.here).toBe(1);
    page.stop();
  });

  test('ends as over a WebSocket: for a place that is gone, for what is none, too long or too much', async () => {
    const page = await followByRequests(amina.token);
    await until(() => isSeat(page.view()));
    await marta.ask({ do: 'remove', seat: amina.seat });
    expect(await page.closed()).toMatchObject({ code: CLOSE.unauthorised, reason: 'workshop.seat' });
    const codes: unknown[] = [];
    for (const text of ['{', `"${'x'.repeat(MAX_WORKSHOP_FRAME_BYTES)}"`]) {
      const screen = await followByRequests(workshop.tokens.view);
      await screen.send(text);
      codes.push(((await screen.closed()) as { code: number }).code);
    }
    expect(codes).toEqual([CLOSE.malformed, CLOSE.tooLarge]);
    const eager = await followByRequests(workshop.tokens.view);
    await eager.send('{"time":1}', 1, 120);
    expect(await eager.closed()).toMatchObject({ code: CLOSE.tooMuch });
  });

  test('opens to the tokens of this workshop alone, and a connection to its own', async () => {
    const other = await openWorkshop(server.http);
    expect((await post('', other.tokens.facilitate)).status).toBe(401);
    expect((await post('', workshop.tokens.contribute)).status).toBe(401);
    const opened = await post('', workshop.tokens.view);
    const { connection }: { connection: string } = await opened.json();
    expect((await post(`/${connection}/received?after=0`, amina.token)).status).toBe(404);
  });

  test('LW-288 a link to the workshop reads no links of its boards, which would outlive it', async () => {
    await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [amina.seat] }] });
    const board = (await marta.sees(isStaff)).groups[0]?.board;
    const links = (token: string) =>
      fetch(`${server.http}/api/boards/${board}/links`, { headers: bearer(token) });
    expect((await links(workshop.tokens.facilitate)).status).toBe(401);
    expect((await links(amina.token)).status).toBe(401);
    const past = await fetch(`${server.http}/api/boards/${board}/versions`, {
      headers: bearer(workshop.tokens.facilitate),
    });
    expect(past.status).toBe(200);
  });
});
