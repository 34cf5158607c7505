import { WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import { readTokens } from './tokens.ts';
import { recallJson, remember } from './webStorage.ts';

/** A workshop that was made in this browser, with what opens it and what erases it. */
export interface RecentWorkshop {
  readonly id: string;
  readonly title: string;
  readonly view: string;
  readonly facilitate: string;
  /** Whether people come into it, so that there is a console. */
  readonly isLive: boolean;
}

const KEY = 'recentWorkshops';
const KEPT = 24;

/** The workshops made in this browser, latest first. */
export function recentWorkshops(): readonly RecentWorkshop[] {
  const kept = recallJson(KEY);
  return Array.isArray(kept) ? kept.flatMap(readEntry) : [];
}

export function recentWorkshop(id: string): RecentWorkshop | undefined {
  return recentWorkshops().find((workshop) => workshop.id === id);
}

export function rememberWorkshop(workshop: RecentWorkshop): void {
  keep([workshop, ...recentWorkshops().filter(({ id }) => id !== workshop.id)]);
}

export function forgetWorkshop(id: string): void {
  keep(recentWorkshops().filter((workshop) => workshop.id !== id));
}

function keep(workshops: readonly RecentWorkshop[]): void {
  remember(KEY, JSON.stringify(workshops.slice(0, KEPT)));
}

function readEntry(entry: unknown): RecentWorkshop[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { id, title, isLive }: Partial<Record<keyof RecentWorkshop, unknown>> = entry;
  if (typeof id !== 'string') return [];
  const { view, facilitate } = readTokens(WORKSHOP_SCOPE + id, entry);
  if (view === undefined || facilitate === undefined) return [];
  return [{ id, view, facilitate, title: typeof title === 'string' ? title : '', isLive: isLive === true }];
}
