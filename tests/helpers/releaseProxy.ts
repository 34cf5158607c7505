import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type Answer, forward, handBack, openProxy, type ProxyServer } from './proxy.ts';

const ASSETS = join(import.meta.dirname, '../../client/dist/assets');
const TEXT = /^(text\/(html|javascript|css))/;
/** What a release is called in the cache of browsers. */
const RELEASE = /\b[0-9a-f]{16}\b/g;
const SECOND = 'b'.repeat(16);

export interface ReleaseProxy extends ProxyServer {
  /** The paths that were asked for, in their order. */
  readonly asked: string[];
  /** From now on there is a second release: its files have other names, and those of the first are gone. */
  release(): void;
  /** The first release is there again. */
  takeBack(): void;
  /** What becomes of requests from now on: the server answers, nobody does, or the proxy for a server that is down. */
  lead(to: Led): void;
}

type Led = 'server' | 'nowhere' | 'bad gateway';

/** Stands before a server that gets a new release of its pages. */
export async function releaseProxy(target: string): Promise<ReleaseProxy> {
  const names = (await readdir(ASSETS)).filter((name) => !name.endsWith('.br'));
  const renamed = new Map(
    names.map((name) => [name, name.replace(/\.\w+$/, (ending) => `.second${ending}`)]),
  );
  const earlier = new Map([...renamed].map(([name, other]) => [other, name]));
  const asked: string[] = [];
  let isSecond = false;
  let led: Led = 'server';

  const second = async (incoming: IncomingMessage, body: Buffer): Promise<Answer> => {
    const url = incoming.url ?? '/';
    const name = url.startsWith('/assets/') ? url.slice('/assets/'.length) : undefined;
    // A name that is no file's is answered as the server answers it.
    const wanted = name === undefined ? url : `/assets/${earlier.get(name) ?? 'gone.js'}`;
    const { 'accept-encoding': _, 'if-none-match': __, ...headers } = incoming.headers;
    const answer = await forward(target, Object.assign(incoming, { url: wanted, headers }), body);
    if (!TEXT.test(answer.headers['content-type'] ?? '')) return answer;
    let text = answer.body.toString();
    for (const [old, other] of renamed) text = text.replaceAll(old, other);
    // That of the server is for what it has sent.
    const { etag: ___, ...described } = answer.headers;
    const written = Buffer.from(url === '/sw.js' ? text.replace(RELEASE, SECOND) : text);
    return { ...answer, headers: described, body: written };
  };

  const proxy = await openProxy({
    answer: async (incoming, body, outgoing) => {
      asked.push(incoming.url ?? '');
      if (led === 'nowhere') return;
      if (led === 'bad gateway') {
        outgoing.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
        return;
      }
      handBack(await (isSecond ? second(incoming, body) : forward(target, incoming, body)), outgoing);
    },
    upgrade: (incoming, socket) => (led === 'server' ? handOn(target, incoming, socket) : socket.destroy()),
  });
  return {
    ...proxy,
    asked,
    release: () => {
      isSecond = true;
    },
    takeBack: () => {
      isSecond = false;
    },
    lead: (to) => {
      led = to;
    },
  };
}

/** As it is, both ways. */
function handOn(target: string, { url, rawHeaders }: IncomingMessage, socket: Duplex): void {
  const { hostname, port } = new URL(target);
  const head = rawHeaders.map((text, index) => `${text}${index % 2 === 0 ? ': ' : '\r\n'}`);
  const server = connect(Number(port), hostname, () => {
    server.write(`GET ${url} HTTP/1.1\r\n${head.join('')}\r\n`);
    socket.pipe(server).pipe(socket);
  });
  server.on('error', () => socket.destroy());
  server.on('close', () => socket.destroy());
  socket.on('close', () => server.destroy());
}
