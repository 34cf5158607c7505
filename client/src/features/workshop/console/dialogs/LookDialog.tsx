import { useCallback, useState } from 'react';
import { type LookedAt, lookThrough } from '../../../../api/leading.ts';
import type { WorkshopAccess } from '../../../../api/workshops.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { loadedValue, useLoad } from '../../../../ui/useLoad.ts';
import { useConsole } from '../ConsoleContext.tsx';
import { useGroupWords } from '../useGroupWords.ts';
import type { ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';
import { Failed } from './TakeBackDialog.tsx';

interface LookDialogProps extends ClosingProps {
  readonly access: WorkshopAccess;
  readonly round: string;
  readonly group: number;
}

/** What a group has named in a private round before it is shown, to set aside what is not to be. */
export function LookDialog({ access, round, group: number, onClose }: LookDialogProps) {
  const t = useT();
  const say = useLiveT();
  const nameOf = useGroupWords();
  const { view } = useConsole();
  const group = view.groups.find((each) => each.number === number) ?? { number };
  const load = useCallback(
    (signal: AbortSignal) => lookThrough(access, { round, group: number }, signal),
    [access, round, number],
  );
  const { state, reload } = useLoad(load);
  const entries = loadedValue(state);
  return (
    <Dialog
      size="sm"
      title={say('console.round.lookOf', { group: nameOf(group) })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={reload}>{say('console.round.look.again')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>{say('console.round.look.about')}</p>
      {state.step === 'loading' && <p role="status">{t('app.loading')}</p>}
      {state.step === 'failed' && <Failed error={state.error} onAgain={reload} />}
      {entries?.length === 0 && <p>{say('console.round.look.none')}</p>}
      <ul className={styles.entries}>
        {entries?.map((entry) => (
          <EntryRow key={`${entry.about} ${entry.text}`} round={round} group={number} entry={entry} />
        ))}
      </ul>
    </Dialog>
  );
}

interface EntryRowProps {
  readonly round: string;
  readonly group: number;
  readonly entry: LookedAt;
}

/** It stays where it is when it is set aside: the others are mixed anew on request alone. */
function EntryRow({ round, group, entry: { about, text, isAside: wasAside } }: EntryRowProps) {
  const say = useLiveT();
  const { act } = useConsole();
  const [isAside, setAside] = useState(wasAside);
  const turn = async () => {
    const entry = { ...(about !== undefined && { about }), text };
    if (await act({ do: 'set-aside', round, group, entry, isAside: !isAside })) setAside(!isAside);
  };
  return (
    <li data-aside={isAside}>
      <bdi>{text}</bdi>
      <Button
        size="sm"
        variant="quiet"
        isPressed={isAside}
        label={say('console.round.aside.label', { text })}
        onPress={() => void turn()}
      >
        {say(isAside ? 'console.round.aside.back' : 'console.round.aside')}
      </Button>
    </li>
  );
}
