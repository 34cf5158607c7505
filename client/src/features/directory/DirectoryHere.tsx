import type { Board } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { DirectoryDialog } from './DirectoryDialog.tsx';

/** Brings services of a directory into the city of this board. */
export function DirectoryHere({ onClose }: { onClose(): void }) {
  const language = useBoard(({ meta }) => meta.language);
  const file = useUi(({ directoryFile }) => directoryFile);
  const add = useAddToBoard(onClose);
  return <DirectoryDialog file={file} language={language} purpose="here" onPick={add} onClose={onClose} />;
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
