import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { findWorkshop } from '../../../api/seats.ts';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { LobbyFrame } from '../lobby/LobbyFrame.tsx';
import styles from '../lobby/lobby.module.css';
import { PageLanguage } from '../lobby/PageLanguage.tsx';

interface JoinPageProps {
  /** That the address brought, as one does that was scanned. */
  readonly code: string | undefined;
  onFound(workshop: WorkshopAccess): void;
}

/** From a code on the wall to the workshop. */
export function JoinPage({ code, onFound }: JoinPageProps) {
  const t = useLiveT();
  const app = useT()('app.name');
  const errorMessage = useErrorMessage();
  const [typed, setTyped] = useState(code ?? '');
  const find = useCallback(async (wanted: string) => onFound(await findWorkshop(wanted)), [onFound]);
  const { state, submit } = useSubmit(find);
  usePageTitle(t('join.title'), app);
  useEffect(() => {
    if (code !== undefined) void submit(code);
  }, [code, submit]);
  return (
    <LobbyFrame>
      <PageLanguage />
      <div className={styles.invitation}>
        <h1 className={styles.title}>{t('join.title')}</h1>
        <p>{t('join.text')}</p>
      </div>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit(typed);
        }}
      >
        <TextInput label={t('join.code')} value={typed} maxLength={40} onChange={setTyped} />
        {state.step === 'failed' && (
          <p role="alert" className={styles.failed}>
            {errorMessage(state.error)}
          </p>
        )}
        <Button
          type="submit"
          variant="primary"
          size="lg"
          className={styles.enter}
          isPending={state.step === 'pending' || state.step === 'done'}
          isDisabled={typed.trim() === ''}
        >
          {t('join.go')}
        </Button>
      </form>
    </LobbyFrame>
  );
}
