import type { Part } from '@parcours/shared/report';
import { List } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { MenuButton } from '../../ui/popovers/MenuButton.tsx';
import styles from './Contents.module.css';

interface ContentsProps {
  readonly parts: readonly Pick<Part, 'id' | 'title'>[];
  /** The id of the part that is being read. */
  readonly current: string | undefined;
  onGoTo(id: string): void;
}

/** The parts of the report: a list at its side, or a menu where there is no room for one. */
export function Contents({ parts, current, onGoTo }: ContentsProps) {
  const t = useT();
  return (
    <nav className={styles.contents} aria-label={t('report.contents')}>
      <div className={styles.menu}>
        <MenuButton
          label={t('report.contents')}
          icon={<List size={18} aria-hidden />}
          items={parts.map(({ id, title }) => ({ key: id, label: title, onPress: () => onGoTo(id) }))}
        />
      </div>
      <ol className={styles.list}>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              dir="auto"
              aria-current={id === current ? 'location' : undefined}
              onClick={() => onGoTo(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
