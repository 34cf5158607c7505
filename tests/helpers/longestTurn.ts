import { join } from 'node:path';
import type { ServerProcess } from './builtServer.ts';
import { until } from './until.ts';

/** Has a server that is started with it tell how long its event loop was held. */
export const PROBED = { NODE_OPTIONS: `--import ${join(import.meta.dirname, 'longestTurn.mjs')}` };

/** The longest turns of which a probed server has told, in milliseconds of a processor. */
export function turnsTold(server: ServerProcess): number[] {
  return [...server.output().matchAll(/longest turn: ([\d.]+) ms/g)].map(([, milliseconds]) =>
    Number(milliseconds),
  );
}

/** The longest since this was last asked. */
export async function longestTurn(server: ServerProcess): Promise<number> {
  const before = turnsTold(server).length;
  server.child.kill('SIGUSR2');
  await until(() => turnsTold(server).length > before);
  return turnsTold(server).at(-1) ?? Number.NaN;
}
