import { useT } from '../../i18n/useT.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { HelpSheet } from './HelpSheet.tsx';

export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  return (
    <Dialog title={t('help.title')} closeLabel={t('common.close')} onClose={onClose}>
      <HelpSheet />
    </Dialog>
  );
}
