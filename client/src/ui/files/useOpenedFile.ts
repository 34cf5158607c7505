import type { OpenedFile } from '@parcours/shared/formats';
import { type ComponentType, useCallback, useState } from 'react';
import { fetchPart } from '../../api/release.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { useToast } from '../toasts.tsx';
import type { Dropped } from './droppedFiles.ts';
import type { ImportDialogProps } from './ImportDialog.tsx';

/** A file that was read, and the window in which a person says what is to become of it. */
export interface FileToAskAbout {
  readonly name: string;
  readonly content: OpenedFile;
  /** What is in it is a directory after all. */
  onDirectory(): void;
  readonly Dialog: ComponentType<ImportDialogProps>;
}

/**
 * Reads the file that a person has chosen or dropped, or several that belong together. One that cannot be read is told; a
 * directory goes to `onDirectory`, a scenario to `onScenario`.
 */
export function useOpenedFile(onDirectory: (file: File) => void, onScenario?: (file: File) => void) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const toast = useToast();
  const [file, setFile] = useState<FileToAskAbout>();
  const open = useCallback(
    async (given: readonly File[] | Dropped) => {
      const part = await fetchPart(
        () => import('./importing.ts'),
        (why) => toast({ tone: 'error', message: t(`part.${why}`) }),
      );
      if (part === undefined) return;
      try {
        const chosen = await part.oneFile(given);
        if (chosen === undefined) return;
        const bytes = new Uint8Array(await chosen.arrayBuffer());
        if (onScenario && part.isMeantAsScenario(chosen.name, bytes)) return onScenario(chosen);
        if (part.seemsDirectory(bytes)) return onDirectory(chosen);
        const content = part.openFile(bytes);
        setFile({
          name: chosen.name.replace(/\.[^.]*$/, ''),
          content,
          Dialog: part.ImportDialog,
          onDirectory: () => {
            setFile(undefined);
            onDirectory(chosen);
          },
        });
      } catch (error) {
        toast({ tone: 'error', message: errorMessage(error) });
      }
    },
    [t, errorMessage, toast, onDirectory, onScenario],
  );
  const close = useCallback(() => setFile(undefined), []);
  return { file, open, close };
}

/** The files that the device's own chooser lists first; what one is shows when it is read. */
export const DIRECTORY_TYPES = '.json,.jsonld,.geojson,.csv,.tsv,.xlsx,.zip,.ttl,.rdf,.xml';
export const FILE_TYPES = `${DIRECTORY_TYPES},.parcours,.canvas,.txt,application/json,text/csv`;

/** Whether what is dragged over a page, or dropped on it, is a file. */
export function isFileDragged({ dataTransfer }: { readonly dataTransfer: DataTransfer | null }): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
