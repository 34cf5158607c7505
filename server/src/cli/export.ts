import { analyse } from '@parcours/shared/analysis';
import { type Board, toBoardJson } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { writeCanvas } from '@parcours/shared/formats/writeCanvas';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { reportLanguageFor } from '@parcours/shared/report';
import { boardOf } from '../history/pastBoard.ts';
import { words } from '../words.ts';
import { choice, oneId, Refusal, text, withArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { write } from './output.ts';
import { dataDirOf, withStore } from './store.ts';

/** The board itself, and as a JSON Canvas for other programs. */
const FORMATS = ['board', 'canvas'] as const;
type Format = (typeof FORMATS)[number];

/** A board of the store as a file, while the server runs. */
export const exportBoard: Command = {
  name: 'export',
  summary: words.export.summary,
  run: (args, io) =>
    withArguments(
      {
        args,
        io,
        usage: words.export.usage({
          formats: FORMATS.join(', '),
          languages: LANGUAGE_TAGS.join(', '),
          input: words.input.store,
        }),
        options: {
          format: { type: 'string', short: 'f' },
          lang: { type: 'string', short: 'l' },
          output: { type: 'string', short: 'o' },
        },
      },
      async (parsed) => {
        const format = choice(parsed, 'format', FORMATS, 'board');
        const lang = choice(parsed, 'lang', LANGUAGE_TAGS, undefined);
        const board = await boardInStore(await dataDirOf(io), oneId(parsed));
        await write(contentOf(board, format, lang), text(parsed, 'output'), io);
        return 0;
      },
    ),
};

function contentOf(board: Board, format: Format, lang = reportLanguageFor(board.meta.language)): string {
  const content = format === 'board' ? toBoardJson(board) : writeCanvas(board, analyse(board), lang);
  return `${JSON.stringify(content, null, 2)}\n`;
}

async function boardInStore(dataDir: string, board: string): Promise<Board> {
  try {
    const { records } = await withStore(dataDir, (log) => log.read(board));
    return boardOf(records.map(({ update }) => update));
  } catch (error) {
    if (error instanceof CodedError && error.code === 'board.not-found')
      throw new Refusal(words.store.unknown({ board }));
    throw error;
  }
}
