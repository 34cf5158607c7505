import { analyse as analyseBoard, toAnalysisJson } from '@parcours/shared/analysis';
import { oneFile, text, withArguments } from './arguments.ts';
import { readBoardInput } from './boardInput.ts';
import type { Command } from './command.ts';
import { ANALYSE_MESSAGES as SAY } from './messages.ts';
import { warnOfProblems, write } from './output.ts';

/** The analysis of a board as JSON. */
export const analyse: Command = {
  name: 'analyse',
  summary: SAY.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: SAY.usage, options: { output: { type: 'string', short: 'o' } } },
      async (parsed) => {
        const reading = await readBoardInput(oneFile(parsed), undefined, io);
        const analysis = analyseBoard(reading.board, reading.problems);
        await write(`${JSON.stringify(toAnalysisJson(analysis), null, 2)}\n`, text(parsed, 'output'), io);
        warnOfProblems(reading, io);
        return 0;
      },
    ),
};
