import { Check, CloudOff, CloudUpload, LoaderCircle, type LucideIcon, Unplug } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSavedState } from '../../session/hooks.ts';
import type { SavedState as State } from '../../session/session.ts';
import styles from './SavedState.module.css';

const ICONS: Readonly<Record<State, LucideIcon>> = {
  connecting: LoaderCircle,
  saving: CloudUpload,
  saved: Check,
  offline: CloudOff,
  refused: Unplug,
};

/** Where this browser's edits are: always in sight, and read aloud when the connection comes or goes. */
export function SavedState() {
  const t = useT();
  const state = useSavedState();
  const Icon = ICONS[state];
  return (
    <p className={styles.saved} data-state={state} title={t(`saved.${state}.about`)}>
      <Icon size={17} aria-hidden />
      <span className={styles.word}>{t(`saved.${state}`)}</span>
      <span className="visually-hidden" role="status">
        {state === 'offline' || state === 'refused' ? t(`saved.${state}.about`) : ''}
      </span>
    </p>
  );
}
