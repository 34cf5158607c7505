import { isDictionary } from '@parcours/shared/board';
import { AUDIENCES, type ReportOptions } from '../../api/reports.ts';

/** How a report was read: kept with the page's entry in the browser's history, so that Back leads there. */
export interface ReportPlace {
  readonly options: ReportOptions;
  /** In pixels from the report's top. */
  readonly top: number;
}

const KEY = 'report';

/** The place that this entry of the history was left at; undefined where it was never one. */
export function keptPlace(): ReportPlace | undefined {
  const kept: unknown = isDictionary(history.state) ? history.state[KEY] : undefined;
  if (!isDictionary(kept)) return undefined;
  const audience = AUDIENCES.find((known) => known === kept.audience);
  if (audience === undefined || typeof kept.language !== 'string') return undefined;
  const top = typeof kept.top === 'number' ? kept.top : 0;
  return { options: { language: kept.language, audience }, top };
}

export function keepPlace({ options: { language, audience }, top }: ReportPlace): void {
  const state: unknown = history.state;
  const others = isDictionary(state) ? state : {};
  history.replaceState({ ...others, [KEY]: { language, audience, top } }, '');
}
