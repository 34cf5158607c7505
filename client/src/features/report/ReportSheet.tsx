import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Contents } from './Contents.tsx';
import { Drawing } from './Drawing.tsx';
import styles from './ReportPage.module.css';
import type { ReportState } from './useReport.ts';
import type { useSheet } from './useSheet.ts';

interface ReportSheetProps {
  readonly state: ReportState;
  readonly reading: ReturnType<typeof useSheet>;
  readonly cardAddress?: (record: string) => string;
  onRetry(): void;
}

/** A report with its contents beside it. */
export function ReportSheet({ state, reading, cardAddress, onRetry }: ReportSheetProps) {
  const parts = state.step === 'ready' ? state.report.parts : [];
  return (
    <>
      <Contents parts={parts} current={reading.current} onGoTo={reading.goTo} />
      <main
        ref={reading.sheet}
        className={styles.sheet}
        id="content"
        tabIndex={-1}
        onScroll={reading.onScroll}
      >
        {state.step === 'ready' ? (
          <Drawing report={state.report} cardAddress={cardAddress} />
        ) : (
          <NoReport state={state} onRetry={onRetry} />
        )}
      </main>
    </>
  );
}

interface NoReportProps {
  readonly state: Exclude<ReportState, { step: 'ready' }>;
  onRetry(): void;
}

/** Why there is none yet. */
function NoReport({ state, onRetry }: NoReportProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  switch (state.step) {
    case 'loading':
      return (
        <p role="status" className={styles.wait}>
          {t('report.loading')}
        </p>
      );
    case 'missing':
      return (
        <p role="status" className={styles.wait}>
          {t('part.missing.unreachable')}
        </p>
      );
    case 'failed':
      return (
        <div role="alert" className={styles.wait}>
          <p>{errorMessage(state.error)}</p>
          <Button onPress={onRetry}>{t('common.retry')}</Button>
        </div>
      );
  }
}
