import { type Board, COLLECTION_NAMES, isCardName, MOST_CARDS, takePart } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../../i18n/useT.ts';
import type { Point } from '../../records/kind.ts';
import { useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Dropped, droppedFiles } from '../../ui/files/droppedFiles.ts';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { FILE_TYPES, isFileDragged, useOpenedFile } from '../../ui/files/useOpenedFile.ts';
import { useReactFlow } from '../flow.ts';
import { middleOfSight } from '../gestures/useTools.ts';
import { putNear } from './putCards.ts';

/** What is in a file is put on this board, after asking: one that is dropped on the page, or chosen in a window. */
export function ImportHere() {
  // On a phone the canvas may be out of sight, and all that is in it with it.
  return createPortal(<Windows />, document.body);
}

function Windows() {
  const session = useSession();
  const isAsked = useUi(({ dialog }) => dialog === 'import');
  const { openDialog, openDirectory, revealRecords } = useUiActions();
  const flow = useReactFlow();
  const { file, open, close } = useOpenedFile(openDirectory);
  const at = useRef<Point>(undefined);
  useDroppedFiles((dropped, point) => {
    at.current = point;
    void open(dropped);
  });
  const closeChooser = () => openDialog(null);
  if (file === undefined) {
    if (!isAsked || !session.canEdit) return null;
    return (
      <FileChooser
        onClose={closeChooser}
        onChoose={(...chosen) => {
          at.current = undefined;
          closeChooser();
          void open(chosen);
        }}
      />
    );
  }
  const { Dialog: Import, ...opened } = file;
  return (
    <Import
      {...opened}
      purpose={{ kind: 'here', most: MOST_CARDS }}
      onClose={close}
      onImport={(board) => {
        close();
        putNear(session, partOf(board), flow.screenToFlowPosition(at.current ?? middleOfSight()));
        // It may be more than there was in sight before.
        revealRecords([...session.ui.getState().selection]);
      }}
    />
  );
}

/** All cards of a board, with what stands on and between them. */
function partOf(board: Board) {
  const cards = COLLECTION_NAMES.filter(isCardName).flatMap((kind) => board[kind].map(({ id }) => id));
  return takePart(board, cards, '');
}

/**
 * Takes files that are dropped anywhere on the page, over panels too: the browser would leave the board and show them.
 * Whoever may not edit is told.
 */
function useDroppedFiles(onFiles: (dropped: Dropped, at: Point) => void): void {
  const session = useSession();
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (isFileDragged(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!isFileDragged(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const files = droppedFiles(event.dataTransfer);
      session.attempt(() => {
        if (!session.canEdit) throw new CodedError('access.role');
        latest.current(files, placeOf(event));
      });
    };
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, [session]);
}

/** Where on the screen the file was dropped, if that is the canvas. */
function placeOf({ target, clientX: x, clientY: y }: DragEvent): Point {
  return target instanceof Element && target.closest('.react-flow') !== null ? { x, y } : middleOfSight();
}

interface FileChooserProps {
  onChoose(...files: readonly File[]): void;
  onClose(): void;
}

function FileChooser({ onChoose, onClose }: FileChooserProps) {
  const t = useT();
  return (
    <Dialog
      size="sm"
      title={t('import.choose.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <FileButton variant="primary" accept={FILE_TYPES} takesSeveral onChoose={onChoose}>
            {t('import.choose.file')}
          </FileButton>
        </>
      }
    >
      <p>{t('import.choose.about')}</p>
    </Dialog>
  );
}
