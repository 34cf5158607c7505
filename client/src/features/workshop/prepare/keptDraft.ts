import type { Door } from '@parcours/shared/workshop';
import { readPlanFile, writePlanFile } from '../../../live/plan/planFile.ts';
import { forget, recallJson, remember } from '../../../local/webStorage.ts';
import { type Draft, dayAfter, KEPT_DAYS, MOST_GROUPS, MOST_PEOPLE } from './draft.ts';

const KEY = 'workshopDraft';

/** Keeps what a trainer has put together in this browser, until it is made or begun anew. */
export function keepDraft({ plan, ...draft }: Draft): void {
  remember(KEY, JSON.stringify({ ...draft, plan: writePlanFile(plan) }));
}

export function forgetDraft(): void {
  forget(KEY);
}

const DOORS: readonly Door[] = ['open', 'ask', 'closed'];

/** What was kept; undefined where there is nothing, or nothing that can be read whole. A day that has passed is moved. */
export function keptDraft(today: Date): Draft | undefined {
  const kept = recallJson(KEY);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const fields: Partial<Record<keyof Draft, unknown>> = kept;
  const { title, host, languages, scenarios, people, isSuggested, groupCount, begins, door, retainUntil } =
    fields;
  const reading = readPlanFile(String(fields.plan));
  const knownDoor = DOORS.find((each) => each === door);
  if (reading.faults !== undefined || knownDoor === undefined) return undefined;
  if (!isText(title) || !isText(host) || !isText(begins) || !isText(retainUntil)) return undefined;
  if (!isTexts(languages) || !isTexts(scenarios)) return undefined;
  if (!isCount(people, MOST_PEOPLE) || !isCount(groupCount, MOST_GROUPS)) return undefined;
  return {
    title,
    host,
    languages,
    scenarios,
    people,
    isSuggested: isSuggested === true,
    groupCount,
    begins,
    plan: reading.plan,
    door: knownDoor,
    retainUntil: retainUntil > dayAfter(today, 0) ? retainUntil : dayAfter(today, KEPT_DAYS),
    isAutopilot: fields.isAutopilot === true,
    holdsRemarks: fields.holdsRemarks === true,
    ...originIn(fields.planFrom),
  };
}

function originIn(kept: unknown): Pick<Draft, 'planFrom'> {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || !('title' in kept)) return {};
  const { id, title } = kept;
  return isText(id) && isText(title) ? { planFrom: { id, title } } : {};
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
