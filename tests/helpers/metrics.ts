import type { Metrics } from '../../server/src/ports/metrics.ts';

/** Metrics that record what was counted. */
export function recordingMetrics(): Metrics & { readonly refusals: string[] } {
  const refusals: string[] = [];
  return {
    refusals,
    received: () => {},
    refused: (code) => refusals.push(code),
    flushed: () => {},
  };
}
