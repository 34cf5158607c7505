import { useLiveT } from '../../../live/LiveWords.tsx';
import { useRecord, useUiActions } from '../../../session/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './round.module.css';

interface NamedResultViewProps {
  readonly round: string;
  readonly named: number;
}

/** How much a group named, and the way to where it is on the board. */
export function NamedResultView({ round, named }: NamedResultViewProps) {
  const t = useLiveT();
  const frame = useRecord('frames', `named-${round}`);
  const { revealRecords } = useUiActions();
  return (
    <>
      <p className={styles.outcome}>{t('round.private.named', { count: named })}</p>
      {named > 0 && (
        <>
          <p className={styles.about}>{t('round.private.next')}</p>
          <div>
            <Button
              variant="primary"
              isDisabled={frame === undefined}
              onPress={() => frame && revealRecords([frame.id])}
            >
              {t('round.private.show')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
