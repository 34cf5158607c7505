import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkCode } from './LinkCode.tsx';
import { reportLink, useBoardTokens } from './shareLinks.ts';

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
  const session = useSession();
  const { tokens } = useBoardTokens();
  const address = reportLink(location.origin, session, tokens);
  // A facilitator has it from the server in a moment.
  if (address === undefined) return session.role === 'facilitate' ? null : <p>{t('share.report.none')}</p>;
  return (
    <>
      <p>{t('share.report.about')}</p>
      <CopyField
        label={t('share.report.link')}
        value={address}
        words={{ copy: t('share.copy'), copied: t('common.copied'), failed: t('share.copyFailed') }}
      />
      <LinkCode name={t('share.report.title')} address={address} />
    </>
  );
}
