import { ArrowLeft, Printer, RefreshCw } from 'lucide-react';
import { type ReactNode, useCallback, useRef } from 'react';
import { useIntl } from 'react-intl';
import { fetchWorkshopFile, WORKSHOP_FILES, type WorkshopAccess } from '../../api/workshops.ts';
import { useT } from '../../i18n/useT.ts';
import { recentWorkshop } from '../../local/recentWorkshops.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { AboutAudience, Choices } from './Choices.tsx';
import { Contents } from './Contents.tsx';
import { Downloads } from './Downloads.tsx';
import { ReportBody } from './ReportBody.tsx';
import type { ReportView } from './ReportFrame.tsx';
import styles from './ReportPage.module.css';
import { reportLanguage } from './reportLanguage.ts';
import { usePrintKey } from './usePrintKey.ts';
import { useReading } from './useReading.ts';
import { useReportPlace } from './useReportPlace.ts';
import { useWorkshopReport } from './useWorkshopReport.ts';
import { WorkshopLink } from './WorkshopLink.tsx';

interface WorkshopPageProps {
  readonly access: WorkshopAccess;
  readonly settings: ReactNode;
  onBack(): void;
}

/** One report over several boards, as they stand now: with its contents, its downloads and a link to hand on. */
export function WorkshopPage({ access, settings, onBack }: WorkshopPageProps) {
  const t = useT();
  const { locale } = useIntl();
  const place = useReportPlace({ language: reportLanguage(locale), audience: 'public' });
  const { state, refresh } = useWorkshopReport(access, place.options);
  const view = useRef<ReportView>(null);
  const print = useCallback(() => view.current?.print(), []);
  const goTo = useCallback((id: string) => view.current?.goTo(id), []);
  const reading = useReading(place.moveTo);
  const known = recentWorkshop(access.workshopId);
  usePageTitle(known?.title || t('workshop.page'), t('app.name'));
  usePrintKey(print);
  return (
    <div className={styles.page}>
      <header className={styles.toolbar}>
        <div className={styles.row}>
          <Button
            variant="quiet"
            icon={<ArrowLeft size={18} aria-hidden className={styles.back} />}
            onPress={onBack}
          >
            {t('workshop.back')}
          </Button>
          <h1 className={styles.title}>{t('workshop.page')}</h1>
          <div className={`${styles.settings} ${styles.wide}`}>{settings}</div>
        </div>
        <div className={styles.row}>
          <Choices options={place.options} onChange={place.setOptions} />
          <div className={styles.actions}>
            <IconButton className={styles.wide} label={t('report.refresh')} onPress={refresh}>
              <RefreshCw size={18} aria-hidden />
            </IconButton>
            <WorkshopLink access={access} facilitate={known?.facilitate} onErased={onBack} />
            <Button
              icon={<Printer size={18} aria-hidden />}
              isDisabled={state.step !== 'ready'}
              onPress={print}
            >
              {t('report.print')}
            </Button>
            <Downloads
              kinds={WORKSHOP_FILES}
              titleOf={() => known?.title ?? ''}
              fetchKind={(kind) => fetchWorkshopFile(access, kind, place.options)}
            />
          </div>
        </div>
        <AboutAudience audience={place.options.audience} />
      </header>
      <Contents parts={reading.parts} current={reading.current} onGoTo={goTo} />
      <main className={styles.sheet} id="content">
        <ReportBody
          state={state}
          view={view}
          startAt={place.startAt}
          onParts={reading.setParts}
          onPlace={reading.setPlace}
          onLink={() => false}
          onPrint={print}
          onRetry={refresh}
        />
      </main>
    </div>
  );
}
