import type { Meter } from '../../server/src/ports/meter.ts';

/** A meter that keeps what it is told. */
export function recordingMeter(): Meter & { readonly refusals: string[] } {
  const refusals: string[] = [];
  return {
    refusals,
    received: () => {},
    refused: (code) => refusals.push(code),
    flushed: () => {},
  };
}
