import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL } from '../helpers/jobs.ts';
import { longestTurn, PROBED } from '../helpers/longestTurn.ts';
import { bearer } from '../helpers/server.ts';
import { tally } from '../helpers/tally.ts';
import { startTwoBoards, type TwoBoards } from '../helpers/twoBoards.ts';
import { expectWithin, fewerOf } from '../helpers/yardstick.ts';

/** How long an edit beside it, and a turn of the event loop, which holds up everyone's edits, may take, in yardsticks. */
const HELD_UP = 10;
const EDITS = 20;

describe('floods of requests, and another board beside them', () => {
  let boards: TwoBoards;
  beforeAll(async () => {
    boards = await startTwoBoards(PROBED);
  });
  afterAll(() => boards.end());

  const post = (path: string, body: string, token?: string) =>
    fetch(`${boards.server.http}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && bearer(token)) },
      body,
    }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      // A connection that is refused under a flood comes again.
      () => 503,
    );
  const times = (count: number, ask: (at: number) => Promise<number>) =>
    Promise.all(Array.from({ length: count }, (_, at) => ask(at)));

  /** Sends bytes on as many connections, and resolves when the server has ended them all. */
  const sendOn = (sockets: number, bytes: string) =>
    Promise.all(
      Array.from(
        { length: sockets },
        () =>
          new Promise<number>((ended) => {
            const socket = connect(boards.server.port, '127.0.0.1');
            socket.on('error', () => {});
            socket.on('close', () => ended(503));
            socket.resume();
            socket.write(bytes);
          }),
      ),
    );

  const board = () => boards.attacked;
  const FLOODS: [string, () => Promise<number[]>, readonly number[]][] = [
    [
      'pipelined GETs',
      () => sendOn(10, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(20_000)),
      [503],
    ],
    [
      'report requests',
      () => times(fewerOf(10_000), () => post('/api/report.html', JSON.stringify(SMALL))),
      [200, 408, 422, 503],
    ],
    [
      'revocations',
      () =>
        times(fewerOf(400), () =>
          post(`/api/boards/${board().id}/links/revoke`, '{"role":"view"}', board().tokens.facilitate),
        ),
      [200],
    ],
    [
      'versions',
      () =>
        times(fewerOf(150), (at) =>
          post(`/api/boards/${board().id}/versions`, `{"name":"v${at}"}`, board().tokens.facilitate),
        ),
      [201, 409],
    ],
  ];

  test.each(FLOODS)(
    'SV-125 %s: the other board goes on, and the server is well',
    async (_, flood, allowed) => {
      await longestTurn(boards.server);
      const answers = flood();
      tally({ attacks: 1 });
      const { median } = await boards.bystanders.edit(EDITS);
      for (const status of await answers) expect(allowed).toContain(status);
      const longest = await longestTurn(boards.server);
      process.stdout.write(
        `no turn of more than ${longest.toFixed(1)} ms, edits after ${median.toFixed(1)} ms\n`,
      );
      expectWithin(Math.max(longest, median), HELD_UP);
      expect(boards.server.child.exitCode).toBeNull();
      expect((await fetch(`${boards.server.http}/healthz`)).status).toBe(200);
    },
  );
});
