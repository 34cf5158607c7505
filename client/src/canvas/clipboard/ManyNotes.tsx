import { StickyNote } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Asked } from './useClipboard.ts';

/** Asks before a text becomes many notes. */
export function ManyNotes({ count, onConfirm, onClose }: Asked) {
  const t = useT();
  return (
    <Dialog
      size="sm"
      title={t('paste.notes.title', { count })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" icon={<StickyNote size={18} aria-hidden />} onPress={onConfirm}>
            {t('paste.notes.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('paste.notes.about')}</p>
    </Dialog>
  );
}
