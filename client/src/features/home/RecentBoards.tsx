import { CircleCheck, CloudOff, X } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { forgetBoard, type RecentBoard, recentBoards, rememberBoard } from '../../local/recentBoards.ts';
import { boardsWithCopy } from '../../session/copy/copyDatabase.ts';
import { eraseFromBrowser } from '../../session/eraseFromBrowser.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import styles from './RecentBoards.module.css';

interface RecentBoardsProps {
  /** The server cannot be reached: what opens without it is said. */
  readonly isAway: boolean;
  onOpen(board: RecentBoard): void;
}

/** The boards opened in this browser; nothing where there are none. */
export function RecentBoards({ isAway, onOpen }: RecentBoardsProps) {
  const t = useT();
  const toast = useToast();
  const [boards, setBoards] = useState(recentBoards);
  const copies = loadedValue(useLoad(isAway ? boardsWithCopy : undefined).state);
  const titleOf = (board: RecentBoard) => board.title || t('common.untitled');
  const [asked, setAsked] = useState<RecentBoard>();
  const forget = (board: RecentBoard, withCopy: boolean) => {
    setAsked(undefined);
    const forgotten = forgetBoard(board.id);
    if (withCopy) void eraseFromBrowser(board.id);
    setBoards(recentBoards());
    if (forgotten === undefined) return;
    const undo = () => {
      rememberBoard(forgotten);
      setBoards(recentBoards());
    };
    const message = t('home.recent.forgotten', { title: titleOf(forgotten) });
    toast({ tone: 'info', message, actions: [{ label: t('home.recent.undo'), onPress: undo }] });
  };
  if (boards.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent">{t('home.recent')}</h2>
      <p className={styles.lead}>{t('home.recent.lead')}</p>
      <ul className={styles.list}>
        {boards.map((board) => (
          <RecentRow
            key={board.id}
            board={board}
            title={titleOf(board)}
            opensNow={copies?.has(board.id)}
            onOpen={() => onOpen(board)}
            onForget={() => setAsked(board)}
          />
        ))}
      </ul>
      {asked && (
        <ForgetDialog
          title={titleOf(asked)}
          onForget={(withCopy) => forget(asked, withCopy)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

interface RecentRowProps {
  readonly board: RecentBoard;
  readonly title: string;
  /** Whether it opens without the server; undefined where that is no question. */
  readonly opensNow: boolean | undefined;
  onOpen(): void;
  onForget(): void;
}

function RecentRow({ board, title, opensNow, onOpen, onForget }: RecentRowProps) {
  const t = useT();
  const format = useFormat();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        {board.persona && (
          <span>
            <bdi>{board.persona}</bdi>
          </span>
        )}
        <span>{t('home.recent.opened', { date: format.moment(board.openedAt) })}</span>
        {opensNow !== undefined && (
          <span className={styles.offline} data-opens={opensNow}>
            {opensNow ? <CircleCheck size={15} aria-hidden /> : <CloudOff size={15} aria-hidden />}
            {t(opensNow ? 'home.recent.offline' : 'home.recent.online')}
          </span>
        )}
      </button>
      <IconButton label={t('home.recent.forget', { title })} onPress={onForget}>
        <X size={18} aria-hidden />
      </IconButton>
    </li>
  );
}

interface ForgetDialogProps {
  readonly title: string;
  /** `withCopy`: the copy of the board in this browser goes as well. */
  onForget(withCopy: boolean): void;
  onClose(): void;
}

/** Asks before a board is forgotten, since the browser may hold what nobody else has. */
function ForgetDialog({ title, onForget, onClose }: ForgetDialogProps) {
  const t = useT();
  const [withCopy, setWithCopy] = useState(true);
  return (
    <Dialog
      size="sm"
      title={t('home.recent.forget', { title })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => onForget(withCopy)}>
            {t('home.recent.forget.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('home.recent.forget.about')}</p>
      <Check
        label={t('home.recent.copy')}
        hint={t('home.recent.copy.about')}
        isChecked={withCopy}
        onChange={setWithCopy}
      />
    </Dialog>
  );
}
