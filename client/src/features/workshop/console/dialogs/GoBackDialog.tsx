import type { GroupRow } from '@parcours/shared/workshop';
import { useCallback, useState } from 'react';
import { fetchHistory, fetchPast, restoreVersion, type Version } from '../../../../api/versions.ts';
import type { WorkshopAccess } from '../../../../api/workshops.ts';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { usePhaseTitle } from '../../../../live/plan/usePhaseTitle.ts';
import { Select } from '../../../../ui/controls.tsx';
import { type Loaded, loadedValue, useLoad } from '../../../../ui/useLoad.ts';
import { useConsole } from '../ConsoleContext.tsx';
import { useGroupWords } from '../useGroupWords.ts';
import { ActionDialog, type ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';
import { Failed } from './TakeBackDialog.tsx';
import { useTold } from './useTold.ts';

interface GoBackDialogProps extends ClosingProps {
  readonly access: WorkshopAccess;
  readonly group: GroupRow;
}

/** The board of a group as it was when a phase began; what was on it then is told before it is one again. */
export function GoBackDialog({ access: { token }, group, onClose }: GoBackDialogProps) {
  const say = useLiveT();
  const told = useTold();
  const nameOf = useGroupWords();
  const titleOf = useVersionTitle();
  const [chosen, setChosen] = useState<string>();
  const { board: boardId } = group;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { versions } = await fetchHistory({ boardId, token }, signal);
      return versions.filter(({ occasion }) => occasion.kind === 'phase');
    },
    [boardId, token],
  );
  const { state, reload } = useLoad(load);
  const versions = loadedValue(state) ?? [];
  const version = versions.find((each) => String(each.version) === chosen) ?? versions[0];
  const goBack = async () =>
    version !== undefined &&
    told({
      act: () => restoreVersion({ boardId, token }, version.version),
      done: say('console.group.goBack.done', { group: nameOf(group), title: titleOf(version) }),
      undo: (kept) => restoreVersion({ boardId, token }, kept),
    });
  return (
    <ActionDialog
      title={say('console.group.goBack.of', { group: nameOf(group) })}
      confirm={say('console.group.goBack.confirm')}
      isDisabled={version === undefined}
      onConfirm={goBack}
      onClose={onClose}
    >
      <Empty state={state} onAgain={reload} />
      {version !== undefined && (
        <>
          <PhaseChoice versions={versions} value={version} onChange={setChosen} />
          <Preview token={token} group={group} version={version} />
        </>
      )}
      <p className={styles.soft}>{say('console.group.goBack.about')}</p>
    </ActionDialog>
  );
}

function Empty({ state, onAgain }: { readonly state: Loaded<readonly Version[]>; onAgain(): void }) {
  const t = useT();
  const say = useLiveT();
  switch (state.step) {
    case 'loading':
      return <p role="status">{t('app.loading')}</p>;
    case 'failed':
      return <Failed error={state.error} onAgain={onAgain} />;
    case 'ready':
      return state.value.length === 0 ? <p>{say('console.group.goBack.none')}</p> : null;
  }
}

interface PhaseChoiceProps {
  readonly versions: readonly Version[];
  readonly value: Version;
  onChange(version: string): void;
}

function PhaseChoice({ versions, value, onChange }: PhaseChoiceProps) {
  const say = useLiveT();
  const format = useFormat();
  const titleOf = useVersionTitle();
  return (
    <Select
      label={say('console.group.goBack.as')}
      value={String(value.version)}
      options={versions.map((each) => ({
        value: String(each.version),
        label: say('console.group.goBack.option', { title: titleOf(each), time: format.time(each.at) }),
      }))}
      onChange={onChange}
    />
  );
}

/** What the phase is called at the beginning of which a version was kept. */
function useVersionTitle(): (version: Version) => string {
  const t = useT();
  const { view } = useConsole();
  const phaseTitle = usePhaseTitle();
  return ({ occasion }) => {
    const phase = occasion.kind === 'phase' ? view.plan.find(({ id }) => id === occasion.phase) : undefined;
    return phase ? phaseTitle(phase) : t('history.occasion.phase');
  };
}

interface PreviewProps {
  readonly token: string;
  readonly group: GroupRow;
  readonly version: Version;
}

const COUNTED = [
  ['steps', 'console.steps'],
  ['legs', 'console.ways'],
  ['barriers', 'console.barriers'],
] as const;

function Preview({ token, group, version }: PreviewProps) {
  const say = useLiveT();
  const format = useFormat();
  const { board: boardId } = group;
  const load = useCallback(
    () => fetchPast({ boardId, token }, { kind: 'version', version }),
    [boardId, token, version],
  );
  const board = loadedValue(useLoad(load).state);
  if (board === undefined) return null;
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('console.group.goBack.then')}</th>
          <th scope="col">{say('console.group.goBack.now')}</th>
        </tr>
      </thead>
      <tbody>
        {COUNTED.map(([kind, label]) => (
          <tr key={kind}>
            <th scope="row">{say(label)}</th>
            <td>{format.number(board[kind].length)}</td>
            <td>{format.number(group[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
