import { useLiveT } from '../../../live/LiveWords.tsx';
import { RehearsalBadge } from '../RehearsalBadge.tsx';

/** Whoever comes into a rehearsal is told so before. */
export function InRehearsal() {
  const t = useLiveT();
  return (
    <p>
      <RehearsalBadge /> {t('rehearsal.seat')}
    </p>
  );
}
