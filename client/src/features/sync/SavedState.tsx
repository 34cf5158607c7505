import { Check, CloudOff, CloudUpload, LoaderCircle, type LucideIcon, Unplug } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useKeeping, useOpenedOffline, useSavedState } from '../../session/hooks.ts';
import type { SavedState as State } from '../../session/session.ts';
import styles from './SavedState.module.css';

const ICONS: Readonly<Record<State, LucideIcon>> = {
  connecting: LoaderCircle,
  saving: CloudUpload,
  saved: Check,
  offline: CloudOff,
  closed: Unplug,
};

/** Where this browser's edits are: always in sight, and read aloud when the connection comes or goes. */
export function SavedState() {
  const t = useT();
  const state = useSavedState();
  const isKept = useKeeping() === 'kept';
  const about = state === 'offline' && !isKept ? t('saved.notKept') : t(`saved.${state}.about`);
  const isOpenedOffline = useOpenedOffline();
  // That they are not kept, or that the board is from a copy, is told, aloud as well, by a banner.
  const isTold = (state === 'offline' && isKept && !isOpenedOffline) || state === 'closed';
  const Icon = ICONS[state];
  return (
    <p className={styles.saved} data-state={state} title={about}>
      <Icon size={17} aria-hidden />
      <span className={styles.word}>{t(`saved.${state}`)}</span>
      <span className="visually-hidden" role="status">
        {isTold ? about : ''}
      </span>
    </p>
  );
}
