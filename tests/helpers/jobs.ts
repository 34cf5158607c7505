import type { ReportFormat } from '@parcours/shared/api';

import type { Job, Uploaded } from '../../server/src/ports/jobRunner.ts';
import { slowBoard } from './slowBoard.ts';

/** A board as it comes in the body of a request. */
export function uploaded(value: unknown): Uploaded {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { kind: 'uploaded', json: new TextEncoder().encode(text) };
}

export const analysisOf = (value: unknown): Job => ({ kind: 'analysis', source: uploaded(value) });

/** Many seconds of work. */
export const slowJob = (): Job => analysisOf(slowBoard());

/** As many seconds of work, for a report in that format. */
export const slowReport = (format: ReportFormat): Job => ({
  kind: 'report',
  source: uploaded(slowBoard()),
  options: { lang: 'en', audience: 'public' },
  format,
  now: 0,
});

export const SMALL = { format: 'parcours.board', version: 1, personas: [{ id: 'p', name: 'Lamine' }] };

/** A signal that is never given. */
export const waiting = () => new AbortController().signal;
