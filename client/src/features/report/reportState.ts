import type { DrawnReport } from '@parcours/shared/drawing';

/** How the report in sight stands to the board. */
export type Freshness = 'current' | 'updating' | 'offline';

export type ReportState =
  | { readonly step: 'loading' }
  /** The code that writes it cannot be fetched yet. */
  | { readonly step: 'missing' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'ready'; readonly report: DrawnReport; readonly freshness: Freshness };
