import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EraseBoard } from './EraseBoard.tsx';
import { LinkRow } from './LinkRow.tsx';
import styles from './Share.module.css';
import { shareLinks } from './shareLinks.ts';
import { useBoardTokens } from './useBoardTokens.ts';

interface ShareDialogProps {
  onClose(): void;
  /** A button that saves the board as a file. */
  readonly download: ReactNode;
  /** The link by which this page is open was replaced by another one. */
  onNewToken(token: string): void;
}

/** The board's links, one for each role that this window can hand on; facilitators cut them off as well. */
export function ShareDialog({ download, onClose, onNewToken }: ShareDialogProps) {
  const t = useT();
  const session = useSession();
  const { boardId, token, role } = session;
  const { tokens, learn } = useBoardTokens();
  const links = shareLinks(location.origin, session, tokens);
  const canCutOff = role === 'facilitate';
  return (
    <Dialog title={t('share.title')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('share.lead')}</p>
      <ul className={styles.links}>
        {links.map((link) => (
          <LinkRow
            key={link.role}
            link={link}
            {...(canCutOff && { cutOff: { token, onNewTokens: learn, onNewToken } })}
          />
        ))}
      </ul>
      {links.length < 2 && <p className={styles.hint}>{t('share.onlyMine')}</p>}
      <section className={styles.file} aria-labelledby="share-file">
        <div>
          <h3 id="share-file">{t('share.file')}</h3>
          <p className={styles.hint}>{t('share.file.about')}</p>
        </div>
        {download}
      </section>
      {canCutOff && <EraseBoard boardId={boardId} token={token} onErased={onClose} />}
    </Dialog>
  );
}
