import type { Board } from '@parcours/shared/board';
import { addPart, createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { placesFor, readCodes } from '@parcours/shared/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { comparableAnalysis } from '../../helpers/comparableAnalysis.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { withoutRoute, writeCodes } from '../../helpers/writeCodes.ts';
import { readExample, scenarioFolders } from '../../scenarios/library.ts';

/** A board onto which what was typed has been put. */
function typedIn(text: string, start: Board): Board {
  const doc = createBoardDoc(start);
  const { part, problems } = readCodes(text, start);
  expect(problems).toEqual([]);
  addPart(doc, part, { isHere: true, places: placesFor(part, start) });
  return readSnapshot(doc).board;
}

/** As people name them: each by its own name. What two ways say that are the same is said of one. */
function asOnPaper(board: Board): Board {
  const seen = new Set<string>();
  const legs = board.legs.filter(({ from, to, kind }) => {
    const key = `${from} ${to} ${kind}`;
    return from !== to && !seen.has(key) && seen.add(key);
  });
  const drawn = new Set<string>(legs.map(({ id }) => id));
  const gone = new Set(board.legs.map(({ id }) => id as string).filter((id) => !drawn.has(id)));
  return {
    ...board,
    legs,
    steps: board.steps.map((step, at) => ({
      ...step,
      // The card of a service names its actor.
      actor: step.actor ?? board.services.find(({ id }) => id === step.service)?.actor,
      title: `Step ${at}`,
    })),
    barriers: board.barriers
      .filter(({ on, removed }) => !removed && !gone.has(on))
      .map((barrier, at) => ({ ...barrier, title: `Barrier ${at}` })),
    votes: [],
  };
}

describe('KT-9 a route that is typed in by its codes says the same to the analysis', () => {
  test.each(scenarioFolders())('of the example of %s', (id) => {
    const board = asOnPaper(readExample(id).board);
    expect(comparableAnalysis(typedIn(writeCodes(board), withoutRoute(board)))).toEqual(
      comparableAnalysis(board),
    );
  });

  test('of any board', () => {
    fc.assert(
      fc.property(arbitraryBoard.map(asOnPaper), (board) => {
        expect(comparableAnalysis(typedIn(writeCodes(board), withoutRoute(board)))).toEqual(
          comparableAnalysis(board),
        );
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

test('KT-7 whatever is typed is read or told, and nothing throws', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      'P1',
      'S1',
      'S99',
      'O1',
      'D1',
      'E3',
      'B1:',
      'C:',
      'N:',
      ':',
      '>',
      '~>',
      '>>',
      '-',
      '+',
      '@',
      '!',
      '3d',
      '4/1/3',
      '“x”',
      '\n',
      '#',
    ),
  );
  const typed = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(arbitraryBoard.map(withoutRoute), typed, (board, text) => {
      const { part } = readCodes(text, board);
      addPart(createBoardDoc(board), part, { isHere: true, places: placesFor(part, board) });
    }),
    { numRuns: propertyRuns(200) },
  );
});
