import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { entrance } from '../../../../server/src/http/entrance.ts';
import { until } from '../../../helpers/until.ts';

const GET = (path: string, token?: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${token ? `Authorization: Bearer ${token}\r\n` : ''}\r\n`;

describe('the way in for requests', () => {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });

  /** A server that does `work` for each request that is let in. */
  async function serverWith(work: (request: IncomingMessage, response: ServerResponse) => void) {
    const server = createServer(entrance(work));
    open.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return (bytes: string) => {
      const socket = connect(port, '127.0.0.1');
      const told = { answers: '', isClosed: false, end: () => socket.destroy() };
      socket.on('data', (chunk) => {
        told.answers += chunk.toString();
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        told.isClosed = true;
      });
      socket.write(bytes);
      return told;
    };
  }

  test('SV-125 one is let in at each turn of the event loop, however many came at once', async () => {
    let [turns, inThisTurn, most, answered] = [0, 0, 0, 0];
    const count = () => {
      turns += 1;
      inThisTurn = 0;
      if (answered < 60) setImmediate(count);
    };
    count();
    const send = await serverWith((_, response) => {
      inThisTurn += 1;
      answered += 1;
      most = Math.max(most, inThisTurn);
      response.end('ok');
    });
    for (let at = 0; at < 10; at += 1) send(GET('/').repeat(6));
    await until(() => answered === 60);
    expect(most).toBeLessThanOrEqual(2);
    expect(turns).toBeGreaterThan(30);
  });

  test('SV-125 as many as a connection may have are all let in, beside those of another', async () => {
    const order: string[] = [];
    const held: (() => void)[] = [];
    const send = await serverWith((request, response) => {
      order.push(request.url ?? '');
      held.push(() => response.end());
      if (order.length === 9) for (const answer of held) answer();
    });
    const greedy = send(GET('/greedy', 'one').repeat(8));
    send(GET('/other', 'two'));
    await until(() => order.length === 9);
    expect(order.filter((path) => path === '/greedy').length).toBe(8);
    expect(greedy.isClosed).toBe(false);
  });

  test('SV-125 a connection that sends thousands and waits for no answer is ended, and others are served', async () => {
    let admitted = 0;
    const send = await serverWith((request, response) => {
      admitted += 1;
      if (request.url === '/fine') response.end('fine');
    });
    const flood = send(GET('/').repeat(20_000));
    await until(() => flood.isClosed);
    expect(admitted).toBeLessThanOrEqual(8);
    const fine = send(GET('/fine'));
    await until(() => fine.answers.endsWith('fine'));
  });

  test('SV-125 who waits for answers may go on as long as they like on one connection', async () => {
    await serverWith((_, response) => response.end('ok'));
    const port = open.at(-1)?.address();
    const at = typeof port === 'object' && port ? port.port : 0;
    for (let round = 0; round < 200; round += 1)
      expect(await (await fetch(`http://127.0.0.1:${at}/`)).text()).toBe('ok');
  });
});
