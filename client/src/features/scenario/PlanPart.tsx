import type { ScenarioDraft } from '@parcours/shared/scenario';
import { defaultPlan, type Phase } from '@parcours/shared/workshop';
import { LiveWords } from '../../live/LiveWords.tsx';
import { PlanEditor } from '../../live/plan/PlanEditor.tsx';
import { PlanFiles } from '../../live/plan/PlanFiles.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './Scenario.module.css';
import type { ChangeDraft } from './useScenarioDraft.ts';

interface PlanPartProps {
  readonly draft: ScenarioDraft;
  readonly onChange: ChangeDraft;
}

/** What a workshop with the scenario is prepared with, if its trainer has a plan of their own for it. */
export function PlanPart(props: PlanPartProps) {
  return (
    <LiveWords loading={null}>
      <Plan {...props} />
    </LiveWords>
  );
}

function Plan({ draft, onChange }: PlanPartProps) {
  const say = useLibraryT();
  const toast = useToast();
  const { plan } = draft;
  const set = (next: readonly Phase[] | undefined) =>
    onChange(({ plan: _before, ...known }) => ({ ...known, ...(next && { plan: [...next] }) }));
  const takeOff = () => {
    set(undefined);
    toast({
      tone: 'info',
      message: say('scenario.plan.gone'),
      actions: [{ label: say('scenario.plan.back'), onPress: () => set(plan) }],
    });
  };
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{say(plan === undefined ? 'scenario.plan.none' : 'scenario.plan.about')}</p>
      <div className={styles.buttons}>
        {plan === undefined ? (
          <Button size="sm" onPress={() => set(defaultPlan())}>
            {say('scenario.plan.usual')}
          </Button>
        ) : (
          <Button size="sm" onPress={takeOff}>
            {say('scenario.plan.off')}
          </Button>
        )}
        <PlanFiles plan={plan} title={draft.title} onOpen={set} />
      </div>
      {plan && <PlanEditor plan={plan} onChange={set} />}
    </div>
  );
}
