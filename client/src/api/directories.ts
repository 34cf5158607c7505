import type { DirectoryAnswer } from '@parcours/shared/api';
import { COLUMN_ROLES, type ColumnRole, type DirectoryColumn } from '@parcours/shared/directory';
import { ApiError, call } from './request.ts';

interface DirectoryQuestion {
  /** BCP 47. */
  readonly language: string;
  /** What stands in the columns of a table, in their order; without them the server guesses. */
  readonly roles?: readonly (ColumnRole | undefined)[] | undefined;
  readonly signal: AbortSignal;
}

/** What the server reads of a directory of services, of which it stores nothing. @throws ApiError */
export function readDirectory(
  file: File,
  { language, roles, signal }: DirectoryQuestion,
): Promise<DirectoryAnswer> {
  // By their numbers: headings may be sentences, and an address is short.
  const columns = roles?.flatMap((role, at) => (role === undefined ? [] : [[String(at + 1), role]]));
  const mapping = columns && JSON.stringify({ columns: Object.fromEntries(columns) });
  const query = { language, name: file.name, ...(mapping !== undefined && { mapping }) };
  return call('POST /api/directories', { query, bytes: file, signal });
}

/** The columns of a table of which the server cannot tell what stands in them, out of its refusal. */
export function unknownColumns(error: unknown): readonly DirectoryColumn[] | undefined {
  if (!(error instanceof ApiError) || error.code !== 'directory.columns') return undefined;
  const { columns } = error.body;
  return Array.isArray(columns) ? columns.map(readColumn) : undefined;
}

function readColumn(column: Readonly<Record<string, unknown>>): DirectoryColumn {
  const { heading, role, examples } = column;
  return {
    heading: String(heading),
    role: COLUMN_ROLES.find((each) => each === role),
    examples: Array.isArray(examples) ? examples.map(String) : [],
  };
}
