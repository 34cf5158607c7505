import { useState } from 'react';
import { refusedBoards, type WorkshopChange } from '../../../api/workshops.ts';
import type { Translate } from '../../../i18n/messages.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check, TextInput } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import {
  type BoardChoice,
  boardLinkIn,
  changed,
  chosenBoards,
  type LinkedBoard,
  withLinked,
} from './choices.ts';
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

interface BoardRowProps {
  readonly choice: BoardChoice;
  /** The server could not see it by the link that is known here. */
  readonly isRefused: boolean;
  onChange(change: Partial<Pick<BoardChoice, 'group' | 'isChosen'>>): void;
}

function hintOf(t: Translate, { state }: BoardChoice, isRefused: boolean): string | undefined {
  if (isRefused) return t('workshop.board.refused');
  return state === undefined || state === 'open' ? undefined : t(`workshop.board.${state}`);
}

/** One board to choose, and the name of its group once it is. */
function BoardRow({ choice, isRefused, onChange }: BoardRowProps) {
  const t = useT();
  const title = choice.title || t('workshop.board.linked', { id: choice.id.slice(0, 6) });
  return (
    <li className={styles.board} data-refused={isRefused}>
      <Check
        label={<bdi>{title}</bdi>}
        isChecked={choice.isChosen}
        onChange={(isChosen) => onChange({ isChosen })}
        hint={hintOf(t, choice, isRefused)}
      />
      {choice.isChosen && (
        <TextInput
          label={t('workshop.group', { title })}
          mark={t('common.optional')}
          value={choice.group}
          onChange={(group) => onChange({ group })}
        />
      )}
    </li>
  );
}

/** Takes a board by its link, for those that were never open in this browser. */
function AddByLink({ onAdd }: { onAdd(link: LinkedBoard): void }) {
  const t = useT();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const link = boardLinkIn(text);
    setWrong(link === undefined);
    if (link === undefined) return;
    onAdd(link);
    setText('');
  };
  return (
    <div className={styles.link}>
      <TextInput
        label={t('workshop.link')}
        value={text}
        hint={isWrong ? <span role="alert">{t('workshop.link.wrong')}</span> : t('workshop.link.hint')}
        onChange={(value) => {
          setWrong(false);
          setText(value);
        }}
      />
      <Button isDisabled={text.trim() === ''} onPress={add}>
        {t('common.add')}
      </Button>
    </div>
  );
}
