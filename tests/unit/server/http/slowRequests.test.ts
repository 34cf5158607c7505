import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

describe('requests that do not come to their end', () => {
  const clock = testClock();
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ clock, headerMilliseconds: 2000 });
  });
  afterAll(() => discard(server));

  /** What a server says to some bytes and then nothing more, up to its closing the connection. */
  async function toldTo(bytes: string, meanwhile: () => void = () => {}): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => {});
    socket.write(bytes);
    const closed = once(socket, 'close');
    let isClosed = false;
    void closed.then(() => {
      isClosed = true;
    });
    await until(() => {
      meanwhile();
      return isClosed;
    });
    return answer;
  }

  const post = (length: number, body: string) =>
    `POST /api/report.html HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;

  test.each([
    ['a small one', 20],
    ['a large one', 8 << 20],
  ])('SV-123 %s whose last byte never comes is ended with 408', async (_, length) => {
    const answer = await toldTo(post(length, 'x'.repeat(length - 1)), () => clock.advance(10_000));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"request.too-slow"');
    expect(answer.toLowerCase()).toContain('connection: close');
    expect((await fetch(`${server.http}/healthz`)).status).toBe(200);
  });

  test('SV-196 a body that its sender breaks off is told as that, and as no error', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(post(8 << 20, 'x'.repeat(1000)));
    await once(socket, 'connect');
    const told = () => server.logger.entries.find(({ event }) => event === 'request broken off');
    await until(() => {
      socket.destroySoon();
      return told() !== undefined;
    });
    expect(told()).toMatchObject({ level: 'info', fields: { method: 'POST', path: '/api/report.html' } });
    expect(server.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('SV-123 headers that never end are ended with 408 as well', async () => {
    expect(await toldTo('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
    expect((await fetch(`${server.http}/healthz`)).status).toBe(200);
  });
});
