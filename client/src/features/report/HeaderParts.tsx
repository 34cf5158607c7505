import { ArrowLeft, Printer, RefreshCw } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ReportPage.module.css';
import type { ReportState } from './reportState.ts';

export function BackButton({ children, onBack }: { readonly children: string; onBack(): void }) {
  const icon = <ArrowLeft size={18} aria-hidden className={styles.back} />;
  return (
    <Button variant="quiet" icon={icon} onPress={onBack}>
      {children}
    </Button>
  );
}

export function RefreshButton({ onRefresh }: { onRefresh(): void }) {
  const t = useT();
  return (
    <IconButton className={styles.wide} label={t('report.refresh')} onPress={onRefresh}>
      <RefreshCw size={18} aria-hidden />
    </IconButton>
  );
}

/** Prints the page, which on paper is the report alone, once there is one. */
export function PrintButton({ state }: { readonly state: ReportState }) {
  const t = useT();
  return (
    <Button
      icon={<Printer size={18} aria-hidden />}
      isDisabled={state.step !== 'ready'}
      onPress={() => window.print()}
    >
      {t('report.print')}
    </Button>
  );
}
