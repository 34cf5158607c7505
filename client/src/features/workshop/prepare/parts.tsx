import type { ScenarioCard } from '@parcours/shared/api';
import { type Door, MOST_UNITS } from '@parcours/shared/workshop';
import { MapPin } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { PlanEditor } from '../../../live/plan/PlanEditor.tsx';
import { PlanFiles } from '../../../live/plan/PlanFiles.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Check, TextInput } from '../../../ui/controls.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { Loaded } from '../../../ui/useLoad.ts';
import { WholeNumber } from '../../../ui/WholeNumber.tsx';
import { LanguageChips } from '../LanguageChips.tsx';
import {
  type Draft,
  type Lack,
  MOST_GROUPS,
  MOST_PEOPLE,
  spanOf,
  suggestedGroups,
  withPeople,
  withPlan,
} from './draft.ts';
import styles from './Prepare.module.css';

interface PartProps {
  readonly draft: Draft;
  /** What is missing, once somebody has tried to go on. */
  readonly lacks: readonly Lack[];
  onChange(draft: Draft): void;
}

interface DatedProps extends PartProps {
  readonly today: Date;
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface LackingProps {
  readonly lacks: readonly Lack[];
  readonly what: Lack;
}

function Lacking({ lacks, what }: LackingProps) {
  const say = useLiveT();
  return lacks.includes(what) && <p className={styles.failed}>{say(`prepare.lack.${what}`)}</p>;
}

export function AboutPart({ draft, lacks, onChange }: PartProps) {
  const t = useT();
  const say = useLiveT();
  return (
    <Section title={say('prepare.about')}>
      <div className={styles.pair}>
        <div>
          <TextInput
            label={say('prepare.name')}
            value={draft.title}
            maxLength={MOST_UNITS.title}
            onChange={(title) => onChange({ ...draft, title })}
          />
          <Lacking lacks={lacks} what="title" />
        </div>
        <TextInput
          label={say('prepare.host')}
          mark={t('common.optional')}
          hint={say('prepare.host.hint')}
          value={draft.host}
          maxLength={MOST_UNITS.title}
          onChange={(host) => onChange({ ...draft, host })}
        />
      </div>
    </Section>
  );
}

interface StoryPartProps extends PartProps {
  readonly list: Loaded<readonly ScenarioCard[]>;
  onRetry(): void;
  onChoose(scenario: ScenarioCard, isChosen: boolean): void;
}

export function StoryPart({ draft, lacks, list, onRetry, onChoose }: StoryPartProps) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  return (
    <Section title={say('prepare.story')}>
      <p className={styles.hint}>{say('prepare.story.hint')}</p>
      {list.step === 'loading' && <p role="status">{t('home.scenarios.loading')}</p>}
      {list.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {errorMessage(list.error)} <Button onPress={onRetry}>{t('common.retry')}</Button>
        </p>
      )}
      {list.step === 'ready' && (
        <ul className={styles.stories}>
          {list.value.map((scenario) => (
            <li key={scenario.id}>
              <Story
                scenario={scenario}
                turn={draft.scenarios.length > 1 ? draft.scenarios.indexOf(scenario.id) + 1 : 0}
                isChosen={draft.scenarios.includes(scenario.id)}
                missing={draft.languages.filter((language) => !scenario.languages.includes(language))}
                onChange={(isChosen) => onChoose(scenario, isChosen)}
              />
            </li>
          ))}
        </ul>
      )}
      <Lacking lacks={lacks} what="scenario" />
    </Section>
  );
}

interface StoryProps {
  readonly scenario: ScenarioCard;
  /** Of several, as which groups get it in turn; 0 where there is one at most, or it is not chosen. */
  readonly turn: number;
  readonly isChosen: boolean;
  /** Languages that are offered, and in which there is no board of it. */
  readonly missing: readonly string[];
  onChange(isChosen: boolean): void;
}

function Story({ scenario, turn, isChosen, missing, onChange }: StoryProps) {
  const say = useLiveT();
  const format = useFormat();
  const { title, city, persona, summary } = scenario;
  return (
    <label className={styles.story}>
      <input type="checkbox" checked={isChosen} onChange={({ target }) => onChange(target.checked)} />
      <span className={styles.place}>
        {city.name !== '' && <MapPin size={15} aria-hidden />}
        <bdi>{[city.name, persona].filter(Boolean).join(' · ')}</bdi>
        {turn > 0 && <span className={styles.turn}>{say('prepare.story.turn', { turn })}</span>}
      </span>
      <strong dir="auto">{title}</strong>
      <span className={styles.about} dir="auto">
        {summary}
      </span>
      {isChosen && missing.length > 0 && (
        <span className={styles.missing}>
          {say('prepare.story.missing', { languages: format.list(missing.map(format.language)) })}
        </span>
      )}
    </label>
  );
}

