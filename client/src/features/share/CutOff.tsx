import { revokeLinks } from '../../api/boards.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import type { LinkRole, Tokens } from '../../local/tokens.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { AskAgain } from '../../ui/AskAgain.tsx';
import { useToast } from '../../ui/toasts.tsx';

export interface CutOffProps {
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
export function CutOff({ role, token, onNewTokens, onNewToken, onDone }: CutOffProps) {
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
