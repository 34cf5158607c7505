import type { NamedResult } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useRecord, useUiActions } from '../../../session/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { NARROW } from '../../../ui/narrow.ts';
import { useMatches } from '../../../ui/useMatches.ts';
import styles from './round.module.css';

interface NamedResultViewProps {
  readonly round: string;
  readonly result: NamedResult;
  onFold(): void;
}

/** How much a group named, and the way to where it is on the board. */
export function NamedResultView({ round, result: { named, aside = 0 }, onFold }: NamedResultViewProps) {
  const t = useLiveT();
  const frame = useRecord('frames', `named-${round}`);
  const { revealRecords } = useUiActions();
  // On a phone it would be under this.
  const isNarrow = useMatches(NARROW);
  const show = (id: string) => {
    revealRecords([id]);
    if (isNarrow) onFold();
  };
  return (
    <>
      <p className={styles.outcome}>{t('round.private.named', { count: named })}</p>
      {aside > 0 && <p className={styles.soft}>{t('round.private.aside', { count: aside })}</p>}
      {named > 0 && (
        <>
          <p className={styles.about}>{t('round.private.next')}</p>
          <div>
            <Button
              variant="primary"
              isDisabled={frame === undefined}
              onPress={() => frame && show(frame.id)}
            >
              {t('round.private.show')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
