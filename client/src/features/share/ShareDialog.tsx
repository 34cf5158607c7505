import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { recentBoard } from '../../local/recentBoards.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EraseBoard } from './EraseBoard.tsx';
import styles from './Share.module.css';
import { type ShareLink, shareLinks } from './shareLinks.ts';

/** The board's links, one for each role that this browser can hand on. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { boardId, role } = useSession();
  const known = recentBoard(boardId);
  const links = shareLinks(location.origin, boardId, { role, token: known?.token }, known?.tokens ?? {});
  return (
    <Dialog title={t('share.title')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('share.lead')}</p>
      <ul className={styles.links}>
        {links.map((link) => (
          <LinkRow key={link.role} link={link} />
        ))}
      </ul>
      {links.length < 2 && <p className={styles.hint}>{t('share.onlyMine')}</p>}
      {role === 'facilitate' && known !== undefined && (
        <EraseBoard boardId={boardId} token={known.token} onErased={onClose} />
      )}
    </Dialog>
  );
}

function LinkRow({ link: { role, address } }: { readonly link: ShareLink }) {
  const t = useT();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const name = t(`role.${role}`);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <li className={styles.row}>
      <div>
        <h3>{name}</h3>
        <p className={styles.hint}>{t(`share.${role}.about`)}</p>
      </div>
      <Button
        size="sm"
        icon={state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        label={`${t('share.copy')}: ${name}`}
        onPress={copy}
      >
        {t(state === 'copied' ? 'common.copied' : 'share.copy')}
      </Button>
      <input
        readOnly
        dir="ltr"
        className={styles.address}
        aria-label={t('share.link', { role: name })}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <p role="status" className={state === 'failed' ? styles.failed : 'visually-hidden'}>
        {state === 'copied' && t('share.copied', { role: name })}
        {state === 'failed' && t('share.copyFailed')}
      </p>
    </li>
  );
}
