import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type CreatedWorkshop, refusedBoards } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { AdminSecretDialog } from '../AdminSecretDialog.tsx';
import { AddByLink } from './AddByLink.tsx';
import { BoardRow } from './BoardRow.tsx';
import { changed, chosenBoards, knownChoices, withLinked } from './choices.ts';
import { useCreateWorkshop } from './useCreateWorkshop.ts';
import styles from './Workshop.module.css';

interface WorkshopDialogProps {
  onOpen(workshop: CreatedWorkshop): void;
  onClose(): void;
}

/** Which boards to set side by side, what their groups are called, and what the whole is called. */
export function WorkshopDialog({ onOpen, onClose }: WorkshopDialogProps) {
  const t = useT();
  const { locale } = useIntl();
  const [title, setTitle] = useState('');
  const [choices, setChoices] = useState(knownChoices);
  const { state, make, dismiss } = useCreateWorkshop(onOpen);
  const boards = chosenBoards(choices);
  const submit = () => void make({ title: title.trim(), language: locale, boards });
  const refused = state.step === 'failed' ? refusedBoards(state.error) : [];
  if (state.step === 'secret')
    return <AdminSecretDialog onSubmit={(secret) => void make(state.wish, secret)} onClose={dismiss} />;
  return (
    <Dialog
      size="lg"
      title={t('workshop.make')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <p className={styles.count} role="status">
            {t('workshop.chosen', { count: boards.length })}
          </p>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={boards.length < 2}
            isPending={state.step === 'making'}
            onPress={submit}
          >
            {t('workshop.make.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{t('workshop.make.about')}</p>
      <TextInput label={t('workshop.name')} value={title} onChange={setTitle} />
      <fieldset className={styles.boards}>
        <legend>{t('workshop.boards')}</legend>
        {choices.length === 0 && <p className={styles.about}>{t('workshop.boards.none')}</p>}
        <ul>
          {choices.map((choice) => (
            <BoardRow
              key={choice.id}
              choice={choice}
              isRefused={refused.includes(choice.id)}
              onChange={(change) => setChoices(changed(choices, choice.id, change))}
            />
          ))}
        </ul>
        <AddByLink onAdd={(link) => setChoices(withLinked(choices, link))} />
      </fieldset>
      {state.step === 'failed' && <Failure error={state.error} />}
    </Dialog>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  const errorMessage = useErrorMessage();
  return (
    <p role="alert" className={styles.failed}>
      {errorMessage(error)}
    </p>
  );
}
