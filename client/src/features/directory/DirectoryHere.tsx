import type { Board } from '@parcours/shared/board';
import { useMemo } from 'react';
import { today } from '../../i18n/today.ts';
import { bringUpToDate } from '../../session/bringUpToDate.ts';
import { useAll, useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { LibraryWords, useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { DirectoryDialog } from './DirectoryDialog.tsx';
import type { CityHere, TakeOver } from './ReadDirectory.tsx';

/** Brings services of a directory into the city of this board. */
export function DirectoryHere({ onClose }: { onClose(): void }) {
  return (
    <LibraryWords>
      <Here onClose={onClose} />
    </LibraryWords>
  );
}

function Here({ onClose }: { onClose(): void }) {
  const language = useBoard(({ meta }) => meta.language);
  const file = useUi(({ directoryFile }) => directoryFile);
  const add = useAddToBoard(onClose);
  const city = useCity();
  const takeOver = useTakeOver(city, onClose);
  return (
    <DirectoryDialog
      file={file}
      language={language}
      city={city}
      onPick={add}
      onTake={takeOver}
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
function useTakeOver(board: CityHere, onDone: () => void): TakeOver {
  const say = useLibraryT();
  const toast = useToast();
  const session = useSession();
  return (changes, taken, pack) => {
    if (!bringUpToDate(session, changes, taken, { board, pack, today: today() })) return;
    toast({ tone: 'info', message: say('directory.changes.taken', { name: pack.title }) });
    onDone();
  };
}

/** In one step, that one press of Undo takes back; what the city has by that name already stays one. */
function useAddToBoard(onDone: () => void): (content: Board, count: number) => void {
  const say = useLibraryT();
  const toast = useToast();
  const { attempt, commands } = useSession();
  const { showTab, setPanel } = useUiActions();
  return (content, count) => {
    const isDone = attempt(() => {
      commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() });
      return true;
    });
    if (isDone !== true) return;
    toast({ tone: 'info', message: say('directory.pick.added', { count }) });
    showTab({ story: 'palette' });
    setPanel('story');
    onDone();
  };
}
