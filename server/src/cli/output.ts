import { writeFile } from 'node:fs/promises';
import { namesInProse } from '@parcours/shared/report';
import { words } from '../words.ts';
import { Refusal } from './arguments.ts';
import { type NamedReading, reasonOf } from './boardInput.ts';
import type { CliIo } from './command.ts';

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
    throw new Refusal(words.input.unwritable({ file, reason: reasonOf(error) }));
  }
}

/** Says on standard error where a public report prints the names of what it leaves out. */
export function warnOfNames({ name: file, board }: NamedReading, io: CliIo): void {
  for (const { name, of, collection, id, field } of namesInProse(board)) {
    const place = [collection, ...(id === null ? [] : [id]), field].join('/');
    io.err(words.input.nameInProse({ file, name, record: of, place }));
  }
}

/** Says on standard error that the board had problems; what could be read is used all the same. */
export function warnOfProblems({ name, problems }: NamedReading, io: CliIo): void {
  if (problems.length > 0) io.err(words.input.problems({ file: name, count: problems.length }));
}
