import { StickyNote } from 'lucide-react';
import type { RefObject } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useClipboard } from './useClipboard.ts';

interface ClipboardProps {
  readonly canvas: RefObject<HTMLElement | null>;
}

/** Lets cards and text be copied and pasted on the canvas; asks before a text becomes many notes. */
export function Clipboard({ canvas }: ClipboardProps) {
  const t = useT();
  const asked = useClipboard(canvas);
  if (asked === undefined) return null;
  const { count, onConfirm, onClose } = asked;
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
