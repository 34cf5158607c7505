import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './SideFrame.module.css';

/** How something stands beside the board. */
export interface Framed {
  /** Somebody asked for it: the keyboard goes there. */
  readonly isAsked: boolean;
  onFold(): void;
}

interface SideFrameProps extends Framed {
  readonly title: string;
  readonly children: ReactNode;
}

/** What people do in a phase beside the board, under its title; it can be folded away. */
export function SideFrame({ title, isAsked, onFold, children }: SideFrameProps) {
  const t = useLiveT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  return (
    <section className={styles.panel} aria-labelledby="beside">
      <header className={styles.head}>
        <h2 id="beside" ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <IconButton label={t('round.fold')} onPress={onFold}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
