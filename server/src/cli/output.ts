import { writeFile } from 'node:fs/promises';
import { Refusal } from './arguments.ts';
import { type NamedReading, reasonOf } from './boardInput.ts';
import type { CliIo } from './command.ts';
import { INPUT_MESSAGES as SAY } from './messages.ts';

/** Writes to the file, or to standard output where none is named. */
export async function write(
  content: string | Uint8Array,
  file: string | undefined,
  io: CliIo,
): Promise<void> {
  if (file === undefined || file === '-') return io.out(content);
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new Refusal(SAY.unwritable(file, reasonOf(error)));
  }
}

/** Says on standard error that the board had problems; what could be read is used all the same. */
export function warnOfProblems({ name, problems }: NamedReading, io: CliIo): void {
  if (problems.length > 0) io.err(SAY.problems(name, problems.length));
}
