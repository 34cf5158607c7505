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
import { exportWorkshop, languageOfMost } from '../export/exportWorkshop.ts';
import { isReportFormat, REPORT_FORMATS } from '../export/registry.ts';
import type { Rendered } from '../export/renderer.ts';
import { type Arguments, choice, Misuse, text, withArguments } from './arguments.ts';
import { type NamedReading, readBoardInput } from './boardInput.ts';
import type { CliIo, Command } from './command.ts';
import { ARGUMENT_MESSAGES, REPORT_MESSAGES as SAY } from './messages.ts';
import { warnOfProblems, write } from './output.ts';

/** The formats of the report, and the route map by itself. */
const FORMATS = [...REPORT_FORMATS, ...MAP_FORMATS] as const;
type Format = (typeof FORMATS)[number];

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  lang: { type: 'string', short: 'l' },
  audience: { type: 'string', short: 'a' },
  output: { type: 'string', short: 'o' },
  title: { type: 'string', short: 't' },
} as const;

/** The gap report on a board, or on several side by side, in a file or on standard output. */
export const report: Command = {
  name: 'report',
  summary: SAY.summary,
  run: (args, io) => {
    const usage = SAY.usage(FORMATS, REPORT_LANGUAGES, AUDIENCES);
    return withArguments({ args, io, usage, options: OPTIONS }, async (parsed) => {
      const wish = wishOf(parsed);
      const readings = await readAll(parsed, wish, io);
      await write(await render(readings, wish), text(parsed, 'output'), io);
      for (const reading of readings) warnOfProblems(reading, io);
      return 0;
    });
  },
};

/** One board or more: of several there is no map, and a title is for several. */
async function readAll({ files }: Arguments, { format, lang, title }: Wish, io: CliIo): Promise<Readings> {
  if (files.length > 1 && !isReportFormat(format)) throw new Misuse(SAY.mapOfOne(format));
  if (files.length < 2 && title !== undefined) throw new Misuse(SAY.titleOfSeveral);
  if (files.filter((file) => file === '-').length > 1) throw new Misuse(SAY.oneInput);
  const [first, ...others] = files;
  if (first === undefined) throw new Misuse(ARGUMENT_MESSAGES.needsFiles);
  const rest = others.map((file) => readBoardInput(file, lang, io));
  return [await readBoardInput(first, lang, io), ...(await Promise.all(rest))];
}

type Readings = readonly [NamedReading, ...NamedReading[]];

interface Wish {
  readonly format: Format;
  readonly lang: ReportLanguage | undefined;
  readonly audience: Audience;
  readonly title: string | undefined;
}

function wishOf(parsed: Arguments): Wish {
  return {
    format: choice(parsed, 'format', FORMATS, 'html'),
    lang: choice(parsed, 'lang', REPORT_LANGUAGES, undefined),
    audience: choice(parsed, 'audience', AUDIENCES, 'public'),
    title: text(parsed, 'title'),
  };
}

async function render([first, ...others]: Readings, wish: Wish): Promise<Rendered> {
  const { format } = wish;
  if (others.length === 0) return renderOne(first, wish);
  if (!isReportFormat(format)) throw new Misuse(SAY.mapOfOne(format));
  const boards = [first, ...others];
  const { lang = languageOfMost(boards), audience, title = '' } = wish;
  const { body } = await exportWorkshop({ title, boards, format, lang, audience, now: new Date() });
  return body;
}

async function renderOne(
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
