import type { ScenarioCard } from '@parcours/shared/api';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { CreatedLive, LiveSetup } from '../../../api/liveWorkshops.ts';
import { listScenarios } from '../../../api/scenarios.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocale, useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { AdminSecretDialog } from '../../../ui/adminSecret.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useLoad } from '../../../ui/useLoad.ts';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { WorkshopLinks } from '../links/WorkshopLinks.tsx';
import {
  type Draft,
  isPlanUsual,
  lacksOf,
  newDraft,
  setupOf,
  spanOf,
  withPlan,
  withScenario,
} from './draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './keptDraft.ts';
import styles from './Prepare.module.css';
import { AboutPart, KeepingPart, PeoplePart, PlanPart, StoryPart } from './parts.tsx';
import { useOpenWorkshop } from './useOpenWorkshop.ts';
import { usePlanOf } from './usePlanOf.ts';

interface PreparePageProps {
  /** The id of a scenario to begin with; empty for none. */
  readonly scenario: string;
  readonly settings: ReactNode;
  onBack(): void;
  onConsole(workshop: { readonly id: string; readonly token: string }): void;
}

/** A workshop is put together, made, and its links are handed out. */
export function PreparePage({ scenario, settings, onBack, onConsole }: PreparePageProps) {
  const t = useT();
  const say = useLiveT();
  const [made, setMade] = useState<Done>();
  const onMade = useCallback((created: CreatedLive, setup: LiveSetup) => {
    forgetDraft();
    setMade({ created, setup });
  }, []);
  usePageTitle(say('prepare.title'), t('app.name'));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <IconButton label={t('workshop.back')} onPress={onBack}>
          <ArrowLeft size={20} aria-hidden className={styles.back} />
        </IconButton>
        <h1>{made === undefined ? say('prepare.title') : <bdi>{made.setup.title}</bdi>}</h1>
        <div className={styles.settings}>{settings}</div>
      </header>
      {made === undefined ? (
        <Form scenario={scenario} onMade={onMade} />
      ) : (
        <Made
          {...made}
          onConsole={() => onConsole({ id: made.created.id, token: made.created.tokens.facilitate })}
        />
      )}
    </div>
  );
}

interface Done {
  readonly created: CreatedLive;
  readonly setup: LiveSetup;
}

interface MadeProps extends Done {
  onConsole(): void;
}

