import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRawClient, type RawClient, rawClient } from '../../../helpers/rawClient.ts';
import {
  type CreatedBoard,
  createBoard,
  discard,
  startTestServer,
  type TestServer,
} from '../../../helpers/server.ts';
import { until } from '../../../helpers/until.ts';

describe('the places of those who are let in', () => {
  let server: TestServer;
  let board: CreatedBoard;
  let crowd: RawClient[];

  beforeEach(async () => {
    server = await startTestServer();
    board = await createBoard(server.http);
    crowd = [];
  });
  afterEach(async () => {
    for (const { socket } of crowd) socket.terminate();
    await discard(server);
  });

  /** Comes with a token, and never answers when it is let go. */
  async function comeDeaf(token: string): Promise<'open' | 'refused'> {
    const client = rawClient(server.ws, board.id, { protocols: ['parcours.v1', token] });
    crowd.push(client);
    client.socket.on('open', () => client.socket.pause());
    return Promise.race([
      once(client.socket, 'open').then(() => 'open' as const),
      client.closed.then(() => 'refused' as const),
    ]);
  }

  const connections = async () => {
    const lines = (await (await fetch(`${server.http}/metrics`)).text()).split('\n');
    return Number(
      lines
        .find((line) => /^parcours_connections\b/.test(line))
        ?.split(' ')
        .at(-1),
    );
  };

  test('SV-148 who is turned away takes none', async () => {
    const honest = await openRawClient(server.ws, board.id, board.tokens.edit);
    await until(() => honest.frames.length > 0);
    await Promise.all(Array.from({ length: 50 }, () => comeDeaf('wrong')));
    expect(await connections()).toBe(1);
    honest.socket.terminate();
  });
});
