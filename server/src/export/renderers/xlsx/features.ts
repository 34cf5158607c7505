import type { ReportModel } from '@parcours/shared/report';
import { PROPERTIES_PATH } from '../../office/properties.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Puts the file's properties into the workbook; the library writes none. */
export function propertiesFeature(properties: string) {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override PartName="/${PROPERTIES_PATH}" ContentType="${CONTENT_TYPE}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-properties" Type="${RELATIONSHIP}" Target="${PROPERTIES_PATH}"/>`,
        },
      },
      write: { files: () => ({ [PROPERTIES_PATH]: properties }) },
    },
  };
}

/** In which order the format wants what a font is said to be (ECMA-376 part 1, 18.8.22), as far as the library says it. */
const ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** Puts what the library says of each font in order; strict programs refuse the file otherwise. */
export function fontsFeature() {
  const ordered = (xml: string) =>
    xml.replace(/(?<=<font>).*?(?=<\/font>)/gs, (font) => {
      const said = font.match(/<\w+[^>]*\/>/g) ?? [];
      return [...said].sort((a, b) => rankOf(a) - rankOf(b)).join('');
    });
  return { files: { transform: { 'xl/styles.xml': { transform: ordered } } } };
}

function rankOf(element: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}

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
