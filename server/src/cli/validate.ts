import type { Problem } from '@parcours/shared/board';
import { words } from '../words.ts';
import { Misuse, Refusal, withArguments } from './arguments.ts';
import { type NamedReading, readEveryBoard } from './boardInput.ts';
import type { CliIo, Command } from './command.ts';

/** Checks boards, and lists what is wrong with them. */
export const validate: Command = {
  name: 'validate',
  summary: words.validate.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: words.validate.usage({ input: words.input.board }), options: {} },
      async ({ files }) => {
        if (files.length === 0) throw new Misuse(words.argument.needsFiles);
        let faultless = true;
        for (const file of files) faultless = (await check(file, io)) && faultless;
        return faultless ? 0 : 1;
      },
    ),
};

/** One file that cannot be read at all does not keep the others from being checked. */
async function check(file: string, io: CliIo): Promise<boolean> {
  try {
    const readings = await readEveryBoard(file, io);
    for (const reading of readings) await io.out(`${verdict(reading).join('\n')}\n`);
    return readings.every(({ problems }) => problems.length === 0);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(error.message);
    return false;
  }
}

function verdict({ name, problems }: NamedReading): string[] {
  return problems.length === 0
    ? [words.validate.fine({ file: name })]
    : problems.map((problem) => problemLine(name, problem));
}

/** What is wrong, and where. */
export function problemLine(name: string, { collection, id, message }: Problem): string {
  const where = [collection, id].filter((part) => part !== '').join(' ');
  return words.validate.problem({ file: name, where, message });
}
