import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BoardReading, isDictionary, readBoardJson, toBoardJson } from '@parcours/shared/board';
import { type PackReading, readPack } from '@parcours/shared/directory';
import { CodedError, ERRORS } from '@parcours/shared/errors';
import { jsonText } from '@parcours/shared/jsonText';
import { localise, type Overlay } from '@parcours/shared/scenario';
import { words } from '../words.ts';
import { Refusal } from './arguments.ts';
import type { CliIo } from './command.ts';

/** A board as it was named on the command line. */
export interface NamedReading extends BoardReading {
  readonly name: string;
}

const BOARD_FILE = 'board.json';
const OVERLAY_FILE = /^board\.([A-Za-z0-9-]+)\.json$/;

/**
 * The board in a file, on standard input (`-`), or in a scenario's folder, there in a language where it can be had.
 * @throws Refusal where there is none that can be read.
 */
export async function readBoardInput(
  path: string,
  language: string | undefined,
  io: CliIo,
): Promise<NamedReading> {
  if (path === '-') {
    return { name: words.input.standardInput, ...readingOf(await io.readStdin(), words.input.standardInput) };
  }
  if (!(await isFolder(path))) return { name: path, ...readingOf(await bytesOf(path), path) };
  const overlays = await overlaysOf(path);
  const example = await exampleOf(path);
  const overlay = language === undefined ? undefined : overlays.get(language);
  return overlay === undefined || language === undefined
    ? example
    : inLanguage(example, path, overlay, language);
}

/** Every board that a path stands for: of a scenario's folder the example in each language. */
export async function readEveryBoard(path: string, io: CliIo): Promise<NamedReading[]> {
  if (path === '-' || !(await isFolder(path))) return [await readBoardInput(path, undefined, io)];
  const example = await exampleOf(path);
  const translated = [...(await overlaysOf(path))].map(([language, file]) =>
    inLanguage(example, path, file, language),
  );
  return [example, ...(await Promise.all(translated))];
}

async function exampleOf(folder: string): Promise<NamedReading> {
  const path = join(folder, BOARD_FILE);
  return { name: path, ...readingOf(await bytesOf(path), path) };
}

async function inLanguage(
  { board, problems }: NamedReading,
  folder: string,
  file: string,
  language: string,
): Promise<NamedReading> {
  const path = join(folder, file);
  const overlay = jsonOf(await bytesOf(path), path);
  if (!isDictionary(overlay))
    throw new Refusal(words.input.unreadable({ file: path, reason: words.input.notJson }));
  // Texts are all that it can change, and whatever else it holds the reader finds out.
  const localised = readBoardJson(toBoardJson(localise(board, overlay as Overlay, language)));
  return { name: path, board: localised.board, problems: [...problems, ...localised.problems] };
}

async function overlaysOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder)).sort();
  return new Map(
    files.flatMap((file): [string, string][] => {
      const language = OVERLAY_FILE.exec(file)?.[1];
      return language === undefined ? [] : [[language, file]];
    }),
  );
}

async function isFolder(path: string): Promise<boolean> {
  return (await attempt(path, () => stat(path))).isDirectory();
}

/** What is in a file. @throws Refusal where it cannot be read. */
export function bytesOf(path: string): Promise<Uint8Array> {
  return attempt(path, () => readFile(path));
}

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Refusal(words.input.unreadable({ file: path, reason: reasonOf(error) }));
  }
}

/** Why the system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return words.input.missing;
    case 'EACCES':
    case 'EPERM':
      return words.input.notAllowed;
    default:
      return words.input.failed({ code });
  }
}

function readingOf(bytes: Uint8Array, name: string): BoardReading {
  return readAs(readBoardJson, bytes, name);
}

/** The city pack in a file. @throws Refusal where there is none that can be read. */
export async function readPackFile(path: string): Promise<PackReading & { readonly name: string }> {
  return { name: path, ...readAs(readPack, await bytesOf(path), path) };
}

function readAs<Read>(read: (value: unknown) => Read, bytes: Uint8Array, name: string): Read {
  const value = jsonOf(bytes, name);
  try {
    return read(value);
  } catch (error) {
    if (error instanceof CodedError)
      throw new Refusal(words.input.unreadable({ file: name, reason: ERRORS[error.code].title }));
    throw error;
  }
}

function jsonOf(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(jsonText(bytes));
  } catch {
    throw new Refusal(words.input.unreadable({ file: name, reason: words.input.notJson }));
  }
}
