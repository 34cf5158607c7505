import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { eraseBoard } from '../../api/boards.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { forgetBoard } from '../../local/recentBoards.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Share.module.css';

interface EraseBoardProps {
  readonly boardId: string;
  readonly token: string;
  onErased(): void;
}

/** Erases the board, after asking once more. The server then ends every session on it, this one included. */
export function EraseBoard(props: EraseBoardProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={styles.erase} aria-label={t('share.erase')}>
      {isAsking ? (
        <Confirmation {...props} onKeep={() => setAsking(false)} />
      ) : (
        <Button variant="danger" icon={<Trash2 size={18} aria-hidden />} onPress={() => setAsking(true)}>
          {t('share.erase')}
        </Button>
      )}
    </section>
  );
}

function Confirmation({ boardId, token, onErased, onKeep }: EraseBoardProps & { onKeep(): void }) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  const erase = async () => {
    setPending(true);
    try {
      await eraseBoard(boardId, token);
      forgetBoard(boardId);
      onErased();
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  };
  return (
    <>
      <p>{t('share.erase.about')}</p>
      <div className={styles.choices}>
        <Button variant="danger" isPending={isPending} onPress={() => void erase()}>
          {t('share.erase.confirm')}
        </Button>
        <Button onPress={onKeep}>{t('share.erase.keep')}</Button>
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.failed}>
          {errorMessage(error)}
        </p>
      )}
    </>
  );
}
