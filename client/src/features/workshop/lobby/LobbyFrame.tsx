import type { ReactNode } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { Logo } from '../../../ui/Logo.tsx';
import styles from './lobby.module.css';

interface LobbyFrameProps {
  /** In the corner. */
  readonly menu?: ReactNode;
  readonly children: ReactNode;
}

/** One column, as a phone has it. */
export function LobbyFrame({ menu, children }: LobbyFrameProps) {
  const t = useT();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo name={t('app.name')} />
        {menu}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
