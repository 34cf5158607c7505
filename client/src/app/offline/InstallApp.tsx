import { MonitorDown } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../Settings.module.css';
import { type Installing, install, installing, subscribeToInstalling } from './installing.ts';

function useInstalling(): Installing {
  return useSyncExternalStore(subscribeToInstalling, installing);
}

/** Nothing where the browser offers nothing. */
export function InstallButton({ variant = 'plain' }: { readonly variant?: 'plain' | 'quiet' }) {
  const t = useT();
  if (useInstalling() !== 'offered') return null;
  return (
    <Button size="sm" variant={variant} icon={<MonitorDown size={18} aria-hidden />} onPress={install}>
      {t('install.action')}
    </Button>
  );
}

/** Where a person has to do it by the browser's own menu: how. */
export function InstallByHand() {
  const t = useT();
  return useInstalling() === 'by-hand' && <p>{t('install.byHand')}</p>;
}

/** Both, with what comes of it; nothing where it cannot be done. */
export function InstallSection() {
  const t = useT();
  if (useInstalling() === 'no') return null;
  return (
    <section className={styles.section}>
      <h3>{t('install.title')}</h3>
      <p>{t('install.text')}</p>
      <InstallByHand />
      <InstallButton />
    </section>
  );
}
