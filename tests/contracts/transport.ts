import { encodeAwareness, encodeSaved, encodeSyncStep1, encodeUpdate } from '@parcours/shared/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createTokens } from '../../server/src/access/tokens.ts';
import { kindsOf, metaUpdates, readFrame } from '../helpers/frames.ts';
import {
  bearer,
  type CreatedBoard,
  createBoard,
  discard,
  startTestServer,
  type TestServer,
} from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { connect, type Transport, type TransportClient } from '../helpers/transports.ts';
import { eventually, until } from '../helpers/until.ts';

const SECRET = 'a secret for these tests';

/** What every transport must do: the messages, the roles, the limits and the close codes are the same. */
export function transportContract(transport: Transport): void {
  describe(`connections by ${transport.name}`, () => {
    let server: TestServer;
    let board: CreatedBoard;
    const endings: (() => void)[] = [];

    beforeEach(async () => {
      server = await startTestServer({ config: { secrets: [SECRET] } });
      board = await createBoard(server.http);
    });
    afterEach(async () => {
      for (const end of endings.splice(0)) end();
      await discard(server);
    });

    const come = async (token = board.tokens.edit, id = board.id): Promise<TransportClient> => {
      const client = await connect(transport, server.ws, id, token);
      endings.push(client.close);
      return client;
    };
    const stock = (token = board.tokens.edit, doc = new Y.Doc()) => {
      const client = stockClient(server.ws, board.id, token, doc, transport.Socket);
      endings.push(client.destroy);
      return client;
    };
    const savedOf = ({ frames }: TransportClient) =>
      frames.map(readFrame).flatMap((frame) => (frame.kind === 'saved' ? [frame.number] : []));
    const revoke = (role: string) =>
      fetch(`${server.http}/api/boards/${board.id}/links/revoke`, {
        method: 'POST',
        headers: { ...bearer(board.tokens.facilitate), 'Content-Type': 'application/json' },
        body: JSON.stringify({ role }),
      });
    const connections = async () => {
      const text = await (await fetch(`${server.http}/metrics`)).text();
      return Number(/^parcours_connections (\d+)$/m.exec(text)?.[1]);
    };

    test('SV-105 what one writes the other gets, and what was sent is confirmed once it is saved', async () => {
      const [one, two] = [stock(), stock(board.tokens.view)];
      await Promise.all([one.synced(), two.synced()]);
      one.doc.getMap('meta').set('city', 'Grenoble');
      await until(() => two.doc.getMap('meta').get('city') === 'Grenoble');
      const raw = await come();
      for (const update of metaUpdates({ country: 'FR' })) raw.send(encodeUpdate(update));
      raw.send(encodeSaved(42));
      await until(() => savedOf(raw).includes(42));
      await until(() => two.doc.getMap('meta').get('country') === 'FR');
    });

    test('SV-105 each sees who is here, until they leave', async () => {
      const [one, two] = [stock(), stock()];
      await Promise.all([one.synced(), two.synced()]);
      one.provider.awareness.setLocalState({ user: 'Robin' });
      const seen = () => two.provider.awareness.getStates().get(one.doc.clientID)?.user;
      await until(() => seen() === 'Robin');
      one.destroy();
      await until(() => seen() === undefined);
    });

    test('SV-105 a large board comes whole, and a large change gets through', async () => {
      const one = stock();
      await one.synced();
      const notes = one.doc.getMap('notes');
      const text = 'x'.repeat(40_000);
      one.doc.transact(() => {
        for (let index = 0; index < 50; index += 1) notes.set(`n${index}`, `${index} ${text}`);
      });
      const two = stock(board.tokens.view);
      await until(() => two.doc.getMap('notes').size === 50);
      expect(two.doc.getMap('notes').toJSON()).toEqual(notes.toJSON());
    });

    test('SV-105 what a viewer writes is told to be denied, and goes nowhere', async () => {
      const viewer = await come(board.tokens.view);
      const other = stock();
      await other.synced();
      for (const update of metaUpdates({ country: 'FR' })) viewer.send(encodeUpdate(update));
      await until(() => kindsOf(viewer.frames).includes('denied'));
      expect(other.doc.getMap('meta').get('country')).toBeUndefined();
    });

    test('SV-105 what no message is closes with 4400, and what is too long with 1009', async () => {
      const [bad, long] = [await come(), await come()];
      bad.send(Uint8Array.of(7));
      expect(await bad.closed).toBe(4400);
      long.send(new Uint8Array(9 << 20));
      expect(await long.closed).toBe(1009);
    });

    test('SV-105 who sends more than anybody needs to is closed with 4429', async () => {
      const client = await come();
      for (let index = 0; index < 60; index += 1) client.send(encodeSyncStep1(Uint8Array.of(0)));
      expect(await client.closed).toBe(4429);
    });

    test('SV-105 a wrong token closes with 4401, and a board that is not there with 4404', async () => {
      expect(await (await come('x.y')).closed).toBe(4401);
      const other = await createBoard(server.http);
      expect(await (await come(other.tokens.edit)).closed).toBe(4401);
      const expires = Math.floor(Date.now() / 1000) + 3600;
      const token = createTokens(SECRET).issue({ document: 'nothing', role: 'edit', expires, generation: 0 });
      expect(await (await come(token, 'nothing')).closed).toBe(4404);
    });

    test('SV-105 a link that is cut off, and a board that is erased, let go whoever is connected', async () => {
      const [contributor, editor] = [await come(board.tokens.contribute), await come()];
      const asFacilitator = bearer(board.tokens.facilitate);
      await revoke('contribute');
      expect(await contributor.closed).toBe(4401);
      expect(await (await come(board.tokens.contribute)).closed).toBe(4401);
      await fetch(`${server.http}/api/boards/${board.id}`, { method: 'DELETE', headers: asFacilitator });
      expect(await editor.closed).toBe(4404);
    });

    test('SV-162 who was let go and goes on sending writes nothing, and is seen by nobody', async () => {
      const client = await transport.deaf(server, board.id, board.tokens.edit);
      const ghost = new Awareness(new Y.Doc());
      await revoke('edit');
      const updates = metaUpdates({ country: 'FR' }).map(encodeUpdate);
      await client.sendLast(...updates, encodeAwareness(encodeAwarenessUpdate(ghost, [ghost.clientID])));
      const viewer = stock(board.tokens.view);
      await viewer.synced();
      expect(viewer.doc.getMap('meta').get('country')).toBeUndefined();
      expect([...viewer.provider.awareness.getStates().keys()]).not.toContain(ghost.clientID);
      ghost.destroy();
    });

    test('SV-105 a server that stops lets everybody go', async () => {
      const stopping = await startTestServer();
      const { id, tokens } = await createBoard(stopping.http);
      const client = await connect(transport, stopping.ws, id, tokens.edit);
      await until(() => client.frames.length > 0);
      const stopped = discard(stopping);
      expect(transport.farewells).toContain(await client.closed);
      await stopped;
    });

    test('SV-105 it is counted among the connections for as long as it lasts', async () => {
      const client = await come();
      await until(() => client.frames.length > 0);
      expect(await connections()).toBe(1);
      client.close();
      await eventually(async () => (await connections()) === 0);
    });

    test('SV-105 whoever names another’s client id is let go while the other is there', async () => {
      const awareness = new Awareness(new Y.Doc());
      const introduction = encodeAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID]));
      const [first, second] = [await come(), await come()];
      first.send(introduction);
      await until(() => kindsOf(first.frames).includes('awareness'));
      second.send(introduction);
      expect(await second.closed).toBe(1013);
      awareness.destroy();
    });
  });
}
