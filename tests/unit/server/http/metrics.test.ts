import { encodeSaved, encodeUpdate } from '@parcours/shared/protocol';
import { expect, test } from 'vitest';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { kindsOf, metaUpdates } from '../../../helpers/frames.ts';
import { openRawClient } from '../../../helpers/rawClient.ts';
import { bearer, createBoard, discard, startTestServer } from '../../../helpers/server.ts';
import { until } from '../../../helpers/until.ts';

test('SV-54 the numbers are those of what happened, and tell of no board, no token and no address', async () => {
  const server = await startTestServer();
  const board = await createBoard(server.http, { title: 'Amina' });
  const [writer, bad] = [
    await openRawClient(server.ws, board.id, board.tokens.edit),
    await openRawClient(server.ws, board.id, board.tokens.contribute),
  ];
  for (const update of metaUpdates({ country: 'FR' })) writer.send(encodeUpdate(update));
  writer.send(encodeSaved(1));
  await until(() => kindsOf(writer.frames).includes('saved'));
  for (const update of metaUpdates({ country: 'BE' })) bad.send(encodeUpdate(update));
  expect(await bad.closed).toBe(4403);
  const answer = await fetch(`${server.http}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get('Content-Type')).toContain('text/plain');
  const value = (name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    );
  expect(value('parcours_rooms')).toBe(1);
  expect(value('parcours_connections')).toBe(1);
  expect(value('parcours_queue_bytes')).toBe(0);
  expect(value('parcours_frames_received_total{type="update"}')).toBe(2);
  expect(value('parcours_refusals_total{code="access.change"}')).toBe(1);
  expect(value('parcours_flush_seconds_count')).toBe(1);
  expect(value('parcours_log_bytes_total')).toBeGreaterThan(0);
  for (const secret of [board.id, 'Amina', '127.0.0.1', ...Object.values(board.tokens)]) {
    expect(text).not.toContain(secret);
  }
  writer.socket.terminate();
  await discard(server);
});

test('SV-54 where others can reach the server the numbers take the administrator’s secret', async () => {
  const app = await testApp({ adminSecret: 'the administrator' });
  expect(await problemOf(await app.request('/metrics'))).toEqual([401, 'access.admin']);
  const board = await testApp();
  expect((await board.request('/metrics')).status).toBe(200);
  const wrong = await app.request('/metrics', { headers: bearer('another') });
  expect(await problemOf(wrong)).toEqual([401, 'access.admin']);
});
