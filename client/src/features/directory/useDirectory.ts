import type { DirectoryAnswer } from '@parcours/shared/api';
import { type CityPack, readPack } from '@parcours/shared/directory';
import { useEffect, useRef, useState } from 'react';
import { readDirectory } from '../../api/directories.ts';
import { useLocale } from '../../i18n/useT.ts';

/** What has come of a file so far. */
export type DirectoryState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly found: DirectoryAnswer;
      readonly pack: CityPack;
    };

/** Has the server read a directory that somebody chose. Another one takes its place, and leaving the window gives it up. */
export function useDirectory(language: string): {
  readonly state: DirectoryState;
  read(file: File): void;
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
  const read = async (file: File) => {
    asking.current.abort();
    asking.current = new AbortController();
    const { signal } = asking.current;
    const { name } = file;
    setState({ kind: 'reading', name });
    try {
      const found = await readDirectory(file, { language: language || locale, signal });
      if (!signal.aborted) setState({ kind: 'read', name, found, pack: readPack(found.pack).pack });
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', name, error });
    }
  };
  return { state, read: (file) => void read(file), giveUp };
}
