import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BoardReading, type Problem, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { COLUMN_ROLES, type NamedFile, seemsDirectory } from '@parcours/shared/directory';
import { CodedError, ERRORS } from '@parcours/shared/errors';
import {
  isOwn,
  JOINED,
  type Joined,
  type NoteTable,
  openFile,
  readCanvas,
  readNotes,
} from '@parcours/shared/formats';
import { newId } from '../http/newId.ts';
import { makeBoard, NO_SCENARIOS } from '../jobs/newBoard.ts';
import { words } from '../words.ts';
import { type Arguments, choice, Misuse, Refusal, text, withArguments } from './arguments.ts';
import { bytesOf } from './boardInput.ts';
import type { CliIo, Command } from './command.ts';
import { DOUBLES, hasMapping, importDirectory } from './importDirectory.ts';
import { writeLinks } from './links.ts';
import { write } from './output.ts';
import { configOf, withStore } from './store.ts';
import { problemLine } from './validate.ts';

const FORMATS = ['auto', 'board', 'directory'] as const;

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  language: { type: 'string', short: 'l' },
  mapping: { type: 'string', short: 'm' },
  map: { type: 'string', multiple: true },
  dataset: { type: 'string' },
  doubles: { type: 'string' },
  against: { type: 'string', short: 'a' },
  joined: { type: 'string', short: 'j' },
  column: { type: 'string', short: 'c' },
  title: { type: 'string', short: 't' },
  output: { type: 'string', short: 'o' },
} as const;

/**
 * A board file, a JSON Canvas or a table of notes as a new board: of the store, or in a file; a directory of services as a
 * city pack.
 */
export const importFile: Command = {
  name: 'import',
  summary: words.import.summary,
  run: (args, io) => {
    const usage = words.import.usage({
      joined: JOINED.join(', '),
      formats: FORMATS.join(', '),
      doubles: DOUBLES.join(', '),
      roles: COLUMN_ROLES.join(', '),
      input: words.input.store,
    });
    return withArguments({ args, io, usage, options: OPTIONS }, async (parsed) => {
      const format = choice(parsed, 'format', FORMATS, 'auto');
      const [first, ...others] = await Promise.all(parsed.files.map((file) => named(file, io)));
      if (first === undefined) throw new Misuse(words.argument.needsOneFile);
      const files = [first, ...others] as const;
      const isDirectory =
        format === 'auto' ? hasMapping(parsed) || areDirectory(files) : format === 'directory';
      if (isDirectory) await importDirectory(files, parsed, io);
      else await importBoard(only(files), parsed, io);
      return 0;
    });
  },
};

type Files = readonly [NamedFile, ...NamedFile[]];

function only([file, ...others]: Files): NamedFile {
  if (others.length > 0) throw new Misuse(words.argument.needsOneFile);
  return file;
}

async function named(file: string, io: CliIo): Promise<NamedFile> {
  return file === '-'
    ? { name: words.input.standardInput, bytes: await io.readStdin() }
    : { name: file, bytes: await bytesOf(file) };
}

function areDirectory([first, ...others]: Files): boolean {
  return others.length > 0 || seemsDirectory(first.bytes);
}

async function importBoard({ name, bytes }: NamedFile, parsed: Arguments, io: CliIo): Promise<void> {
  const { board, problems, isOurs } = told(name, io, () => boardIn(bytes, parsed));
  const titled = withTitle(board, text(parsed, 'title') ?? (isOurs ? '' : titleOf(name)));
  const output = text(parsed, 'output');
  if (output === undefined) await store(titled, io);
  else await write(`${JSON.stringify(toBoardJson(titled), null, 2)}\n`, output, io);
  for (const problem of problems) io.err(problemLine(name, problem));
}

type Board = BoardReading['board'];

interface Read extends BoardReading {
  /** A board of this program is called what it is called, be it nothing. */
  readonly isOurs: boolean;
}

function boardIn(bytes: Uint8Array, parsed: Arguments): Read {
  const joined: Joined = choice(parsed, 'joined', JOINED, 'steps');
  const file = openFile(bytes);
  switch (file.kind) {
    case 'board':
      return { board: parseBoardJson(file.value), problems: [], isOurs: true };
    case 'canvas':
      return { ...readCanvas(file.canvas, joined), isOurs: isOwn(file.canvas) };
    case 'table':
      return { ...readNotes(file.table, columnOf(file.table, text(parsed, 'column'))), isOurs: false };
  }
}

/** A column is given by its heading, or by its number from one on. */
function columnOf({ columns, text: usual }: NoteTable, asked: string | undefined): number {
  if (asked === undefined) return usual;
  const named = columns.findIndex(({ heading }) => heading === asked);
  const at = named >= 0 ? named : Number(asked) - 1;
  if (columns[at] !== undefined) return at;
  const choices = columns.map(({ heading }, number) => heading || String(number + 1)).join(', ');
  throw new Misuse(words.argument.choice({ option: 'column', value: asked, choices }));
}

/** A file that is refused is told in a line, a damaged board file with each of its problems. */
function told(name: string, io: CliIo, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { problems = [] } = error.details;
    // The reader of boards gives its problems along with the refusal.
    for (const problem of problems as readonly Problem[]) io.err(problemLine(name, problem));
    throw new Refusal(words.input.unreadable({ file: name, reason: ERRORS[error.code].title }));
  }
}

function withTitle(board: Board, title: string): Board {
  return board.meta.title === '' ? { ...board, meta: { ...board.meta, title } } : board;
}

const titleOf = (file: string): string =>
  file === words.input.standardInput ? '' : basename(file).replace(/\.[^.]*$/, '');

async function store(board: Board, io: CliIo): Promise<void> {
  const { dataDir } = configOf(io);
  await mkdir(dataDir, { recursive: true });
  const json = new TextEncoder().encode(JSON.stringify({ board: toBoardJson(board) }));
  const { update, retainUntil } = makeBoard(json, NO_SCENARIOS);
  const id = newId();
  await withStore(dataDir, async (log) => {
    await log.create(id, update);
    await log.note(id, { asOf: 1, ...(retainUntil !== undefined && { retainUntil }) });
  });
  await writeLinks(id, { dataDir, retainUntil }, io);
}
