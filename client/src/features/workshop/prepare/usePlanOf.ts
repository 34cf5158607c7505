import type { Phase } from '@parcours/shared/workshop';
import { readScenario } from '../../../api/scenarios.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useLocale } from '../../../i18n/useT.ts';
import { useToast } from '../../../ui/toasts.tsx';

/** Fetches the plan of a scenario, in the reader's language where it has that; where it cannot be had, the person is told. */
export function usePlanOf(): (scenario: string) => Promise<readonly Phase[] | undefined> {
  const locale = useLocale();
  const toast = useToast();
  const errorMessage = useErrorMessage();
  return async (scenario) => {
    try {
      return (await readScenario(scenario, locale)).plan;
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
      return undefined;
    }
  };
}