function Made({ created: { id, tokens, code }, setup: { title, host = '' }, onConsole }: MadeProps) {
  const say = useLiveT();
  const ready = useRef<HTMLDivElement>(null);
  // The button that was pressed stood at the foot of a long page.
  useEffect(() => {
    window.scrollTo(0, 0);
    ready.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className={styles.made}>
      <div ref={ready} tabIndex={-1} className={styles.ready}>
        <p>{say('prepare.made')}</p>
        <Button variant="primary" size="lg" onPress={onConsole}>
          {say('prepare.toConsole')}
        </Button>
      </div>
      <WorkshopLinks workshopId={id} about={{ title, host }} tokens={tokens} code={code} />
    </main>
  );
}

interface FormProps {
  readonly scenario: string;
  onMade(made: CreatedLive, setup: LiveSetup): void;
}

function Form({ scenario, onMade }: FormProps) {
  const locale = useLocale();
  const [today] = useState(() => new Date());
  const [draft, setDraft] = useState(() => keptDraft(today) ?? newDraft(locale, today));
  const [wasKept, setWasKept] = useState(() => keptDraft(today) !== undefined);
  const latest = useRef(draft);
  const change = (next: Draft) => {
    latest.current = next;
    keepDraft(next);
    setDraft(next);
  };
  const load = useCallback((signal: AbortSignal) => listScenarios(locale, signal), [locale]);
  const { state: list, reload } = useLoad(load);
  const cards = list.step === 'ready' ? list.value : [];
  const planOf = usePlanOf();
  const take = async ({ id, title }: ScenarioCard, isWanted = (_: Draft) => true) => {
    const plan = await planOf(id);
    if (plan !== undefined && isWanted(latest.current)) change(withPlan(latest.current, plan, { id, title }));
  };
  const choose = (scenario: ScenarioCard, isChosen: boolean) => {
    const { id, hasPlan } = scenario;
    const isUnchanged = (known: Draft) => isPlanUsual(known) && known.scenarios.includes(id);
    change(withScenario(latest.current, id, isChosen));
    if (hasPlan && isUnchanged(latest.current)) void take(scenario, isUnchanged);
  };
  useFirst(
    cards.find(({ id }) => id === scenario),
    (wanted) => draft.scenarios.includes(wanted.id) || choose(wanted, true),
  );
  const beginAnew = () => {
    forgetDraft();
    latest.current = newDraft(locale, today);
    setDraft(latest.current);
    setTried(false);
    setWasKept(false);
  };
  const [isTried, setTried] = useState(false);
  const { isPending, isSecretAsked, error, make, dismiss } = useOpenWorkshop(onMade);
  const lacks = lacksOf(draft, today);
  const part = { draft, lacks: isTried ? lacks : [], onChange: change };
  const submit = () => {
    setTried(true);
    if (lacks.length === 0) void make(setupOf(draft));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <main className={styles.parts}>
        {wasKept && <Kept onAnew={beginAnew} />}
        <AboutPart {...part} />
        <StoryPart {...part} list={list} onRetry={reload} onChoose={choose} />
        <PeoplePart {...part} />
        <PlanPart
          {...part}
          today={today}
          withPlan={cards.filter(({ id, hasPlan }) => hasPlan && draft.scenarios.includes(id))}
          onTake={(scenario) => void take(scenario)}
        />
        <KeepingPart {...part} today={today} />
      </main>
      <Summary
        draft={draft}
        today={today}
        isLacking={isTried && lacks.length > 0}
        isPending={isPending}
        error={error}
      />
      {isSecretAsked && (
        <AdminSecretDialog onSubmit={(secret) => void make(setupOf(draft), secret)} onClose={dismiss} />
      )}
    </form>
  );
}

/** Does something once, when there is what it is for. */
function useFirst<Value>(value: Value | undefined, act: (value: Value) => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (value === undefined || isDone.current) return;
    isDone.current = true;
    act(value);
  });
}

/** What is in the form was put together earlier. */
function Kept({ onAnew }: { onAnew(): void }) {
  const say = useLiveT();
  return (
    <div className={styles.kept}>
      <p>{say('prepare.kept')}</p>
      <Button size="sm" onPress={onAnew}>
        {say('prepare.anew')}
      </Button>
    </div>
  );
}

interface SummaryProps {
  readonly draft: Draft;
  readonly today: Date;
  readonly isLacking: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** What it will be, in a few words, and the button that makes it. */
function Summary({ draft, today, isLacking, isPending, error }: SummaryProps) {
  const say = useLiveT();
  const format = useFormat();
  const errorMessage = useErrorMessage();
  const { from, to } = spanOf(draft, today);
  return (
    <aside className={styles.summary} aria-label={say('prepare.summary')}>
      <p className={styles.span}>
        <span>{say('prepare.begins', { time: format.time(from) })}</span>
        <span>{say('prepare.ends', { time: format.time(to) })}</span>
      </p>
      <ul className={styles.facts}>
        <li>{say('prepare.fact.phases', { count: draft.plan.length })}</li>
        <li>{say('prepare.fact.groups', { count: draft.groupCount, size: sizeOf(draft) })}</li>
        <li>
          {say('prepare.fact.languages', { languages: format.list(draft.languages.map(format.language)) })}
        </li>
        <li>{say('prepare.fact.erased', { date: format.date(new Date(`${draft.retainUntil}T12:00`)) })}</li>
      </ul>
      <Button variant="primary" size="lg" type="submit" isPending={isPending}>
        {say('prepare.make')}
      </Button>
      {isLacking && (
        <p role="alert" className={styles.failed}>
          {say('prepare.lacking')}
        </p>
      )}
      {error !== undefined && (
        <p role="alert" className={styles.failed}>
          {errorMessage(error)}
        </p>
      )}
    </aside>
  );
}

/** How many people a group will have, more or less. */
function sizeOf({ people, groupCount }: Draft): number {
  return Math.max(1, Math.round(people / groupCount));
}
