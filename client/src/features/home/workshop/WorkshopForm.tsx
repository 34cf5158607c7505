import { useState } from 'react';
import { refusedBoards, type WorkshopChange } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { AddByLink } from './AddByLink.tsx';
import { BoardRow } from './BoardRow.tsx';
import { type BoardChoice, changed, chosenBoards, withLinked } from './choices.ts';
import styles from './Workshop.module.css';

interface WorkshopFormProps {
  readonly heading: string;
  readonly about: string;
  readonly confirm: string;
  readonly start: { readonly title: string; readonly choices: readonly BoardChoice[] };
  readonly isPending: boolean;
  /** Why the server refused what was submitted last. */
  readonly error: unknown;
  onSubmit(wish: WorkshopChange): void;
  onClose(): void;
}

/** Which boards to set side by side, what their groups are called, and what the whole is called. */
export function WorkshopForm({ heading, about, confirm, start, isPending, error, ...on }: WorkshopFormProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [title, setTitle] = useState(start.title);
  const [choices, setChoices] = useState(start.choices);
  const boards = chosenBoards(choices);
  const refused = refusedBoards(error);
  return (
    <Dialog
      size="lg"
      title={heading}
      closeLabel={t('common.close')}
      onClose={on.onClose}
      actions={
        <>
          <p className={styles.count} role="status">
            {t('workshop.chosen', { count: boards.length })}
          </p>
          <Button onPress={on.onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={boards.length < 2}
            isPending={isPending}
            onPress={() => on.onSubmit({ title: title.trim(), boards })}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{about}</p>
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
      {error !== undefined && (
        <p role="alert" className={styles.failed}>
          {errorMessage(error)}
        </p>
      )}
    </Dialog>
  );
}
