import { Check, CloudOff, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import styles from './ReportPage.module.css';
import type { Freshness, ReportState } from './reportState.ts';

const ICONS: Readonly<Record<Freshness, LucideIcon>> = {
  current: Check,
  updating: LoaderCircle,
  offline: CloudOff,
};

/** Whether the report says what is on the board now. Read aloud where it may not. */
export function ReportStatus({ state }: { readonly state: ReportState }) {
  const t = useT();
  if (state.step !== 'ready') return null;
  const { freshness } = state;
  const Icon = ICONS[freshness];
  const about = t(`report.fresh.${freshness}.about`);
  return (
    <p className={styles.fresh} data-step={freshness} title={about}>
      <Icon size={16} aria-hidden />
      <span>{t(`report.fresh.${freshness}`)}</span>
      <span className="visually-hidden" role="status">
        {freshness === 'offline' ? about : ''}
      </span>
    </p>
  );
}
