import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { LinkCode } from './LinkCode.tsx';
import { reportLink } from './shareLinks.ts';
import { useBoardTokens } from './useBoardTokens.ts';

/** The link by which others read the report, and may do no more than look. */
export function ShareReport() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Link2 size={18} aria-hidden />} onPress={() => setOpen(true)}>
        {t('board.share')}
      </Button>
      {isOpen && (
        <Dialog title={t('share.report.title')} closeLabel={t('common.close')} onClose={() => setOpen(false)}>
          <ToRead />
        </Dialog>
      )}
    </>
  );
}

function ToRead() {
  const t = useT();
  const toast = useToast();
  const { boardId, role } = useSession();
  const { own, tokens } = useBoardTokens();
  const address = reportLink(location.origin, boardId, { role, token: own }, tokens);
  // A facilitator has it from the server in a moment.
  if (address === undefined) return role === 'facilitate' ? null : <p>{t('share.report.none')}</p>;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast({ tone: 'info', message: t('common.copied') }),
      () => toast({ tone: 'error', message: t('share.copyFailed') }),
    );
  return (
    <>
      <p>{t('share.report.about')}</p>
      <TextInput label={t('share.report.link')} value={address} isReadOnly onChange={() => {}} />
      <div>
        <Button variant="primary" onPress={() => void copy()}>
          {t('share.copy')}
        </Button>
      </div>
      <LinkCode name={t('share.report.title')} address={address} />
    </>
  );
}
