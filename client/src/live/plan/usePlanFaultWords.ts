import { MAX_PHASE_MINUTES, MAX_PHASE_TEXT, MAX_PHASES } from '@parcours/shared/workshop';
import { useCallback } from 'react';
import { useLiveT } from '../LiveWords.tsx';
import type { PlanFault } from './planFile.ts';

/** What a person should read about a fault of a plan's file. */
export function usePlanFaultWords(): (fault: PlanFault) => string {
  const say = useLiveT();
  return useCallback(
    (fault) => {
      switch (fault.kind) {
        case 'no-json':
        case 'no-plan':
        case 'newer':
        case 'empty':
          return say(`plan.fault.${fault.kind}`);
        case 'too-many':
          return say('plan.fault.too-many', { count: fault.count, most: MAX_PHASES });
        case 'phase':
          return say('plan.fault.phase', { phase: fault.phase });
        case 'phase-kind':
          return say('plan.fault.phase-kind', { phase: fault.phase, found: fault.found.slice(0, 40) });
        case 'phase-minutes':
          return say('plan.fault.phase-minutes', { phase: fault.phase, most: MAX_PHASE_MINUTES });
        case 'phase-text':
          return say('plan.fault.phase-text', {
            phase: fault.phase,
            text: say(`plan.${fault.text}`),
            most: MAX_PHASE_TEXT[fault.text],
          });
      }
    },
    [say],
  );
}
