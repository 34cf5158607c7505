import { type ReactNode, useCallback, useMemo } from 'react';
import { type ReportOptions, workshopFileName } from '../../api/reports.ts';
import {
  fetchWorkshopFile,
  fetchWorkshopReport,
  WORKSHOP_FILES,
  type WorkshopAccess,
} from '../../api/workshops.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { recentWorkshop } from '../../local/recentWorkshops.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import {
  AboutAudience,
  BackButton,
  Choices,
  Downloads,
  PrintButton,
  RefreshButton,
} from './toolbarParts.tsx';
import type { ReportState } from './useReport.ts';
import { useReportPlace } from './useReportPlace.ts';
import { useSheet } from './useSheet.ts';
import { WorkshopLink } from './WorkshopLink.tsx';

interface WorkshopPageProps {
  readonly access: WorkshopAccess;
  readonly settings: ReactNode;
  /** What changes the workshop, for those who may; it gets what writes the report again. */
  changeWith(refresh: () => void): ReactNode;
  onBack(): void;
}

/** One report over several boards, as they stand now: with its contents, its downloads and a link to hand on. */
export function WorkshopPage({ access, settings, changeWith, onBack }: WorkshopPageProps) {
  const t = useT();
  const locale = useLocale();
  const place = useReportPlace({ language: locale, audience: 'public' });
  const { state, refresh } = useWorkshopReport(access, place.options);
  const reading = useSheet(state.step === 'ready' ? state.report : undefined, {
    startAt: place.startAt,
    moveTo: place.moveTo,
    onLink: () => false,
  });
  const known = recentWorkshop(access.workshopId);
  usePageTitle(known?.title || t('workshop.page'), t('app.name'));
  return (
    <div className={styles.page}>
      <header className={styles.toolbar}>
        <div className={styles.row}>
          <BackButton onBack={onBack}>{t('workshop.back')}</BackButton>
          <p className={styles.title}>{t('workshop.page')}</p>
          <div className={`${styles.settings} ${styles.wide}`}>{settings}</div>
        </div>
        <div className={styles.row}>
          <Choices options={place.options} onChange={place.setOptions} />
          <div className={styles.actions}>
            <RefreshButton onRefresh={refresh} />
            {changeWith(refresh)}
            <WorkshopLink access={access} facilitate={known?.facilitate} onErased={onBack} />
            <PrintButton state={state} />
            <Downloads
              kinds={WORKSHOP_FILES}
              audience={place.options.audience}
              nameOf={(kind) => workshopFileName(known?.title ?? '', kind, place.options)}
              fetchKind={(kind, publication) =>
                fetchWorkshopFile(access, kind, { ...place.options, ...publication })
              }
            />
          </div>
        </div>
        <AboutAudience audience={place.options.audience} />
      </header>
      <ReportSheet state={state} reading={reading} onRetry={refresh} />
    </div>
  );
}

/** The report over a workshop's boards; written again when an option changes, and by `refresh`. */
function useWorkshopReport({ workshopId, token }: WorkshopAccess, { language, audience }: ReportOptions) {
  const load = useCallback(
    (signal: AbortSignal) => fetchWorkshopReport({ workshopId, token }, { language, audience }, signal),
    [workshopId, token, language, audience],
  );
  const { state: loaded, reload } = useLoad(load);
  const state = useMemo(
    (): ReportState =>
      loaded.step === 'ready' ? { step: 'ready', report: loaded.value, freshness: 'current' } : loaded,
    [loaded],
  );
  return { state, refresh: reload };
}
