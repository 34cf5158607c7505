export { type DrawnReport, drawnReport } from './drawnReport.ts';
export { figuresOf } from './figures.ts';
export { routeMapSvg } from './map/routeMap.ts';
export { escapeXml } from './map/svg.ts';
export { ReportBody } from './report/ReportBody.tsx';
export { PAGE_STYLE, styleUnder } from './report/style.ts';
export { type ReportOptions, reportOn } from './reportOn.ts';
