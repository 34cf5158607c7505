/** What is made of a board and is large: fetched together, when it is first wanted. */
export { drawPicture } from './drawPicture.ts';
export { writeReport } from './writeReport.ts';
