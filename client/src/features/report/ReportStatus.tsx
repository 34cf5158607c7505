import { Check, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import type { Freshness, ReportState } from './liveReport.ts';
import styles from './ReportPage.module.css';

const ICONS: Readonly<Record<Freshness['step'], LucideIcon>> = {
  current: Check,
  updating: LoaderCircle,
  offline: CloudOff,
  failed: TriangleAlert,
};

/** Whether the report says what is on the board now. Read aloud where it does not, and cannot. */
export function ReportStatus({ state }: { readonly state: ReportState }) {
  const t = useT();
  const errorMessage = useErrorMessage();
  if (state.step !== 'ready') return null;
  const { freshness } = state;
  const Icon = ICONS[freshness.step];
  const about =
    freshness.step === 'failed' ? errorMessage(freshness.error) : t(`report.fresh.${freshness.step}.about`);
  const isTold = freshness.step === 'offline' || freshness.step === 'failed';
  return (
    <p className={styles.fresh} data-step={freshness.step} title={about}>
      <Icon size={16} aria-hidden />
      <span>{t(`report.fresh.${freshness.step}`)}</span>
      <span className="visually-hidden" role="status">
        {isTold ? about : ''}
      </span>
    </p>
  );
}
