import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/controls.tsx';
import { useConsole } from '../console/ConsoleContext.tsx';
import { RemarkList } from './RemarkList.tsx';
import { Wall } from './Wall.tsx';
import styles from './WallConsole.module.css';

interface WallConsoleProps {
  readonly access: WorkshopAccess;
  onBack(): void;
}

const BACK = 'wall-back';

/** The wall as those see it who lead: who may look, what is said, and what waits to be let through. */
export function WallConsole({ access, onBack }: WallConsoleProps) {
  const t = useLiveT();
  const { view, act, may, stepIn } = useConsole();
  const { isWallOpen: isOpen, holdsRemarks, stage } = view;
  useEffect(() => document.getElementById(BACK)?.focus(), []);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Button
          id={BACK}
          size="sm"
          icon={<ArrowLeft size={17} aria-hidden className={styles.back} />}
          onPress={onBack}
        >
          {t('console.stepIn.back')}
        </Button>
        <h1>{t('wall.title')}</h1>
        <p role="status" className={styles.state}>
          {t(isOpen ? 'wall.isOpen' : 'wall.isClosed')}
        </p>
        {may('wall') && (
          <>
            {stage.kind !== 'closed' && (
              <Check
                label={t('remarks.hold')}
                isChecked={holdsRemarks}
                onChange={(holds) => void act({ do: 'prepare', change: { holdsRemarks: holds } })}
              />
            )}
            <Button
              variant={isOpen ? 'plain' : 'primary'}
              size="sm"
              onPress={() => void act({ do: 'wall', isOpen: !isOpen })}
            >
              {t(isOpen ? 'wall.close' : 'wall.open')}
            </Button>
          </>
        )}
      </header>
      <main className={styles.main}>
        <Wall access={access} onOpen={({ group }) => stepIn(group)} />
      </main>
      <aside className={styles.side} aria-label={t('remarks.title')}>
        <RemarkList />
      </aside>
    </div>
  );
}
