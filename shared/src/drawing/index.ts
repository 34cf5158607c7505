export { type Layout, layOutFor, type PictureOptions } from './board/layout.ts';
export { pictureSvg } from './board/picture.ts';
export {
  MOST_SHEETS,
  type PrintedBoard,
  type PrintedSheet,
  type SheetOptions,
  SPREADS,
  type Spread,
  sheetsOf,
} from './board/sheets.ts';
export { type DrawnReport, drawnReport } from './drawnReport.ts';
export { figuresOf } from './figures.ts';
export { routeMapSvg } from './map/routeMap.ts';
export { escapeXml } from './map/svg.ts';
export { ReportBody } from './report/ReportBody.tsx';
export { PAGE_STYLE, styleUnder } from './report/style.ts';
export { type ReportOptions, reportOn } from './reportOn.ts';
