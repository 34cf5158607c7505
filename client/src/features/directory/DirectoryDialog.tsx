import type { Board } from '@parcours/shared/board';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { oneFile } from '../../ui/files/severalFiles.ts';
import { DIRECTORY_TYPES } from '../../ui/files/useOpenedFile.ts';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import styles from './Directory.module.css';
import { type CityHere, ReadDirectory, type TakeOver } from './ReadDirectory.tsx';
import { SayColumns } from './SayColumns.tsx';
import { ShelfChoice } from './ShelfChoice.tsx';
import { useDirectory } from './useDirectory.ts';

interface DirectoryDialogProps {
  /** One that was dropped on the page; without it, somebody chooses one. */
  readonly file: File | null;
  /** Of the board (BCP 47), if it says one: names are taken in it. */
  readonly language: string;
  /** Of the board; undefined where one is to be started with what is picked. */
  readonly city?: CityHere | undefined;
  /** Takes what was picked, as a board, and how many were. */
  onPick(content: Board, count: number): void;
  /** Brings the board up to date with a directory that it took from before. */
  onTake?: TakeOver;
  onClose(): void;
}

/** A directory of services is read, and what matters is picked. */
export function DirectoryDialog({
  file: dropped,
  language,
  city,
  onPick,
  onTake = () => {},
  onClose,
}: DirectoryDialogProps) {
  const t = useT();
  const say = useLibraryT();
  const errorMessage = useErrorMessage();
  const { state, read, readAs, sayColumns, giveUp } = useDirectory(language, dropped);
  const choose = async (...files: readonly File[]) => {
    const file = await oneFile(files);
    if (file !== undefined) read(file);
  };
  const again = <ChooseFile onChoose={choose} isQuiet />;
  if (state.kind === 'columns') {
    const { file, columns } = state;
    const onRead = (said: typeof columns) => readAs(file, said);
    return <SayColumns name={file.name} columns={columns} again={again} onRead={onRead} onClose={onClose} />;
  }
  if (state.kind === 'read') {
    const { file, found, pack } = state;
    const { columns } = found;
    return (
      <ReadDirectory
        name={file.name}
        found={found}
        pack={pack}
        again={again}
        city={city}
        onPick={onPick}
        onTake={onTake}
        onSayColumns={columns && (() => sayColumns(file, columns))}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={say('directory.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        state.kind === 'reading' ? (
          <Button onPress={giveUp}>{t('common.cancel')}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <ChooseFile onChoose={choose} />
          </>
        )
      }
    >
      <p>{say('directory.about')}</p>
      <p className={styles.quiet}>{say('directory.formats')}</p>
      {state.kind !== 'reading' && <ShelfChoice onChoose={read} />}
      <div role="status">
        {state.kind === 'reading' && <p>{say('directory.reading', { name: state.file.name })}</p>}
      </div>
      {state.kind === 'failed' && (
        <p role="alert" className={styles.error}>
          {say('directory.failed', { name: state.file.name, reason: errorMessage(state.error) })}
        </p>
      )}
    </Dialog>
  );
}

interface ChooseFileProps {
  readonly isQuiet?: boolean;
  onChoose(...files: readonly File[]): void;
}

function ChooseFile({ isQuiet = false, onChoose }: ChooseFileProps) {
  const t = useT();
  const say = useLibraryT();
  return (
    <FileButton
      variant={isQuiet ? 'quiet' : 'primary'}
      accept={DIRECTORY_TYPES}
      takesSeveral
      onChoose={onChoose}
    >
      {isQuiet ? say('directory.another') : t('import.choose.file')}
    </FileButton>
  );
}
