import type { CallView } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';

/** Who calls, and where to, as somebody of a group reads it. */
export function useCallWords(own: number | undefined): (call: Pick<CallView, 'caller' | 'where'>) => string {
  const t = useLiveT();
  return ({ caller, where }) => {
    const name = caller ?? t('call.somebody');
    if (where.kind === 'wall') return t('call.wall', { name });
    if (where.card !== undefined) return t('call.card', { name });
    return where.group === undefined || where.group === own
      ? t('call.board', { name })
      : t('call.group', { name, number: where.group });
  };
}
