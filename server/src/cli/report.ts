import {
  isPictureFormat,
  isReportFormat,
  isServicesFormat,
  LICENCE_NAMES,
  MAP_FORMATS,
  PICTURE_FORMATS,
  type Publication,
  REPORT_FORMATS,
  SERVICES_FORMATS,
  THEMES,
  type Theme,
} from '@parcours/shared/api';
import { type BoardReading, isTimeZone, ownTimeZone } from '@parcours/shared/board';
import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import {
  AUDIENCES,
  type Audience,
  type EarlierBoard,
  localPractices,
  maybeSameBoard,
  type Practice,
  reportLanguageFor,
} from '@parcours/shared/report';
import { exportMap } from '../export/exportMap.ts';
import { exportPicture } from '../export/exportPicture.ts';
import { exportReport } from '../export/exportReport.ts';
import { exportServices } from '../export/exportServices.ts';
import { exportWorkshop, languageOfMost } from '../export/exportWorkshop.ts';
import type { Rendered } from '../export/renderer.ts';
import { words } from '../words.ts';
import { type Arguments, choice, Misuse, Refusal, text, texts, withArguments } from './arguments.ts';
import { type NamedReading, readBoardInput, readPackFile } from './boardInput.ts';
import type { CliIo, Command } from './command.ts';
import { warnOfNames, warnOfProblems, write } from './output.ts';

/** The formats of the report, the route map by itself, the board as it lies, and what its city offers. */
const FORMATS = [...REPORT_FORMATS, ...MAP_FORMATS, ...PICTURE_FORMATS, ...SERVICES_FORMATS] as const;
type Format = (typeof FORMATS)[number];

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  lang: { type: 'string', short: 'l' },
  audience: { type: 'string', short: 'a' },
  since: { type: 'string', short: 's' },
  output: { type: 'string', short: 'o' },
  title: { type: 'string', short: 't' },
  theme: { type: 'string' },
  practices: { type: 'string', multiple: true },
  publisher: { type: 'string' },
  licence: { type: 'string' },
  address: { type: 'string' },
} as const;

/** The gap report on a board, or on several side by side, in a file or on standard output. */
export const report: Command = {
  name: 'report',
  summary: words.report.summary,
  run: (args, io) => {
    const usage = words.report.usage({
      formats: FORMATS.join(', '),
      languages: LANGUAGE_TAGS.join(', '),
      audiences: AUDIENCES.join(', '),
      themes: THEMES.join(', '),
      licences: LICENCE_NAMES.join(', '),
      input: words.input.board,
    });
    return withArguments({ args, io, usage, options: OPTIONS }, async (parsed) => {
      const options = commandOptionsOf(parsed, io);
      const readings = await readAll(parsed, options, io);
      const practices = await practicesIn(texts(parsed, 'practices'));
      const earlier = await earlierState(readings[0], options, io);
      await write(await render(readings, { ...options, practices }, earlier), text(parsed, 'output'), io);
      if (options.audience === 'public') for (const reading of readings) warnOfNames(reading, io);
      for (const reading of [...readings, ...(earlier ? [earlier] : [])]) warnOfProblems(reading, io);
      return 0;
    });
  },
};

async function readAll({ files }: Arguments, options: CommandOptions, io: CliIo): Promise<Readings> {
  assertSensible(files, options);
  const [first, ...others] = files;
  if (first === undefined) throw new Misuse(words.argument.needsFiles);
  const rest = others.map((file) => readBoardInput(file, options.lang, io));
  return [await readBoardInput(first, options.lang, io), ...(await Promise.all(rest))];
}

/** Of several boards there is no picture and no earlier state, and a title is for several. */
function assertSensible(files: readonly string[], { format, title, since }: CommandOptions): void {
  const isPicture = !isReportFormat(format);
  if (files.length > 1 && isPicture) throw new Misuse(words.report.mapOfOne({ format }));
  if (since !== undefined && (files.length > 1 || isPicture)) throw new Misuse(words.report.sinceOfOne);
  if (files.length < 2 && title !== undefined) throw new Misuse(words.report.titleOfSeveral);
  if ([...files, since].filter((file) => file === '-').length > 1) throw new Misuse(words.report.oneInput);
}

