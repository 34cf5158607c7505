import { type Board, toBoardJson } from '@parcours/shared/board';
import { addPart, createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { PAPERS } from '@parcours/shared/drawing/board/sizes';
import { placesFor, readCodes } from '@parcours/shared/kit';
import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { languageOf, reportLanguageFor } from '@parcours/shared/report';
import { boardOf, detailsOf, documentLine } from '@parcours/shared/scenario';
import type { Phase } from '@parcours/shared/workshop';
import { exportKit } from '../export/kit/exportKit.ts';
import { spoken, words } from '../words.ts';
import { type Arguments, choice, Misuse, text, withArguments } from './arguments.ts';
import { bytesOf, readBoardInput } from './boardInput.ts';
import type { CliIo, Command, ExitCode } from './command.ts';
import { write } from './output.ts';
import { bundledScenario } from './scenarioInput.ts';

const OPTIONS = {
  paper: { type: 'string', short: 'p' },
  lang: { type: 'string', short: 'l' },
  codes: { type: 'string', short: 'c' },
  output: { type: 'string', short: 'o' },
} as const;

/** What a group needs to map on paper; and what it mapped, typed in by codes, as a board. */
export const kit: Command = {
  name: 'kit',
  summary: words.kit.summary,
  run: (args, io) => {
    const usage = words.kit.usage({
      papers: PAPERS.join(', '),
      languages: LANGUAGE_TAGS.join(', '),
      input: words.input.board,
    });
    return withArguments({ args, io, usage, options: OPTIONS }, async (parsed) => {
      const [name, ...others] = parsed.files;
      if (name === undefined || others.length > 0) throw new Misuse(words.argument.needsOneFile);
      const lang = choice(parsed, 'lang', LANGUAGE_TAGS, undefined);
      const given = (await scenario(name, lang, io)) ?? {
        board: (await readBoardInput(name, lang, io)).board,
      };
      const codes = text(parsed, 'codes');
      return codes === undefined ? print(given, parsed, io) : typeIn(given.board, codes, parsed, io);
    });
  },
};

interface Given {
  readonly board: Board;
  readonly questions?: readonly string[];
  readonly sources?: readonly string[];
  readonly plan?: readonly Phase[] | undefined;
}

/** A scenario that comes with Parcours, by its id; undefined where the name is no id of one. */
async function scenario(id: string, lang: Language | undefined, io: CliIo): Promise<Given | undefined> {
  const whole = await bundledScenario(id, io);
  if (whole === undefined) return undefined;
  const { guidingQuestions: questions, sources, plan } = detailsOf(whole, lang);
  return { board: boardOf(whole, 'start', lang), questions, sources: sources.map(documentLine), plan };
}

async function print({ board, ...rest }: Given, parsed: Arguments, io: CliIo): Promise<ExitCode> {
  const paper = choice(parsed, 'paper', PAPERS, 'a4');
  const lang = choice(parsed, 'lang', LANGUAGE_TAGS, undefined);
  const language = lang ?? reportLanguageFor(board.meta.language);
  const { body } = await exportKit({ board, language, paper, ...rest, now: new Date() });
  await write(body, text(parsed, 'output'), io);
  return 0;
}

/** Lines that cannot be understood are told on standard error; the board has all others. */
async function typeIn(board: Board, file: string, parsed: Arguments, io: CliIo): Promise<ExitCode> {
  const bytes = file === '-' ? await io.readStdin() : await bytesOf(file);
  const { part, problems } = readCodes(new TextDecoder().decode(bytes), board);
  const doc = createBoardDoc(board);
  addPart(doc, part, { isHere: true, places: placesFor(part, board) });
  await write(
    `${JSON.stringify(toBoardJson(readSnapshot(doc).board), null, 2)}\n`,
    text(parsed, 'output'),
    io,
  );
  const { codeFault } = languageOf(spoken).words;
  for (const problem of problems)
    io.err(`${file}:${problem.line}: ${codeFault[problem.fault]({ text: problem.text })}`);
  return problems.length === 0 ? 0 : 1;
}
