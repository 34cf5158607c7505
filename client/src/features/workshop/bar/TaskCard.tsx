import type { Phase } from '@parcours/shared/workshop';
import { ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { usePhaseWords } from '../phaseWords.ts';
import { ReadTask } from '../ReadTask.tsx';
import styles from './TaskCard.module.css';

interface TaskCardProps {
  readonly phase: Pick<Phase, 'kind' | 'title' | 'task'>;
  /** Where it is done, if not on the board. */
  readonly children: ReactNode;
  onFold(): void;
}

/** What the group is to do: one sentence, when that is done, and an example. */
export function TaskCard({ phase, children, onFold }: TaskCardProps) {
  const t = useLiveT();
  const { task, more } = usePhaseWords()(phase);
  return (
    <section className={styles.card} aria-labelledby="task">
      <div className={styles.words}>
        <h3 id="task" className={styles.heading}>
          {t('task.title')}
        </h3>
        <p className={styles.task} dir="auto">
          {task}
        </p>
        {more !== undefined && (
          <dl className={styles.more}>
            <div>
              <dt>{t('task.done')}</dt>
              <dd>{more.done}</dd>
            </div>
            <div>
              <dt>{t('task.example')}</dt>
              <dd>{more.example}</dd>
            </div>
          </dl>
        )}
        <ReadTask text={task} />
        {children}
      </div>
      <IconButton label={t('task.fold')} onPress={onFold}>
        <ChevronUp size={20} aria-hidden className={styles.sign} />
      </IconButton>
    </section>
  );
}
