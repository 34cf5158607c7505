import { basename } from 'node:path';
import { isDictionary } from '@parcours/shared/board';
import {
  asPackage,
  asProposed,
  type CityPack,
  changesSince,
  type Double,
  differingFields,
  type NamedFile,
  readPack,
  toPackJson,
  withMerged,
} from '@parcours/shared/directory';
import { CodedError, ERRORS } from '@parcours/shared/errors';
import { jsonText } from '@parcours/shared/jsonText';
import { directoryAnswer } from '../directory/answer.ts';
import { words } from '../words.ts';
import { type Arguments, choice, Misuse, Refusal, text, texts } from './arguments.ts';
import { bytesOf, readBoardInput } from './boardInput.ts';
import type { CliIo } from './command.ts';
import { write } from './output.ts';

/**
 * Reads a directory of services, and prints what was found; the pack goes to the file that is named.
 * @throws Refusal where it is none that can be read.
 */
export async function importDirectory(
  [first, ...others]: readonly [NamedFile, ...NamedFile[]],
  parsed: Arguments,
  io: CliIo,
): Promise<void> {
  const { name: names, bytes } = asPackage([inNoFolder(first), ...others.map(inNoFolder)]);
  const request = {
    language: text(parsed, 'language') ?? 'en',
    dataset: text(parsed, 'dataset') ?? names,
    mapping: hasMapping(parsed) ? await mappingOf(parsed) : undefined,
  };
  const isMerging = choice(parsed, 'doubles', DOUBLES, 'keep') === 'merge';
  const { pack: read, ...found } = await told(names, () => directoryAnswer(bytes, request));
  const merging = isMerging ? merged(readPack(read).pack, found.doubles) : undefined;
  const pack = merging === undefined ? read : toPackJson(merging.pack);
  const against = text(parsed, 'against');
  const changes =
    against === undefined ? undefined : await changesOf(against, { pack, isWhole: found.isWhole }, io);
  await io.out(`${JSON.stringify({ ...found, ...merging?.told, changes }, undefined, 2)}\n`);
  const output = text(parsed, 'output');
  if (output !== undefined) await write(`${JSON.stringify(pack, undefined, 2)}\n`, output, io);
}

/** What the doubles in a directory become: they stay, or each is made one as the browser proposes it. */
export const DOUBLES = ['keep', 'merge'] as const;

interface Merging {
  readonly pack: CityPack;
  /** What is printed in the place of what was found. */
  readonly told: object;
}

/** Makes the doubles one: the first stays, and each field is that of the first of them that says anything. */
function merged(read: CityPack, doubles: readonly Double[]): Merging {
  const pack = withMerged(read, doubles.map(asProposed));
  const made = doubles.map((double) => {
    const [id, ...others] = double.ids;
    const fields = differingFields(read, double).map(({ field, proposed }) => ({ field, from: proposed }));
    return { name: double.name, id, others, fields };
  });
  return { pack, told: { services: pack.services.length, doubles: [], merged: made } };
}

/** What is other in a directory than on a board that took from it before. */
async function changesOf(
  board: string,
  { pack, isWhole }: { readonly pack: unknown; readonly isWhole: boolean },
  io: CliIo,
): Promise<object> {
  const read = await readBoardInput(board, undefined, io);
  const { compared, added, gone } = changesSince(read.board, { pack: readPack(pack).pack, isWhole });
  const named = ({ collection, id, name }: (typeof added)[number]) => ({ collection, id, name });
  return {
    added,
    changed: compared
      .filter(({ fields }) => fields.length > 0)
      .map((record) => ({
        ...named(record),
        fields: record.fields.map(({ field, by, here, there }) => ({ field, by, here, there })),
      })),
    verified: compared.flatMap(({ verifiedOn, ...record }) =>
      verifiedOn === undefined ? [] : [{ ...named(record), verifiedOn }],
    ),
    gone,
    back: compared.filter(({ isBack }) => isBack).map(named),
    same: compared.filter(({ fields }) => fields.length === 0).length,
  };
}

const inNoFolder = ({ name, bytes }: NamedFile): NamedFile => ({ name: basename(name), bytes });

/** Whether it is said what stands in the columns of a table, which only a directory has. */
export function hasMapping(parsed: Arguments): boolean {
  return text(parsed, 'mapping') !== undefined || texts(parsed, 'map').length > 0;
}

/** What stands in the columns: as a file has it, and above that as it is said column by column. */
async function mappingOf(parsed: Arguments): Promise<unknown> {
  const file = text(parsed, 'mapping');
  const kept = file === undefined ? {} : mappingIn(file, await bytesOf(file));
  const said = texts(parsed, 'map').map((column) => {
    const [, heading, role] = /^(.+)=([^=]*)$/s.exec(column) ?? [];
    if (heading === undefined) throw new Misuse(words.argument.column({ value: column }));
    return [heading, role];
  });
  if (said.length === 0) return kept;
  const columns = isDictionary(kept) && isDictionary(kept.columns) ? kept.columns : {};
  return { columns: { ...columns, ...Object.fromEntries(said) } };
}

function mappingIn(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(jsonText(bytes));
  } catch {
    throw new Refusal(words.input.unreadable({ file, reason: ERRORS['directory.mapping'].title }));
  }
}

async function told<Answer>(file: string, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { reason, context, heading, columns } = error.details;
    const detail = [reason, context, heading, headingsOf(columns)].find((each) => typeof each === 'string');
    const title = ERRORS[error.code].title;
    throw new Refusal(
      words.input.unreadable({ file, reason: detail === undefined ? title : `${title} (${detail})` }),
    );
  }
}

/** Of a table of which nobody knows what stands where, the headings to say it by. */
function headingsOf(columns: unknown): string | undefined {
  if (!Array.isArray(columns)) return undefined;
  return columns
    .map((column, at) => (isDictionary(column) && String(column.heading ?? '')) || String(at + 1))
    .join(', ');
}