export function PeoplePart({ draft, lacks, onChange }: PartProps) {
  const say = useLiveT();
  const suggested = suggestedGroups(draft.people);
  return (
    <Section title={say('prepare.people')}>
      <div className={styles.pair}>
        <WholeNumber
          label={say('prepare.people.count')}
          value={draft.people}
          least={1}
          most={MOST_PEOPLE}
          onChange={(people) => onChange(withPeople(draft, people))}
        />
        <div>
          <WholeNumber
            label={say('prepare.groups')}
            hint={say('prepare.groups.hint', { count: suggested })}
            value={draft.groupCount}
            least={1}
            most={MOST_GROUPS}
            onChange={(groupCount) =>
              onChange({ ...draft, groupCount, isSuggested: groupCount === suggested })
            }
          />
        </div>
      </div>
      <LanguageChips
        legend={say('prepare.languages')}
        hint={say('prepare.languages.hint')}
        first={[]}
        value={draft.languages}
        onChange={(languages) => onChange({ ...draft, languages })}
      />
      <Lacking lacks={lacks} what="language" />
    </Section>
  );
}

interface PlanPartProps extends DatedProps {
  /** Chosen scenarios that have a plan of their own. */
  readonly withPlan: readonly ScenarioCard[];
  onTake(scenario: ScenarioCard): void;
}

export function PlanPart({ draft, today, withPlan: offered, onTake, onChange }: PlanPartProps) {
  const say = useLiveT();
  const { planFrom } = draft;
  return (
    <Section title={say('prepare.plan')}>
      <div className={styles.planHead}>
        <div className={styles.begins}>
          <TextInput
            type="time"
            label={say('prepare.plan.begins')}
            value={draft.begins}
            onChange={(begins) => begins !== '' && onChange({ ...draft, begins })}
          />
        </div>
        <PlanFiles plan={draft.plan} title={draft.title} onOpen={(plan) => onChange(withPlan(draft, plan))} />
      </div>
      {planFrom && (
        <div role="status" className={styles.kept}>
          <p>{say('prepare.plan.from', { title: planFrom.title })}</p>
          <Button size="sm" onPress={() => onChange(withPlan(draft))}>
            {say('prepare.plan.usual')}
          </Button>
        </div>
      )}
      {offered
        .filter(({ id }) => id !== planFrom?.id)
        .map((scenario) => (
          <div key={scenario.id} className={styles.kept}>
            <p>{say('prepare.plan.offered', { title: scenario.title })}</p>
            <Button size="sm" onPress={() => onTake(scenario)}>
              {say('prepare.plan.take')}
            </Button>
          </div>
        ))}
      <PlanEditor
        plan={draft.plan}
        beginsAt={spanOf(draft, today).from}
        onChange={(plan) => onChange({ ...draft, plan })}
      />
    </Section>
  );
}

const DOORS: readonly Door[] = ['open', 'ask', 'closed'];

export function KeepingPart({ draft, lacks, onChange }: DatedProps) {
  const say = useLiveT();
  return (
    <Section title={say('prepare.keeping')}>
      <div className={styles.pair}>
        <Segmented
          label={say('console.door')}
          value={draft.door}
          options={DOORS.map((value) => ({ value, label: say(`console.door.${value}`) }))}
          hint={say(`console.door.${draft.door}.about`)}
          onChange={(door) => onChange({ ...draft, door })}
        />
        <div>
          <TextInput
            type="date"
            label={say('prepare.erased')}
            hint={say('prepare.erased.hint')}
            value={draft.retainUntil}
            onChange={(retainUntil) => retainUntil !== '' && onChange({ ...draft, retainUntil })}
          />
          <Lacking lacks={lacks} what="date" />
        </div>
      </div>
      <Check
        label={say('console.autopilot.on')}
        hint={say('console.autopilot.about')}
        isChecked={draft.isAutopilot ?? false}
        onChange={(isAutopilot) => onChange({ ...draft, isAutopilot })}
      />
      <Check
        label={say('remarks.hold')}
        hint={say('remarks.hold.about')}
        isChecked={draft.holdsRemarks ?? false}
        onChange={(holdsRemarks) => onChange({ ...draft, holdsRemarks })}
      />
    </Section>
  );
}
