import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { HelpSheet } from './HelpSheet.tsx';

export function HelpButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('board.help')} onPress={() => setOpen(true)}>
        <CircleHelp size={19} aria-hidden />
      </IconButton>
      {isOpen && (
        <Dialog title={t('help.title')} closeLabel={t('common.close')} onClose={() => setOpen(false)}>
          <HelpSheet />
        </Dialog>
      )}
    </>
  );
}
