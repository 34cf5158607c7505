import type { ReactNode } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { Logo } from '../../../ui/Logo.tsx';
import styles from './lobby.module.css';

interface LobbyFrameProps {
  /** In the corner, of somebody who has a place: they leave the page by nothing that is pressed in passing. */
  readonly menu?: ReactNode;
  readonly children: ReactNode;
}

/** One column, as a phone has it. */
export function LobbyFrame({ menu, children }: LobbyFrameProps) {
  const t = useT();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {menu === undefined ? (
          <a href="/" aria-label={t('app.home')} className={styles.home}>
            <Logo name={t('app.name')} />
          </a>
        ) : (
          <Logo name={t('app.name')} />
        )}
        {menu}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
