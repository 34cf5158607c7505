import type { ScenarioCard } from '@parcours/shared/api';
import {
  type Door,
  defaultPlan,
  type Phase,
  planMinutes,
  tidied,
  type WorkshopSetup,
} from '@parcours/shared/workshop';

/** What a trainer has put together so far. */
export interface Draft extends WorkshopSetup {
  /** How many people are expected. */
  readonly people: number;
  /** Whether the number of groups goes with that of people: until somebody says another. */
  readonly isSuggested: boolean;
  /** When it begins, by this browser's clock: "14:00". The plan's times by the clock are counted from it. */
  readonly begins: string;
  /** The scenario that the plan was taken from, by its id and title. */
  readonly planFrom?: PlanOrigin | undefined;
}

export type PlanOrigin = Pick<ScenarioCard, 'id' | 'title'>;

export const MOST_PEOPLE = 300;
export const MOST_GROUPS = 64;

/** Days that a workshop is kept beyond the one on which it is prepared, unless somebody says otherwise. */
export const KEPT_DAYS = 90;

export function newDraft(language: string, today: Date): Draft {
  const people = 24;
  return {
    title: '',
    host: '',
    languages: [language],
    scenarios: [],
    people,
    isSuggested: true,
    groupCount: suggestedGroups(people),
    begins: '14:00',
    plan: defaultPlan(),
    door: 'open',
    retainUntil: dayAfter(today, KEPT_DAYS),
  };
}

/** Groups of six or seven: larger ones leave some without a word. */
export function suggestedGroups(people: number): number {
  return Math.max(1, Math.min(MOST_GROUPS, Math.ceil(people / 6.5)));
}

/** ISO date, by this browser's clock. */
export function dayAfter(day: Date, days: number): string {
  const later = new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 12);
  return later.toISOString().slice(0, 10);
}

/** The draft with another number of people, with which that of groups may go. */
export function withPeople(draft: Draft, people: number): Draft {
  return { ...draft, people, ...(draft.isSuggested && { groupCount: suggestedGroups(people) }) };
}

/** The draft with the plan of a scenario, or with the usual one. */
export function withPlan(draft: Draft, plan: readonly Phase[] = defaultPlan(), planFrom?: PlanOrigin): Draft {
  const { planFrom: _before, ...others } = draft;
  return { ...others, plan, ...(planFrom && { planFrom }) };
}

/** The draft with a scenario among those that groups get in turn, or without it. */
export function withScenario(draft: Draft, id: string, isChosen: boolean): Draft {
  const others = draft.scenarios.filter((each) => each !== id);
  return { ...draft, scenarios: isChosen ? [...others, id] : others };
}

/** Whether nobody has changed the plan yet. */
export function isPlanUsual({ plan }: Draft): boolean {
  return JSON.stringify(tidied(plan)) === JSON.stringify(defaultPlan());
}

/** What keeps a draft from being made a workshop. */
export type Lack = 'title' | 'scenario' | 'language' | 'date';

export function lacksOf({ title, scenarios, languages, retainUntil }: Draft, today: Date): readonly Lack[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(scenarios.length === 0 ? (['scenario'] as const) : []),
    ...(languages.length === 0 ? (['language'] as const) : []),
    ...(retainUntil <= dayAfter(today, 0) ? (['date'] as const) : []),
  ];
}

export function setupOf({ title, host, plan, ...draft }: Draft): SentSetup {
  const { languages, scenarios, groupCount, door, retainUntil } = draft;
  const { isAutopilot = false, holdsRemarks = false } = draft;
  return {
    title: title.trim(),
    host: host.trim(),
    languages: [...languages],
    scenarios: [...scenarios],
    groupCount,
    door,
    retainUntil,
    isAutopilot,
    holdsRemarks,
    plan: [...tidied(plan)],
  };
}

/** A setup as the API takes one. */
export interface SentSetup {
  readonly title: string;
  readonly host: string;
  readonly languages: string[];
  readonly scenarios: string[];
  readonly groupCount: number;
  readonly door: Door;
  readonly retainUntil: string;
  readonly isAutopilot: boolean;
  readonly holdsRemarks: boolean;
  readonly plan: Phase[];
}

/** When the plan begins and ends today, in milliseconds since 1970. */
export function spanOf(
  { begins, plan }: Pick<Draft, 'begins' | 'plan'>,
  today: Date,
): {
  readonly from: number;
  readonly to: number;
} {
  const [hours = 0, minutes = 0] = begins.split(':').map(Number);
  const from = new Date(today.getFullYear(), today.getMonth(), today.getDate(), hours, minutes).getTime();
  return { from, to: from + planMinutes(plan) * 60_000 };
}
