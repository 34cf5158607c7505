import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface ForgetDialogProps {
  readonly title: string;
  /** `withCopy`: the copy of the board in this browser goes as well. */
  onForget(withCopy: boolean): void;
  onClose(): void;
}

/** Asks before a board is forgotten, since the browser may hold what nobody else has. */
export function ForgetDialog({ title, onForget, onClose }: ForgetDialogProps) {
  const t = useT();
  const [withCopy, setWithCopy] = useState(true);
  return (
    <Dialog
      size="sm"
      title={t('home.recent.forget', { title })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => onForget(withCopy)}>
            {t('home.recent.forget.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('home.recent.forget.about')}</p>
      <Check
        label={t('home.recent.copy')}
        hint={t('home.recent.copy.about')}
        isChecked={withCopy}
        onChange={setWithCopy}
      />
    </Dialog>
  );
}
