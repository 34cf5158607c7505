import { LayoutGrid } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './bar.module.css';

interface WallWayProps {
  readonly isOpen: boolean;
  onGo(): void;
}

/** The way to the boards of the other groups, while they can be looked at. */
export function WallWay({ isOpen, onGo }: WallWayProps) {
  const t = useLiveT();
  return (
    <div role="status">
      {isOpen && (
        <div className={styles.wall}>
          <LayoutGrid size={18} aria-hidden />
          <span>{t('wall.way')}</span>
          <Button size="sm" variant="primary" onPress={onGo}>
            {t('wall.see')}
          </Button>
        </div>
      )}
    </div>
  );
}
