import { type ParseArgsConfig, parseArgs } from 'node:util';
import { linkedPlace } from '@parcours/shared/protocol';
import { words } from '../words.ts';
import type { CliIo, ExitCode } from './command.ts';

/** A command line that does not make sense. The message says why, in a line. */
export class Misuse extends Error {}

/** What is told about a failure that the caller can mend: a file that is not there or not a board. */
export class Refusal extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, Parsed>>;

export interface Arguments {
  readonly files: readonly string[];
  readonly values: Values;
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const satisfies Options;

/**
 * Parses the arguments, answers `--help`, and turns misuse and refusals into messages and exit codes, so that a
 * command deals with its own work alone.
 */
export async function withArguments(
  { args, io, usage, options }: { args: string[]; io: CliIo; usage: string; options: Options },
  work: (parsed: Arguments) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const parsed = parse(args, options);
    if (parsed.values.help === true) {
      await io.out(`${usage}\n`);
      return 0;
    }
    return await work(parsed);
  } catch (error) {
    if (error instanceof Refusal) return told(error.message, 1, io);
    if (error instanceof Misuse) return told(`${error.message}\n\n${usage}`, 2, io);
    throw error;
  }
}

function told(message: string, code: ExitCode, io: CliIo): ExitCode {
  io.err(message);
  return code;
}

function parse(args: string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...HELP, ...options },
      allowPositionals: true,
      strict: true,
    });
    return { files: positionals, values };
  } catch (error) {
    // `parseArgs` throws on unknown options and missing values, with a message meant for people.
    throw new Misuse(
      words.argument.invalid({ message: error instanceof Error ? error.message : String(error) }),
    );
  }
}

type Parsed = string | boolean | (string | boolean)[] | undefined;

/** The one file that a command works on. */
export function oneFile({ files }: Arguments): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Misuse(words.argument.needsOneFile);
  return file;
}

/** The id of the board or workshop that a command works on, which may be given by a link to it. */
export function oneId(parsed: Arguments): string {
  const given = oneFile(parsed);
  return linkedPlace(given)?.id ?? given;
}

export function text({ values }: Arguments, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be given several times. */
export function texts({ values }: Arguments, option: string): readonly string[] {
  return [values[option]].flat().filter((value) => typeof value === 'string');
}

/** The value of an option that has a few choices; `fallback` where it is not given. */
export function choice<T extends string, F>(
  parsed: Arguments,
  option: string,
  choices: readonly T[],
  fallback: F,
): T | F {
  const value = text(parsed, option);
  if (value === undefined) return fallback;
  const chosen = choices.find((known) => known === value);
  if (chosen === undefined)
    throw new Misuse(words.argument.choice({ option, value, choices: choices.join(', ') }));
  return chosen;
}
