import type { Objective, Persona } from '@parcours/shared/board';
import { LocateFixed, Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useAnalysis, useObjective, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import { PanelSection } from '../../ui/Panel.tsx';
import styles from './Objective.module.css';
import { Reason } from './Reason.tsx';

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

/** One objective with its live outcome; it unfolds to say why. */
function ObjectiveItem({ objective }: { readonly objective: Readonly<Objective> }) {
  const t = useT();
  const { id, title, right } = objective;
  const view = useObjective(id);
  const isSelected = useUi(({ selection }) => selection.has(id));
  const { revealRecords } = useUiActions();
  const change =
    view?.preview && view.preview.outcome !== view.now.outcome ? view.preview.outcome : undefined;
  return (
    <li className={styles.item} data-selected={isSelected}>
      <Disclosure
        summary={
          <span className={styles.summary}>
            <span className={styles.right}>{t(`right.${right}`)}</span>
            <strong dir="auto">{title || t('common.untitled')}</strong>
            <span className={styles.badges}>
              {view && (
                <OutcomeBadge outcome={view.now.outcome} label={t(`outcome.${view.now.outcome}`)} size="sm" />
              )}
              {change && (
                <OutcomeBadge
                  outcome={change}
                  label={t('story.preview', { outcome: t(`outcome.${change}`) })}
                  size="sm"
                  isPreview
                />
              )}
            </span>
          </span>
        }
      >
        {view ? <Reason objective={view.now} /> : <p>{t('story.computing')}</p>}
        <div>
          <Button size="sm" icon={<LocateFixed size={16} aria-hidden />} onPress={() => revealRecords([id])}>
            {t('story.find')}
          </Button>
        </div>
      </Disclosure>
    </li>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const COLUMNS_AWAY = 3 * 380;
const ROW = 180;

/** Where a new objective goes: under the lowest of its persona's, or else some columns to the persona's right. */
export function newObjectivePoint(persona: Point, objectives: readonly Point[]): Point {
  const lowest = objectives.reduce<Point | undefined>(
    (low, place) => (low === undefined || place.y > low.y ? place : low),
    undefined,
  );
  if (lowest === undefined) return { x: persona.x + COLUMNS_AWAY, y: persona.y };
  return { x: lowest.x, y: lowest.y + ROW };
}
