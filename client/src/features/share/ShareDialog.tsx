import { Image, Printer, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { eraseBoard } from '../../api/boards.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { forgetBoard } from '../../local/recentBoards.ts';
import type { Tokens } from '../../local/tokens.ts';
import { useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { LinkRow } from './LinkRow.tsx';
import styles from './Share.module.css';
import { embedCode, shareLinks, useBoardTokens } from './shareLinks.ts';

interface ShareDialogProps {
  onClose(): void;
  /** A button that saves the board as a file. */
  readonly download: ReactNode;
  /** The link by which this page is open was replaced by another one. */
  onNewToken(token: string): void;
}

/**
 * The link for the group with its code, and folded under it those of other roles that this window can hand on.
 * Facilitators cut them off as well.
 */
export function ShareDialog({ download, onClose, onNewToken }: ShareDialogProps) {
  const t = useT();
  const session = useSession();
  const { boardId, token, role } = session;
  const { tokens, learn } = useBoardTokens();
  const [first, ...others] = shareLinks(location.origin, session, tokens);
  const canCutOff = role === 'facilitate';
  const cutOff = canCutOff && { cutOff: { token, onNewTokens: learn, onNewToken } };
  return (
    <Dialog title={t('share.title')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('share.lead')}</p>
      {first && <LinkRow link={first} code="shown" {...cutOff} />}
      {others.length === 0 && <p className={styles.hint}>{t('share.onlyMine')}</p>}
      {others.length > 0 && (
        <Disclosure summary={<h3>{t('share.others')}</h3>}>
          <div className={styles.links}>
            {others.map((link) => (
              <LinkRow key={link.role} link={link} code="onRequest" {...cutOff} />
            ))}
          </div>
        </Disclosure>
      )}
      <section className={styles.file} aria-labelledby="share-file">
        <div>
          <h3 id="share-file">{t('share.file')}</h3>
          <p className={styles.hint}>{t('share.file.about')}</p>
        </div>
        {download}
      </section>
      <PictureButtons />
      <Embed tokens={tokens} />
      {canCutOff && <EraseBoard boardId={boardId} token={token} onErased={onClose} />}
    </Dialog>
  );
}

/** What shows the board in another page, and to whom. */
function Embed({ tokens }: { readonly tokens: Tokens }) {
  const t = useT();
  const session = useSession();
  const language = useLocale();
  const title = useBoard(({ meta }) => meta.title) || t('common.untitled');
  const code = embedCode(location.origin, session, tokens, { language, title });
  return (
    <section className={styles.embed} aria-labelledby="share-embed">
      <h3 id="share-embed">{t('share.embed')}</h3>
      <p className={styles.hint}>{t(code === undefined ? 'share.embed.none' : 'share.embed.about')}</p>
      {code !== undefined && (
        <CopyField
          variant="plain"
          label={t('share.embed.code')}
          value={code}
          words={{
            copy: t('share.embed.copy'),
            copied: t('common.copied'),
            failed: t('share.copyFailed'),
          }}
        />
      )}
    </section>
  );
}

/** The board as something to look at, away from the board. */
function PictureButtons() {
  const t = useT();
  const { openDialog } = useUiActions();
  return (
    <section className={styles.file} aria-labelledby="share-picture">
      <div>
        <h3 id="share-picture">{t('share.picture')}</h3>
        <p className={styles.hint}>{t('share.picture.about')}</p>
      </div>
      <div className={styles.choices}>
        <Button size="sm" icon={<Image size={16} aria-hidden />} onPress={() => openDialog('picture')}>
          {t('picture.title')}
        </Button>
        <Button size="sm" icon={<Printer size={16} aria-hidden />} onPress={() => openDialog('print')}>
          {t('print.title')}
        </Button>
      </div>
    </section>
  );
}

interface EraseBoardProps {
  readonly boardId: string;
  readonly token: string;
  onErased(): void;
}

/** Erases the board, after asking once more. The server then ends every session on it, this one included. */
function EraseBoard({ boardId, token, onErased }: EraseBoardProps) {
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
