import type { BoardReading } from '@parcours/shared/board';
import {
  AUDIENCES,
  type Audience,
  type EarlierBoard,
  maybeSameBoard,
  REPORT_LANGUAGES,
  type ReportLanguage,
  reportLanguageFor,
} from '@parcours/shared/report';
import { exportMap, MAP_FORMATS } from '../export/exportMap.ts';
import { exportReport } from '../export/exportReport.ts';
import { exportWorkshop, languageOfMost } from '../export/exportWorkshop.ts';
import { isReportFormat, REPORT_FORMATS } from '../export/registry.ts';
import type { Rendered } from '../export/renderer.ts';
import { type Arguments, choice, Misuse, Refusal, text, withArguments } from './arguments.ts';
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
  since: { type: 'string', short: 's' },
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
      const earlier = await earlierState(readings[0], wish, io);
      await write(await render(readings, wish, earlier), text(parsed, 'output'), io);
      for (const reading of [...readings, ...(earlier ? [earlier] : [])]) warnOfProblems(reading, io);
      return 0;
    });
  },
};

async function readAll({ files }: Arguments, wish: Wish, io: CliIo): Promise<Readings> {
  assertSensible(files, wish);
  const [first, ...others] = files;
  if (first === undefined) throw new Misuse(ARGUMENT_MESSAGES.needsFiles);
  const rest = others.map((file) => readBoardInput(file, wish.lang, io));
  return [await readBoardInput(first, wish.lang, io), ...(await Promise.all(rest))];
}

/** Of several boards there is no map and no earlier state, and a title is for several. */
function assertSensible(files: readonly string[], { format, title, since }: Wish): void {
  const isMap = !isReportFormat(format);
  if (files.length > 1 && isMap) throw new Misuse(SAY.mapOfOne(format));
  if (since !== undefined && (files.length > 1 || isMap)) throw new Misuse(SAY.sinceOfOne);
  if (files.length < 2 && title !== undefined) throw new Misuse(SAY.titleOfSeveral);
  if ([...files, since].filter((file) => file === '-').length > 1) throw new Misuse(SAY.oneInput);
}

type Readings = readonly [NamedReading, ...NamedReading[]];

interface Wish {
  readonly format: Format;
  readonly lang: ReportLanguage | undefined;
  readonly audience: Audience;
  readonly title: string | undefined;
  /** The file of an earlier state. */
  readonly since: string | undefined;
}

function wishOf(parsed: Arguments): Wish {
  return {
    format: choice(parsed, 'format', FORMATS, 'html'),
    lang: choice(parsed, 'lang', REPORT_LANGUAGES, undefined),
    audience: choice(parsed, 'audience', AUDIENCES, 'public'),
    title: text(parsed, 'title'),
    since: text(parsed, 'since'),
  };
}

/** @throws Refusal where the file holds another board. */
async function earlierState(
  now: NamedReading,
  { since, lang }: Wish,
  io: CliIo,
): Promise<NamedReading | undefined> {
  if (since === undefined) return undefined;
  const earlier = await readBoardInput(since, lang, io);
  if (!maybeSameBoard(earlier.board, now.board)) throw new Refusal(SAY.otherBoard(earlier.name));
  return earlier;
}

async function render(
  [first, ...others]: Readings,
  wish: Wish,
  earlier: BoardReading | undefined,
): Promise<Rendered> {
  const { format } = wish;
  if (others.length === 0) return renderOne(first, wish, earlier);
  if (!isReportFormat(format)) throw new Misuse(SAY.mapOfOne(format));
  const boards = [first, ...others];
  const { lang = languageOfMost(boards), audience, title = '' } = wish;
  const { body } = await exportWorkshop({ title, boards, format, lang, audience, now: new Date() });
  return body;
}

async function renderOne(
  { board, problems }: BoardReading,
  { format, lang: asked, audience }: Wish,
  earlier: BoardReading | undefined,
): Promise<Rendered> {
  const lang = asked ?? reportLanguageFor(board.meta.language);
  const request = { board, problems, lang, audience };
  const { body } = isReportFormat(format)
    ? await exportReport({ ...request, format, now: new Date(), since: earlier && unnamed(earlier) })
    : await exportMap({ ...request, format });
  return body;
}

/** A file's name says where it lies on somebody's machine, which is no business of the report. */
function unnamed({ board, problems }: BoardReading): EarlierBoard {
  return { board, problems };
}
