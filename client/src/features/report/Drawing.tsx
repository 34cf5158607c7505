import { type DrawnReport, ReportBody, styleUnder } from '@parcours/shared/drawing';
import { useEffect, useMemo } from 'react';
import styles from './Drawing.module.css';

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

/** On paper the page is the report: it bears its title, its language and its direction. */
function usePrintedAs(report: DrawnReport | undefined): void {
  useEffect(() => {
    if (report === undefined) return;
    let putBack = () => {};
    const before = () => {
      putBack = bear(report);
    };
    const after = () => {
      putBack();
      putBack = () => {};
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      after();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [report]);
}

/** Returns what gives the page its own ones back. */
function bear({ head, language, direction }: DrawnReport): () => void {
  const { title, documentElement: page } = document;
  const { lang, dir } = page;
  document.title = `${head.title} – ${head.kind}`;
  Object.assign(page, { lang: language, dir: direction });
  return () => {
    document.title = title;
    Object.assign(page, { lang, dir });
  };
}
