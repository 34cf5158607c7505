import type { Translate } from '../../../i18n/messages.ts';
import { useT } from '../../../i18n/useT.ts';
import { Check, TextInput } from '../../../ui/controls.tsx';
import type { BoardChoice } from './choices.ts';
import styles from './Workshop.module.css';

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
export function BoardRow({ choice, isRefused, onChange }: BoardRowProps) {
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
