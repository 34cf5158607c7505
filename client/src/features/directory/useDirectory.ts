import type { DirectoryAnswer } from '@parcours/shared/api';
import { type CityPack, type DirectoryColumn, readPack } from '@parcours/shared/directory';
import { useEffect, useRef, useState } from 'react';
import { readDirectory, unknownColumns } from '../../api/directories.ts';
import { useLocale } from '../../i18n/useT.ts';
import { type Roles, recallRoles, rememberRoles } from '../../local/directoryColumns.ts';

/** What has come of a file so far. */
export type DirectoryState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'failed'; readonly file: File; readonly error: unknown }
  /** Somebody says what stands in the columns of a table. */
  | { readonly kind: 'columns'; readonly file: File; readonly columns: readonly DirectoryColumn[] }
  | {
      readonly kind: 'read';
      readonly file: File;
      readonly found: DirectoryAnswer;
      readonly pack: CityPack;
    };

/**
 * Has the server read a directory that somebody chose. Another one takes its place, as one does that is
 * dropped meanwhile, and leaving the window gives it up.
 */
export function useDirectory(
  language: string,
  dropped: File | null,
): {
  readonly state: DirectoryState;
  read(file: File): void;
  /** Reads a table by what somebody says of its columns, which is remembered for tables with the same headings. */
  readAs(file: File, columns: readonly DirectoryColumn[]): void;
  sayColumns(file: File, columns: readonly DirectoryColumn[]): void;
  giveUp(): void;
} {
  const locale = useLocale();
  const [state, setState] = useState<DirectoryState>({ kind: 'none' });
  const asking = useRef(new AbortController());
  useEffect(() => () => asking.current.abort(), []);
  const giveUp = () => {
    asking.current.abort();
    setState({ kind: 'none' });
  };
  const read = async (file: File, roles?: Roles): Promise<void> => {
    asking.current.abort();
    asking.current = new AbortController();
    const { signal } = asking.current;
    setState({ kind: 'reading', file });
    const outcome = await readFile(file, { language: language || locale, roles, signal });
    if (!signal.aborted) setState(outcome);
  };
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    if (dropped !== null) void latest.current(dropped);
  }, [dropped]);
  const readAs = (file: File, columns: readonly DirectoryColumn[]) => {
    const roles = columns.map(({ role }) => role);
    rememberRoles(
      columns.map(({ heading }) => heading),
      roles,
    );
    void read(file, roles);
  };
  return {
    state,
    read: (file) => void read(file),
    readAs,
    sayColumns: (file, columns) => setState({ kind: 'columns', file, columns }),
    giveUp,
  };
}

type Question = Parameters<typeof readDirectory>[1];

/** What comes of a file, its columns taken as somebody says, else as was said of such columns earlier. */
async function readFile(file: File, question: Question): Promise<DirectoryState> {
  const outcome = await askedOf(file, question);
  const columns = columnsOf(outcome);
  const known = question.roles === undefined ? remembered(columns) : undefined;
  return known === undefined || question.signal.aborted
    ? outcome
    : askedOf(file, { ...question, roles: known });
}

async function askedOf(file: File, question: Question): Promise<DirectoryState> {
  try {
    const found = await readDirectory(file, question);
    return { kind: 'read', file, found, pack: readPack(found.pack).pack };
  } catch (error) {
    const columns = unknownColumns(error);
    return columns === undefined ? { kind: 'failed', file, error } : { kind: 'columns', file, columns };
  }
}

function columnsOf(state: DirectoryState): readonly DirectoryColumn[] | undefined {
  if (state.kind === 'columns') return state.columns;
  return state.kind === 'read' ? state.found.columns : undefined;
}

/** What was said of such columns earlier, where that is not what they are taken for anyway. */
function remembered(columns: readonly DirectoryColumn[] | undefined): Roles | undefined {
  const known = columns && recallRoles(columns.map(({ heading }) => heading));
  const isNews = known?.some((role, at) => role !== columns?.[at]?.role);
  return isNews === true ? known : undefined;
}
