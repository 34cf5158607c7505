import { type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { BoardAccess, ReportOptions } from '../../api/reports.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { recentBoard } from '../../local/recentBoards.ts';
import { Button } from '../../ui/Button.tsx';
import { Message } from '../../ui/Message.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { ReportFrame } from './ReportFrame.tsx';
import styles from './ReportPage.module.css';
import { ReportToolbar } from './ReportToolbar.tsx';
import { reportLanguage } from './reportLanguage.ts';
import { type ReportState, useReport } from './useReport.ts';

interface ReportPageProps {
  readonly boardId: string;
  /** The link's token; without one, that of an earlier visit in this browser is used. */
  readonly token: string | undefined;
  readonly settings: ReactNode;
  onBack(): void;
}

/** The gap report of a board, live, with its downloads. */
export function ReportPage({ boardId, token: linkToken, settings, onBack }: ReportPageProps) {
  const t = useT();
  const token = linkToken ?? recentBoard(boardId)?.token;
  if (token === undefined) return <Message title={t('notFound.title')} text={t('error.access.missing')} />;
  return <Report access={{ boardId, token }} settings={settings} onBack={onBack} />;
}

interface ReportProps {
  readonly access: BoardAccess;
  readonly settings: ReactNode;
  onBack(): void;
}

function Report({ access, settings, onBack }: ReportProps) {
  const t = useT();
  const { locale } = useIntl();
  const [options, setOptions] = useState<ReportOptions>({
    language: reportLanguage(locale),
    audience: 'public',
  });
  const { state, refresh } = useReport(access, options);
  usePageTitle(t('report.title'), t('app.name'));
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <div className={styles.page}>
      <ReportToolbar
        access={access}
        options={options}
        isReady={state.step === 'ready'}
        settings={settings}
        onChange={setOptions}
        onRefresh={refresh}
        onPrint={() => frame.current?.contentWindow?.print()}
        onBack={onBack}
      />
      <main className={styles.sheet} id="content">
        <ReportBody state={state} frame={frame} onRetry={refresh} />
      </main>
    </div>
  );
}

interface ReportBodyProps {
  readonly state: ReportState;
  readonly frame: React.RefObject<HTMLIFrameElement | null>;
  onRetry(): void;
}

function ReportBody({ state, frame, onRetry }: ReportBodyProps) {
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
      return <ReportFrame ref={frame} html={state.html} title={t('report.title')} />;
  }
}
