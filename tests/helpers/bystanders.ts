import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CreatedBoard } from './server.ts';

const PROGRAM = join(import.meta.dirname, 'bystandersChild.mjs');

/** Until some edits of one person were seen by another, in milliseconds. */
export interface Delays {
  readonly median: number;
  readonly longest: number;
}

/** Two people in a process of their own, who edit a board while something happens beside it. */
export interface Bystanders {
  /** Makes some edits, each once the one before was seen; fails where the process ends. */
  edit(count: number): Promise<Delays>;
  end(): void;
}

export async function startBystanders(ws: string, { id, tokens }: CreatedBoard): Promise<Bystanders> {
  const child = fork(PROGRAM, [ws, id, tokens.edit, tokens.view]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`those who edit beside the attack ended with ${code}`);
  });
  ended.catch(() => {});
  const told = async (): Promise<number[]> => {
    const [delays] = await Promise.race([once(child, 'message'), ended]);
    return delays;
  };
  await told();
  return {
    edit: async (count) => {
      child.send(count);
      const sorted = (await told()).sort((a, b) => a - b);
      return { median: sorted[sorted.length >> 1] ?? Number.NaN, longest: sorted.at(-1) ?? Number.NaN };
    },
    end: () => void child.kill(),
  };
}
