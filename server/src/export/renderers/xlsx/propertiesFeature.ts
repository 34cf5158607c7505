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
