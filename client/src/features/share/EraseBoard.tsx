import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { eraseBoard } from '../../api/boards.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { forgetBoard } from '../../local/recentBoards.ts';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Share.module.css';

interface EraseBoardProps {
  readonly boardId: string;
  readonly token: string;
  onErased(): void;
}

/** Erases the board, after asking once more. The server then ends every session on it, this one included. */
export function EraseBoard({ boardId, token, onErased }: EraseBoardProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [isAsking, setAsking] = useState(false);
  const erase = async () => {
    await eraseBoard(boardId, token);
    forgetBoard(boardId);
    onErased();
  };
  return (
    <section className={styles.erase} aria-label={t('share.erase')}>
      {isAsking ? (
        <AskAgain
          label={t('share.erase')}
          text={t('share.erase.about')}
          confirm={t('share.erase.confirm')}
          leave={t('share.erase.keep')}
          variant="danger"
          onConfirm={erase}
          onLeave={() => setAsking(false)}
          wordsOf={errorMessage}
        />
      ) : (
        <Button variant="danger" icon={<Trash2 size={18} aria-hidden />} onPress={() => setAsking(true)}>
          {t('share.erase')}
        </Button>
      )}
    </section>
  );
}
