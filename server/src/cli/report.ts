import type { BoardReading } from '@parcours/shared/board';
import {
  AUDIENCES,
  type Audience,
  isReportLanguage,
  REPORT_LANGUAGES,
  type ReportLanguage,
} from '@parcours/shared/report';
import { exportMap, MAP_FORMATS } from '../export/exportMap.ts';
import { exportReport } from '../export/exportReport.ts';
import { isReportFormat, REPORT_FORMATS } from '../export/registry.ts';
import type { Rendered } from '../export/renderer.ts';
import { type Arguments, choice, oneFile, text, withArguments } from './arguments.ts';
import { readBoardInput } from './boardInput.ts';
import type { Command } from './command.ts';
import { REPORT_MESSAGES as SAY } from './messages.ts';
import { warnOfProblems, write } from './output.ts';

/** The formats of the report, and the route map by itself. */
const FORMATS = [...REPORT_FORMATS, ...MAP_FORMATS] as const;
type Format = (typeof FORMATS)[number];

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  lang: { type: 'string', short: 'l' },
  audience: { type: 'string', short: 'a' },
  output: { type: 'string', short: 'o' },
} as const;

/** The gap report on a board, in a file or on standard output. */
export const report: Command = {
  name: 'report',
  summary: SAY.summary,
  run: (args, io) => {
    const usage = SAY.usage(FORMATS, REPORT_LANGUAGES, AUDIENCES);
    return withArguments({ args, io, usage, options: OPTIONS }, async (parsed) => {
      const wish = wishOf(parsed);
      const reading = await readBoardInput(oneFile(parsed), wish.lang, io);
      await write(await render(reading, wish), text(parsed, 'output'), io);
      warnOfProblems(reading, io);
      return 0;
    });
  },
};

interface Wish {
  readonly format: Format;
  readonly lang: ReportLanguage | undefined;
  readonly audience: Audience;
}

function wishOf(parsed: Arguments): Wish {
  return {
    format: choice(parsed, 'format', FORMATS, 'html'),
    lang: choice(parsed, 'lang', REPORT_LANGUAGES, undefined),
    audience: choice(parsed, 'audience', AUDIENCES, 'public'),
  };
}

async function render(
  { board, problems }: BoardReading,
  { format, lang: asked, audience }: Wish,
): Promise<Rendered> {
  const lang = asked ?? languageFor(board.meta.language);
  const request = { board, problems, lang, audience };
  const { body } = isReportFormat(format)
    ? await exportReport({ ...request, format, now: new Date() })
    : await exportMap({ ...request, format });
  return body;
}

/** The board's own language where the report can be written in it. */
function languageFor(tag: string): ReportLanguage {
  const [language = ''] = tag.split('-');
  return isReportLanguage(language) ? language : 'en';
}
