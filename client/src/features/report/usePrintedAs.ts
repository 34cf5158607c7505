import type { DrawnReport } from '@parcours/shared/drawing';
import { useEffect } from 'react';

/** On paper the page is the report: it bears its title, its language and its direction. */
export function usePrintedAs(report: DrawnReport | undefined): void {
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
