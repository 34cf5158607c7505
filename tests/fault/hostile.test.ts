import { addRecord } from '@parcours/shared/doc';
import { encodeAwareness, encodeAwarenessEntries, encodeUpdate } from '@parcours/shared/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordedDoc } from '../helpers/frames.ts';
import { openRawClient, type RawClient } from '../helpers/rawClient.ts';
import { bearer } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { tally } from '../helpers/tally.ts';
import { startTwoBoards, type TwoBoards } from '../helpers/twoBoards.ts';
import { until } from '../helpers/until.ts';
import { expectWithin } from '../helpers/yardstick.ts';

/** Seven bytes after the opcode: an update of one client that claims 33 million structs. */
const MANY_STRUCTS = Uint8Array.of(0, 2, 7, 1, 255, 255, 255, 15, 1, 0);

/** A struct of "deleted" content, four billion ticks long, under a client id: all that it writes later would count as known. */
function forgedClock(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap('steps').set('x', 1);
  const honest = Y.encodeStateAsUpdate(doc);
  const at = honest.indexOf(8);
  return Uint8Array.of(...honest.slice(0, at), 1, 1, ...text('steps'), 255, 255, 255, 255, 127, 0);
}

const text = (word: string) => [word.length, ...new TextEncoder().encode(word)];

/** Updates each of which lacks the one before it. */
function pendingUpdates(count: number): Uint8Array[] {
  const { doc, updates } = recordedDoc();
  const list = doc.getArray('list');
  for (let index = 0; index < 2 * count; index += 1) list.push([index]);
  return updates.filter((_, index) => index % 2 === 1).map(encodeUpdate);
}

function* cursors(count: number, client: number): Generator<Uint8Array> {
  const state = `{"user":"${'x'.repeat(200)}"}`;
  for (let clock = 1; clock <= count; clock += 1) {
    yield encodeAwareness(encodeAwarenessEntries([{ client, clock, state }]));
  }
}

describe('a board under attack, and another beside it', () => {
  let boards: TwoBoards;
  let server: TwoBoards['server'];
  let attacked: TwoBoards['attacked'];

  beforeAll(async () => {
    boards = await startTwoBoards();
    ({ server, attacked } = boards);
  });
  afterAll(() => boards.end());

  const attacker = (token = attacked.tokens.facilitate) => openRawClient(server.ws, attacked.id, token);
  const memory = async () => {
    const lines = (await (await fetch(`${server.http}/metrics`)).text()).split('\n');
    return Number(lines.find((line) => line.startsWith('parcours_resident_memory_bytes '))?.split(' ')[1]);
  };

  const ATTACKS: [string, number, (client: RawClient, id: number) => void][] = [
    ['33 million structs in seven bytes', 4400, (client) => client.send(MANY_STRUCTS)],
    ['a clock of four billion', 4400, (client) => client.send(encodeUpdate(forgedClock(5)))],
    [
      '8,000 updates that lack what comes before',
      1013,
      (client) => {
        for (const frame of pendingUpdates(8000)) client.send(frame);
      },
    ],
    [
      '50,000 messages of awareness',
      4429,
      (client, id) => {
        for (const frame of cursors(50_000, id)) client.send(frame);
      },
    ],
    ['a frame beyond the limit', 1009, (client) => client.send(new Uint8Array(9 << 20))],
    ['text instead of bytes', 4400, (client) => client.socket.send('hello')],
    [
      '10,000 questions for the whole board',
      4429,
      (client) => {
        for (let index = 0; index < 10_000; index += 1) client.send(Uint8Array.of(0, 0, 1, 0));
      },
    ],
  ];

  test.each(ATTACKS)(
    'SV-55 %s: that connection is cut off with %i, and the other board goes on',
    async (_, code, attack) => {
      const idle = await boards.bystanders.edit(20);
      const before = await memory();
      const clients = await Promise.all([attacker(), attacker(), attacker()]);
      for (const [index, client] of clients.entries()) attack(client, 70 + index);
      tally({ attacks: clients.length });
      const during = await boards.bystanders.edit(20);
      for (const client of clients) expect(await client.closed).toBe(code);
      expectWithin(during.median - 10 * idle.median, 10);
      expect((await memory()) - before).toBeLessThan(64 << 20);
      expect(server.child.exitCode).toBeNull();
    },
  );

  test('SV-55 a forged client id and a spoofed cursor or farewell change nothing for their owner', async () => {
    const victim = stockClient(server.ws, attacked.id, attacked.tokens.edit);
    const watcher = stockClient(server.ws, attacked.id, attacked.tokens.view);
    await Promise.all([victim.synced(), watcher.synced()]);
    victim.provider.awareness.setLocalState({ user: 'Amina' });
    const seen = () => watcher.provider.awareness.getStates().get(victim.doc.clientID);
    await until(() => seen()?.user === 'Amina');
    const writing = await attacker();
    const forged = new Y.Doc();
    forged.clientID = victim.doc.clientID;
    forged.getMap('steps').set('forged', new Y.Map());
    writing.send(encodeUpdate(Y.encodeStateAsUpdate(forged)));
    expect(await writing.closed).toBe(1013);
    const spoofing = await attacker();
    const own = { client: 99, clock: 1, state: '{"user":"me"}' };
    const client = victim.doc.clientID;
    const lies = [
      { client, clock: 1000, state: '{"user":"spoofed"}' },
      { client, clock: 1001, state: 'null' },
    ];
    for (const entry of [own, ...lies]) spoofing.send(encodeAwareness(encodeAwarenessEntries([entry])));
    await until(() => watcher.provider.awareness.getStates().get(99));
    expect(seen()).toMatchObject({ user: 'Amina', role: 'edit' });
    expect(watcher.provider.awareness.getStates().get(99)).toMatchObject({ role: 'facilitate' });
    addRecord(victim.doc, 'notes', { id: 'honest', text: 'still here', x: 0, y: 0 });
    await until(() => watcher.doc.getMap('notes').has('honest'));
    expect(watcher.doc.getMap('steps').has('forged')).toBe(false);
    spoofing.socket.terminate();
    for (const stock of [victim, watcher]) stock.destroy();
  });

  test('SV-55 afterwards the attacked board opens, and the log has a line for each attack and no token', async () => {
    const client = stockClient(server.ws, attacked.id, attacked.tokens.edit);
    await client.synced();
    client.destroy();
    const answer = await fetch(`${server.http}/api/boards/${attacked.id}`, {
      headers: bearer(attacked.tokens.view),
    });
    expect(answer.status).toBe(200);
    for (const event of ['malformed message', 'change refused']) expect(server.output()).toContain(event);
    for (const token of Object.values(attacked.tokens)) expect(server.output()).not.toContain(token);
  });
});
