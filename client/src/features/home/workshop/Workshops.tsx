import { Columns3 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { type CreatedWorkshop, createWorkshop, type NewWorkshop } from '../../../api/workshops.ts';
import { useLocale, useT } from '../../../i18n/useT.ts';
import { recentWorkshops, rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { AdminSecretDialog, adminSecret, isSecretWanted, keepAdminSecret } from '../../../ui/adminSecret.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useSubmit } from '../../../ui/useSubmit.ts';
import recent from '../RecentBoards.module.css';
import { knownChoices } from './choices.ts';
import styles from './Workshop.module.css';
import { WorkshopForm } from './WorkshopForm.tsx';

interface WorkshopsProps {
  onOpen(workshop: { readonly id: string; readonly token: string }): void;
}

/** One report over several boards: making one, and those made here before. */
export function Workshops({ onOpen }: WorkshopsProps) {
  const t = useT();
  const [isMaking, setMaking] = useState(false);
  const [workshops] = useState(() => recentWorkshops().filter(({ isLive }) => !isLive));
  return (
    <section className={recent.recent} aria-labelledby="workshops">
      <h2 id="workshops">{t('workshop.title')}</h2>
      <p className={recent.lead}>{t('workshop.lead')}</p>
      <div className={styles.actions}>
        <Button icon={<Columns3 size={18} aria-hidden />} onPress={() => setMaking(true)}>
          {t('workshop.make')}
        </Button>
      </div>
      <ul className={recent.list}>
        {workshops.map(({ id, title, view }) => (
          <li key={id} className={recent.row}>
            <button type="button" className={recent.open} onClick={() => onOpen({ id, token: view })}>
              <strong>
                <bdi>{title || t('common.untitled')}</bdi>
              </strong>
            </button>
          </li>
        ))}
      </ul>
      {isMaking && (
        <WorkshopDialog
          onOpen={({ id, tokens }) => onOpen({ id, token: tokens.view })}
          onClose={() => setMaking(false)}
        />
      )}
    </section>
  );
}

interface WorkshopDialogProps {
  onOpen(workshop: CreatedWorkshop): void;
  onClose(): void;
}

/** Makes one report over several boards. */
function WorkshopDialog({ onOpen, onClose }: WorkshopDialogProps) {
  const t = useT();
  const locale = useLocale();
  const [start] = useState(() => ({ title: '', choices: knownChoices() }));
  const { isPending, refused, error, make, dismiss } = useCreateWorkshop(onOpen);
  if (refused !== undefined)
    return <AdminSecretDialog onSubmit={(secret) => void make(refused, secret)} onClose={dismiss} />;
  return (
    <WorkshopForm
      heading={t('workshop.make')}
      about={t('workshop.make.about')}
      confirm={t('workshop.make.confirm')}
      start={start}
      isPending={isPending}
      error={error}
      onSubmit={(wish) => void make({ ...wish, language: locale })}
      onClose={onClose}
    />
  );
}

interface Attempt {
  readonly wish: NewWorkshop;
  readonly secret: string | undefined;
}

/** Makes workshops, remembers them in this browser and hands them to `onOpen`. */
function useCreateWorkshop(onOpen: (workshop: CreatedWorkshop) => void) {
  const act = useCallback(
    async ({ wish, secret }: Attempt) => {
      const made = await createWorkshop(wish, secret);
      if (secret !== undefined) keepAdminSecret(secret);
      rememberWorkshop({ id: made.id, title: wish.title, ...made.tokens, isLive: false });
      onOpen(made);
    },
    [onOpen],
  );
  const { state, submit, reset } = useSubmit(act);
  const make = useCallback((wish: NewWorkshop, secret = adminSecret()) => submit({ wish, secret }), [submit]);
  const failed = state.step === 'failed' ? state : undefined;
  const isAsking = failed !== undefined && isSecretWanted(failed.error);
  return {
    isPending: state.step === 'pending',
    /** What the server wants an administrator's secret for. */
    refused: isAsking ? failed.input.wish : undefined,
    error: isAsking ? undefined : failed?.error,
    make,
    dismiss: reset,
  };
}