type Readings = readonly [NamedReading, ...NamedReading[]];

interface CommandOptions extends Publication {
  readonly format: Format;
  readonly lang: Language | undefined;
  readonly audience: Audience;
  /** The time zone (IANA) in which days are given. */
  readonly timeZone: string;
  readonly title: string | undefined;
  /** The colours of a picture of the board. */
  readonly theme: Theme;
  /** The file of an earlier state. */
  readonly since: string | undefined;
}

function commandOptionsOf(parsed: Arguments, { env }: CliIo): CommandOptions {
  return {
    format: choice(parsed, 'format', FORMATS, 'html'),
    lang: choice(parsed, 'lang', LANGUAGE_TAGS, undefined),
    audience: choice(parsed, 'audience', AUDIENCES, 'public'),
    timeZone: timeZoneOf(env),
    title: text(parsed, 'title'),
    theme: choice(parsed, 'theme', THEMES, 'light'),
    since: text(parsed, 'since'),
    publisher: text(parsed, 'publisher'),
    licence: choice(parsed, 'licence', LICENCE_NAMES, undefined),
    address: addressOf(parsed),
  };
}

function addressOf(parsed: Arguments): string | undefined {
  const address = text(parsed, 'address');
  if (address !== undefined && !(URL.canParse(address) && /^https?:/.test(address)))
    throw new Misuse(words.report.address({ address }));
  return address;
}

/** As for other tools `TZ` says it, where it names a zone; else the machine. */
function timeZoneOf({ TZ: named = '' }: CliIo['env']): string {
  return isTimeZone(named) ? named : ownTimeZone();
}

/** @throws Refusal where the file holds another board. */
async function earlierState(
  now: NamedReading,
  { since, lang }: CommandOptions,
  io: CliIo,
): Promise<NamedReading | undefined> {
  if (since === undefined) return undefined;
  const earlier = await readBoardInput(since, lang, io);
  if (!maybeSameBoard(earlier.board, now.board))
    throw new Refusal(words.report.otherBoard({ earlier: earlier.name }));
  return earlier;
}

/** Of city packs. @throws Refusal where one cannot be read, or has none. */
async function practicesIn(files: readonly string[]): Promise<Practice[]> {
  const packs = await Promise.all(files.map(readPackFile));
  return packs.flatMap(({ pack: { practices, title }, name }) => {
    if (practices.length === 0) throw new Refusal(words.report.noPractices({ name }));
    return localPractices(practices, title, { kind: 'pack', title });
  });
}

interface WithPractices extends CommandOptions {
  readonly practices: readonly Practice[];
}

async function render(
  [first, ...others]: Readings,
  options: WithPractices,
  earlier: BoardReading | undefined,
): Promise<Rendered> {
  const { format } = options;
  if (others.length === 0) return renderOne(first, options, earlier);
  if (!isReportFormat(format)) throw new Misuse(words.report.mapOfOne({ format }));
  const boards = [first, ...others];
  const { lang = languageOfMost(boards), title = '' } = options;
  const { body } = await exportWorkshop({ ...options, title, boards, format, lang, now: new Date() });
  return body;
}

/** Pixels for each unit of the board: its letters can then be read in print. */
const SCALE = 2;

async function renderOne(
  { board, problems }: BoardReading,
  { format, lang: asked, audience, timeZone, theme, practices, publisher, licence, address }: WithPractices,
  earlier: BoardReading | undefined,
): Promise<Rendered> {
  const lang = asked ?? reportLanguageFor(board.meta.language);
  const request = { board, problems, lang, audience, timeZone, now: new Date() };
  const publication = { publisher, licence, address };
  if (isReportFormat(format))
    return (
      await exportReport({
        ...request,
        ...publication,
        practices,
        format,
        since: earlier && unnamed(earlier),
      })
    ).body;
  if (isServicesFormat(format)) return exportServices({ ...request, format }).body;
  const picture = isPictureFormat(format)
    ? exportPicture({ ...request, format, theme, scale: SCALE })
    : exportMap({ ...request, format });
  return (await picture).body;
}

/** A file name shows where a file lies on somebody's machine, which the report must not. */
function unnamed({ board, problems }: BoardReading): EarlierBoard {
  return { board, problems };
}
