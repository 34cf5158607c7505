import { Check, Copy, Unlink } from 'lucide-react';
import { useRef, useState } from 'react';
import { revokeLinks } from '../../api/boards.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import type { LinkRole, Tokens } from '../../local/tokens.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { Button } from '../../ui/Button.tsx';
import { copyField } from '../../ui/CopyField.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { LinkCode } from './LinkCode.tsx';
import styles from './Share.module.css';
import type { ShareLink } from './shareLinks.ts';

interface LinkRowProps {
  readonly link: ShareLink;
  /** Whether the code is there at once, or behind a button; only what is for a whole room has one. */
  readonly code: 'shown' | 'onRequest';
  /** For those who may cut the link off. */
  readonly cutOff?: Omit<CutOffProps, 'role' | 'onDone'>;
}

/** What a whole room may have on the wall. */
const FOR_A_ROOM: ReadonlySet<LinkRole> = new Set(['contribute', 'view']);

type State = 'idle' | 'copied' | 'failed' | 'asking' | 'renewed';

/** The link of one role: what it is for, to be copied and cut off. */
export function LinkRow({ link: { role, address }, code, cutOff }: LinkRowProps) {
  const t = useT();
  const [state, setState] = useState<State>('idle');
  const name = t(`role.${role}`);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    if (field.current !== null) setState((await copyField(field.current)) ? 'copied' : 'failed');
  };
  return (
    <section className={styles.row} aria-label={name} data-code={code}>
      <div>
        <h3>{name}</h3>
        <p className={styles.hint}>{t(`share.${role}.about`)}</p>
      </div>
      <Button
        {...(code === 'shown' ? { variant: 'primary' } : { size: 'sm' })}
        icon={state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        label={`${t('share.copy')}: ${name}`}
        onPress={() => void copy()}
      >
        {t(state === 'copied' ? 'common.copied' : 'share.copy')}
      </Button>
      <div className={styles.addressLine}>
        <input
          ref={field}
          readOnly
          dir="ltr"
          className={styles.address}
          aria-label={t('share.link', { role: name })}
          value={address}
          onFocus={(event) => event.target.select()}
        />
        {cutOff && state !== 'asking' && (
          <Button
            size="sm"
            variant="quiet"
            icon={<Unlink size={16} aria-hidden />}
            label={`${t('share.cutOff')}: ${name}`}
            onPress={() => setState('asking')}
          >
            {t('share.cutOff')}
          </Button>
        )}
      </div>
      {FOR_A_ROOM.has(role) && code === 'onRequest' && <LinkCode name={name} address={address} />}
      {FOR_A_ROOM.has(role) && code === 'shown' && (
        <div className={styles.code}>
          <QrCode text={address} label={t('share.code.alt', { role: name })} />
          <p className={styles.hint}>{t('share.code.about')}</p>
        </div>
      )}
      {cutOff && state === 'asking' && (
        <CutOff {...cutOff} role={role} onDone={(isCut) => setState(isCut ? 'renewed' : 'idle')} />
      )}
      <LinkState state={state} name={name} />
    </section>
  );
}

function LinkState({ state, name }: { readonly state: State; readonly name: string }) {
  const t = useT();
  const classes = { failed: styles.failed, renewed: styles.done };
  return (
    <p
      role="status"
      className={state === 'failed' || state === 'renewed' ? classes[state] : 'visually-hidden'}
    >
      {state === 'copied' && t('share.copied', { role: name })}
      {state === 'failed' && t('share.copyFailed')}
      {state === 'renewed' && t('share.cutOff.done')}
    </p>
  );
}

interface CutOffProps {
  readonly role: LinkRole;
  /** A facilitator's: that by which this page is open. */
  readonly token: string;
  /** Takes the tokens that hold from now on. */
  onNewTokens(tokens: Tokens): void;
  /** Takes the token by which this page goes on, where its own link was cut off. */
  onNewToken(token: string): void;
  onDone(isCut: boolean): void;
}

/** Asks once more before everybody who came by a link is cut off. */
function CutOff({ role, token, onNewTokens, onNewToken, onDone }: CutOffProps) {
  const t = useT();
  const { boardId } = useSession();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  const isOwn = role === 'facilitate';
  const cut = async () => {
    const tokens = await revokeLinks(boardId, token, role);
    onNewTokens(tokens);
    onDone(true);
    if (!isOwn || tokens.facilitate === undefined) return;
    toast({ tone: 'info', message: t('share.cutOff.moved') });
    onNewToken(tokens.facilitate);
  };
  return (
    <AskAgain
      label={t('share.cutOff')}
      text={t(isOwn ? 'share.cutOff.own' : 'share.cutOff.about')}
      confirm={t('share.cutOff.confirm')}
      leave={t('common.cancel')}
      variant="danger"
      onConfirm={cut}
      onLeave={() => onDone(false)}
      wordsOf={errorMessage}
    />
  );
}
