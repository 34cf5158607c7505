import { useEffect } from 'react';
import { lazyPart, type Part } from '../../api/lazyPart.ts';
import { useT } from '../../i18n/useT.ts';
import { useToast } from '../toasts.tsx';
import { usePart } from '../usePart.ts';

const popovers = lazyPart(() => import('./popovers.tsx'));

/**
 * What menus and bubbles are made of, a third of what the board's page would be. It is fetched beside the first that is
 * drawn; what is opened sooner opens once it is there, and why it is not is told.
 */
export function usePopovers(isWanted: boolean): Part<typeof import('./popovers.tsx')> {
  const t = useT();
  const toast = useToast();
  const part = usePart(popovers);
  const why = part.step === 'missing' ? part.why : undefined;
  useEffect(() => {
    if (isWanted && why !== undefined) toast({ tone: 'error', message: t(`part.${why}`) });
  }, [isWanted, why, t, toast]);
  return part;
}
