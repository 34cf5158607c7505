import type { ReportModel } from '@parcours/shared/report';

/** From right to left, as cells say it (ECMA-376 part 1, 18.8.1). */
const FROM_RIGHT = 'readingOrder="2"';

/**
 * Sentences run the way the report does, whatever they begin with: some programs would set one that begins with a
 * figure or a Latin name from left to right. The library has no word for it.
 */
export function readingFeature(direction: ReportModel['direction']) {
  const told = (xml: string) => xml.replaceAll('<alignment ', `<alignment ${FROM_RIGHT} `);
  return {
    files: {
      transform: { 'xl/styles.xml': { transform: (xml: string) => (direction === 'rtl' ? told(xml) : xml) } },
    },
  };
}
