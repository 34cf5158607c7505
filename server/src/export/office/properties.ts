import { escapeXml } from '@parcours/shared/drawing';
import type { ReportModel } from '@parcours/shared/report';

/** The maker that a file names: the program, never a person. */
const MAKER = 'Parcours';

/** Where an Office file keeps them. */
export const PROPERTIES_PATH = 'docProps/core.xml';

/** The properties of an Office file (ECMA-376 part 2, core properties). Without a time of making there is none in it. */
export function coreProperties({ head, language, generatedAt }: ReportModel): string {
  const element = (name: string, text: string, type = '') => `<${name}${type}>${escapeXml(text)}</${name}>`;
  const moment = (name: string) =>
    generatedAt === undefined ? '' : element(name, seconds(generatedAt), ' xsi:type="dcterms:W3CDTF"');
  const content = [
    element('dc:title', `${head.title} – ${head.kind}`),
    element('dc:creator', MAKER),
    element('cp:lastModifiedBy', MAKER),
    element('dc:language', language),
    moment('dcterms:created'),
    moment('dcterms:modified'),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties ${NAMESPACES}>${content.join('')}</cp:coreProperties>`;
}

/** Office takes no fractions of a second. */
function seconds(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}Z`;
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');
