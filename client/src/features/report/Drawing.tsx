import { type DrawnReport, ReportBody, styleUnder } from '@parcours/shared/drawing';
import { useMemo } from 'react';
import styles from './Drawing.module.css';
import { usePrintedAs } from './usePrintedAs.ts';

const STYLE = styleUnder(`.${styles.report}`);

interface DrawingProps {
  readonly report: DrawnReport;
  /** Where the record with an id is shown; the same function from one drawing to the next. */
  readonly cardAddress?: ((record: string) => string) | undefined;
}

/** The report as a sheet of the page: in its own language, in the colours and fonts of the interface. */
export function Drawing({ report, cardAddress }: DrawingProps) {
  const { language, direction, boardLanguage, figures } = report;
  const wording = useMemo(
    () => ({ language, direction, boardLanguage, figure: (name: string) => figures[name], cardAddress }),
    [language, direction, boardLanguage, figures, cardAddress],
  );
  usePrintedAs(report);
  return (
    <div className={styles.report}>
      <style>{STYLE}</style>
      <div lang={language} dir={direction}>
        <ReportBody report={report} wording={wording} main={(parts) => parts} />
      </div>
    </div>
  );
}
