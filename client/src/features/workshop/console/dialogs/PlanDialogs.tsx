import { fitted, tidied } from '@parcours/shared/workshop';
import { useState } from 'react';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { PlanEditor } from '../../../../live/plan/PlanEditor.tsx';
import { beginnings } from '../../../../live/plan/planEdits.ts';
import { usePhaseTitle } from '../../../../live/plan/usePhaseTitle.ts';
import { courseOf, currentNumber } from '../agenda.ts';
import { useConsole } from '../ConsoleContext.tsx';
import { useServerNow } from '../useServerNow.ts';
import { ActionDialog, type ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';

/** The plan, of which what took place stays as it was. */
export function PlanDialog({ onClose }: ClosingProps) {
  const t = useT();
  const say = useLiveT();
  const { view, act } = useConsole();
  const now = useServerNow();
  const [plan, setPlan] = useState(() =>
    view.plan.map((phase) => {
      const note = view.notes[phase.id];
      return note === undefined ? phase : { ...phase, note };
    }),
  );
  const current = currentNumber(view);
  const [first] = view.starts;
  const begins = first && first.at - (beginnings(plan)[first.phase] ?? 0) * 60_000;
  return (
    <ActionDialog
      size="lg"
      title={say('console.plan.change')}
      confirm={t('common.save')}
      onConfirm={() => act({ do: 'prepare', change: { plan: [...tidied(plan)] } })}
      onClose={onClose}
    >
      <PlanEditor
        plan={plan}
        beginsAt={begins ?? now}
        past={current + 1}
        onChange={(next) => setPlan([...next])}
      />
    </ActionDialog>
  );
}

/** What becomes of each phase that is left, before it is done. */
export function FitDialog({ onClose }: ClosingProps) {
  const say = useLiveT();
  const format = useFormat();
  const titleOf = usePhaseTitle();
  const { view, act } = useConsole();
  const [now] = useState(useServerNow());
  const { minutesLeft } = courseOf(view, now);
  const rest = view.plan.slice(currentNumber(view) + 1);
  const minutes = fitted(
    rest.map((phase) => phase.minutes),
    minutesLeft,
  );
  return (
    <ActionDialog
      title={say('console.fit', { minutes: minutesLeft })}
      confirm={say('console.fit.confirm')}
      onConfirm={() => act({ do: 'fit', minutesLeft })}
      onClose={onClose}
    >
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{say('console.fit.phase')}</th>
            <th scope="col">{say('console.fit.before')}</th>
            <th scope="col">{say('console.fit.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rest.map((phase, at) => (
            <tr key={phase.id} data-cut={minutes[at] !== phase.minutes}>
              <th scope="row">
                <bdi>{titleOf(phase)}</bdi>
              </th>
              <td>{format.number(phase.minutes)}</td>
              <td>{format.number(minutes[at] ?? phase.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ActionDialog>
  );
}
