import { toBoardJson } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { boardOf } from '../history/pastBoard.ts';
import { words } from '../words.ts';
import { oneId, Refusal, text, withArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { write } from './output.ts';
import { dataDirOf, withStore } from './store.ts';

/** A board of the store as `parcours.board` JSON, while the server runs. */
export const exportBoard: Command = {
  name: 'export',
  summary: words.export.summary,
  run: (args, io) =>
    withArguments(
      {
        args,
        io,
        usage: words.export.usage({ input: words.input.store }),
        options: { output: { type: 'string', short: 'o' } },
      },
      async (parsed) => {
        const content = await contentOf(await dataDirOf(io), oneId(parsed));
        await write(content, text(parsed, 'output'), io);
        return 0;
      },
    ),
};

async function contentOf(dataDir: string, board: string): Promise<string> {
  try {
    const { records } = await withStore(dataDir, (log) => log.read(board));
    return `${JSON.stringify(toBoardJson(boardOf(records.map(({ update }) => update))), null, 2)}\n`;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'board.not-found')
      throw new Refusal(words.store.unknown({ board }));
    throw error;
  }
}
