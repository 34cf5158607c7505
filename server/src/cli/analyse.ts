import { analyse as analyseBoard, toAnalysisJson } from '@parcours/shared/analysis';
import { words } from '../words.ts';
import { oneFile, text, withArguments } from './arguments.ts';
import { readBoardInput } from './boardInput.ts';
import type { Command } from './command.ts';
import { warnOfProblems, write } from './output.ts';

/** The analysis of a board as JSON. */
export const analyse: Command = {
  name: 'analyse',
  summary: words.analyse.summary,
  run: (args, io) =>
    withArguments(
      {
        args,
        io,
        usage: words.analyse.usage({ input: words.input.board }),
        options: { output: { type: 'string', short: 'o' } },
      },
      async (parsed) => {
        const reading = await readBoardInput(oneFile(parsed), undefined, io);
        const analysis = analyseBoard(reading.board, reading.problems);
        await write(`${JSON.stringify(toAnalysisJson(analysis), null, 2)}\n`, text(parsed, 'output'), io);
        warnOfProblems(reading, io);
        return 0;
      },
    ),
};
