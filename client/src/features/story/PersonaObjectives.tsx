import type { Objective, Persona } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useAnalysis, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { PanelSection } from '../../ui/Panel.tsx';
import { newObjectivePoint } from './newObjectivePoint.ts';
import styles from './Objective.module.css';
import { ObjectiveItem } from './ObjectiveItem.tsx';

interface PersonaObjectivesProps {
  readonly persona: Readonly<Persona>;
  readonly name: string;
}

export function PersonaObjectives({ persona, name }: PersonaObjectivesProps) {
  const t = useT();
  const all = useAll('objectives');
  const objectives = all.filter((objective) => objective.persona === persona.id).sort(fromTop);
  return (
    <PanelSection title={t('story.objectives', { name })}>
      <Summary objectives={objectives} />
      {objectives.length === 0 && <p>{t('story.objectives.none')}</p>}
      <ul className={styles.list}>
        {objectives.map((objective) => (
          <ObjectiveItem key={objective.id} objective={objective} />
        ))}
      </ul>
      <AddObjective persona={persona} objectives={objectives} />
    </PanelSection>
  );
}

/** As they stand on the canvas, from top to bottom. */
function fromTop(a: Objective, b: Objective): number {
  return a.y - b.y || a.x - b.x;
}

function Summary({ objectives }: { readonly objectives: readonly Readonly<Objective>[] }) {
  const t = useT();
  const analysis = useAnalysis((state) => state.analysis);
  if (analysis === null || objectives.length === 0) return null;
  const ids = new Set(objectives.map(({ id }) => id));
  const outcomes = analysis.objectives
    .filter(({ objective }) => ids.has(objective))
    .map(({ outcome }) => outcome);
  const done = outcomes.filter((outcome) => outcome === 'open' || outcome === 'hindered').length;
  const blank = outcomes.filter((outcome) => outcome === 'unexplored').length;
  return <p aria-live="polite">{t('story.summary', { done, blank, total: outcomes.length })}</p>;
}

interface AddObjectiveProps {
  readonly persona: Readonly<Persona>;
  readonly objectives: readonly Readonly<Objective>[];
}

function AddObjective({ persona, objectives }: AddObjectiveProps) {
  const t = useT();
  const { canEdit, commands, attempt } = useSession();
  const { revealRecords, setPanel, askName } = useUiActions();
  if (!canEdit) return null;
  const add = () => {
    const place = newObjectivePoint(persona, objectives);
    const id = attempt(() => commands.addRecord('objectives', { persona: persona.id, title: '', ...place }));
    if (id === undefined) return;
    revealRecords([id]);
    setPanel('details');
    askName(id);
  };
  return (
    <div>
      <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
        {t('story.objective.add')}
      </Button>
    </div>
  );
}
