import type { RefObject } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import type { FrameEvents } from './frameEvents.ts';
import type { ReportState } from './liveReport.ts';
import { ReportFrame, type ReportView } from './ReportFrame.tsx';
import styles from './ReportPage.module.css';
import type { ReportPart } from './reportParts.ts';

interface ReportBodyProps extends FrameEvents {
  readonly state: ReportState;
  readonly view: RefObject<ReportView | null>;
  readonly startAt: number;
  onParts(parts: readonly ReportPart[]): void;
  onRetry(): void;
}

/** The report, or what there is of it yet. */
export function ReportBody({ state, view, onRetry, ...frame }: ReportBodyProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  switch (state.step) {
    case 'loading':
      return (
        <p role="status" className={styles.wait}>
          {t('report.loading')}
        </p>
      );
    case 'failed':
      return (
        <div role="alert" className={styles.wait}>
          <p>{errorMessage(state.error)}</p>
          <Button onPress={onRetry}>{t('common.retry')}</Button>
        </div>
      );
    case 'ready':
      return <ReportFrame {...frame} ref={view} html={state.html} title={t('report.title')} />;
  }
}
