import type { Board } from '@parcours/shared/board';
import type { DirectoryUpdate } from '@parcours/shared/directory';
import { useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { applyUpdate } from './applyUpdate.ts';
import { DirectoryDialog } from './DirectoryDialog.tsx';
import type { CityHere } from './ReadDirectory.tsx';

/** Brings services of a directory into the city of this board. */
export function DirectoryHere({ onClose }: { onClose(): void }) {
  const language = useBoard(({ meta }) => meta.language);
  const file = useUi(({ directoryFile }) => directoryFile);
  const add = useAddToBoard(onClose);
  const update = useUpdateBoard(onClose);
  const city = useCity();
  return (
    <DirectoryDialog
      file={file}
      language={language}
      city={city}
      onPick={add}
      onUpdate={update}
      onClose={onClose}
    />
  );
}

/** What the board has of its city by now. */
function useCity(): CityHere {
  const actors = useAll('actors');
  const services = useAll('services');
  const assets = useAll('assets');
  const currency = useBoard(({ meta }) => meta.currency);
  return useMemo(() => ({ actors, services, assets, currency }), [actors, services, assets, currency]);
}

/** Brings what came from a directory up to date with it, in one step. */
function useUpdateBoard(onDone: () => void): (update: DirectoryUpdate, name: string) => void {
  const t = useT();
  const toast = useToast();
  const session = useSession();
  return (update, name) => {
    if (!applyUpdate(session, update)) return;
    toast({ tone: 'info', message: t('directory.changes.taken', { name }) });
    onDone();
  };
}

/** In one step, that one press of Undo takes back; what the city has by that name already stays one. */
function useAddToBoard(onDone: () => void): (content: Board, count: number) => void {
  const t = useT();
  const toast = useToast();
  const { attempt, commands } = useSession();
  const { showTab, setPanel } = useUiActions();
  return (content, count) => {
    const isDone = attempt(() => {
      commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() });
      return true;
    });
    if (isDone !== true) return;
    toast({ tone: 'info', message: t('directory.pick.added', { count }) });
    showTab({ story: 'palette' });
    setPanel('story');
    onDone();
  };
}
