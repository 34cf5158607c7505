import { useState } from 'react';
import { ApiError } from '../api/request.ts';
import { useT } from '../i18n/useT.ts';
import { inWindow } from '../local/webStorage.ts';
import { Button } from './Button.tsx';
import { TextInput } from './controls.tsx';
import { Dialog } from './Dialog.tsx';

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

const KEY = 'adminSecret';

/** The administrator's secret that was given in this window, if any. */
export function adminSecret(): string | undefined {
  return inWindow.recall(KEY);
}

export function keepAdminSecret(secret: string): void {
  inWindow.remember(KEY, secret);
}

/** Whether the server refused because it wants the secret, or another one. */
export function isSecretWanted(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'access.admin';
}
