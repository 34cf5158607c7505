import { app } from './en/app.ts';
import { barriers } from './en/barriers.ts';
import { board } from './en/board.ts';
import { canvas } from './en/canvas.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { inspector } from './en/inspector.ts';
import { kept } from './en/kept.ts';
import { palette } from './en/palette.ts';
import { presence } from './en/presence.ts';
import { problems } from './en/problems.ts';
import { proposals } from './en/proposals.ts';
import { report } from './en/report.ts';
import { story } from './en/story.ts';
import { terms } from './en/terms.ts';
import { whatIf } from './en/whatIf.ts';
import { workshop } from './en/workshop.ts';

export const en = {
  ...app,
  ...terms,
  ...home,
  ...problems,
  ...canvas,
  ...presence,
  ...report,
  ...board,
  ...history,
  ...story,
  ...whatIf,
  ...palette,
  ...inspector,
  ...barriers,
  ...proposals,
  ...kept,
  ...workshop,
};
