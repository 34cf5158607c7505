import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface AdminSecretDialogProps {
  onSubmit(secret: string): void;
  onClose(): void;
}

export function AdminSecretDialog({ onSubmit, onClose }: AdminSecretDialogProps) {
  const t = useT();
  const [secret, setSecret] = useState('');
  const submit = () => onSubmit(secret.trim());
  return (
    <Dialog
      size="sm"
      title={t('home.adminSecret.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={secret.trim() === ''} onPress={submit}>
            {t('home.adminSecret.continue')}
          </Button>
        </>
      }
    >
      <p>{t('home.adminSecret.text')}</p>
      <TextInput
        type="password"
        label={t('home.adminSecret.label')}
        value={secret}
        onChange={setSecret}
        autoFocus
      />
    </Dialog>
  );
}
