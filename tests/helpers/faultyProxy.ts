import { forward, handBack, openProxy, type ProxyServer } from './proxy.ts';

/** What may happen to a request on its way. */
export const FAULTS = ['pass', 'lose request', 'lose answer', 'send twice', 'answer for the server'] as const;
export type Fault = (typeof FAULTS)[number];

/** So many in a row may go wrong, and the next one passes: a client gives up at some point, and should. */
const IN_A_ROW = 3;

/** A proxy that does to each request in turn, but to those that open something, what it is told. */
export function faultyProxy(target: string, faults: readonly Fault[]): Promise<ProxyServer> {
  const wrong = new Map<string, number>();
  let turn = 0;
  const next = (path: string): Fault => {
    const fault = faults[turn % faults.length] ?? 'pass';
    turn += 1;
    const inARow = wrong.get(path) ?? 0;
    const given = inARow >= IN_A_ROW ? 'pass' : fault;
    wrong.set(path, given === 'pass' ? 0 : inARow + 1);
    return given;
  };
  return openProxy({
    answer: async (incoming, body, outgoing) => {
      const [path = ''] = (incoming.url ?? '').split('?');
      switch (path.endsWith('/connections') ? 'pass' : next(path)) {
        case 'pass':
          handBack(await forward(target, incoming, body), outgoing);
          return;
        case 'lose request':
          incoming.socket.destroy();
          return;
        case 'lose answer':
          await forward(target, incoming, body);
          incoming.socket.destroy();
          return;
        case 'send twice': {
          const both = [forward(target, incoming, body), forward(target, incoming, body)];
          const [, second] = await Promise.all(both);
          if (second !== undefined) handBack(second, outgoing);
          return;
        }
        case 'answer for the server':
          outgoing.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
          return;
      }
    },
    upgrade: (_, socket) => socket.destroy(),
  });
}
