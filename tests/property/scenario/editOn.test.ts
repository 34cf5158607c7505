import { type Board, emptyBoard } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import {
  boardOf,
  draftOf,
  newScenarioDraft,
  passagesOf,
  readDraft,
  readScenarioFile,
  type ScenarioDraft,
  translated,
  type WholeScenario,
  wholeOf,
  withLanguage,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import { PHASE_KINDS, type Phase } from '@parcours/shared/workshop';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { readManifest, readWhole } from '../../scenarios/library.ts';

/** The file as it is saved again by somebody who opened it on a board and changed nothing. */
function savedAgain(file: Uint8Array): Uint8Array {
  const whole = readScenarioFile(file);
  const { board } = readSnapshot(createBoardDoc(boardOf(whole, 'example', whole.example.meta.language)));
  const kept = readDraft(JSON.parse(JSON.stringify(draftOf(whole))));
  if (kept === undefined) throw new Error('the draft cannot be kept');
  return writeScenarioFile(wholeOf(kept, board));
}

const text = fc.string({ maxLength: 40 });
const phase = fc.record({
  kind: fc.constantFrom(...PHASE_KINDS),
  minutes: fc.integer({ min: 1, max: 240 }),
  title: fc.constantFrom('Le chemin', 'Pause'),
});
const plan = fc
  .array(phase, { minLength: 1, maxLength: 5 })
  .map((phases): Phase[] => phases.map((each, at) => ({ id: `phase-${at}`, ...each })));

interface Said {
  readonly board: Board;
  readonly plan: Phase[] | undefined;
  readonly title: string;
  readonly questions: string[];
  readonly documents: string;
  readonly hasExample: boolean;
  /** Every so many-th text is translated, and every so many-th of the translations stale. */
  readonly every: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  board: arbitraryBoard,
  plan: fc.option(plan, { nil: undefined }),
  title: text.map((each) => `Titre ${each}`),
  questions: fc.array(text, { maxLength: 4 }),
  documents: fc
    .array(fc.oneof(text, fc.constant('Guide https://ville.example/guide')))
    .map((lines) => lines.join('\n')),
  hasExample: fc.boolean(),
  every: fc.integer({ min: 1, max: 5 }),
});

function scenarioOf({ board, every, ...about }: Said): WholeScenario {
  const { plan: itsPlan, ...rest } = about;
  const start: ScenarioDraft = {
    ...newScenarioDraft(board, 'amal-1'),
    ...rest,
    ...(itsPlan && { plan: itsPlan }),
  };
  const passages = passagesOf(start, board).filter((_, at) => at % every === 0);
  const draft = passages.reduce(
    (known, { key, text: original }, at) =>
      translated(
        known,
        'ar',
        { key, text: at % every === 1 ? `${original} (avant)` : original },
        `ع ${original}`,
      ),
    withLanguage(start, 'ar'),
  );
  return wholeOf(draft, board);
}

test('LB-42 a scenario that is opened on a board and saved unchanged is the same file, to the byte', () => {
  fc.assert(
    fc.property(said, (about) => {
      const file = writeScenarioFile(scenarioOf({ ...about, board: inFrench(about.board) }));
      expect(partsIn(savedAgain(file))).toEqual(partsIn(file));
      expect(savedAgain(file)).toEqual(file);
    }),
    { numRuns: propertyRuns(20) },
  );
});

/** The text of each part, by which a difference is told better than by bytes. */
const partsIn = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).map(([name, content]) => [name, strFromU8(content)]);

const inFrench = (board: Board): Board => ({ ...board, meta: { ...board.meta, language: 'fr' } });

test.each(readManifest().scenarios)(
  'LB-42 of a scenario that comes with Parcours nothing is lost but remarks and votes: %s',
  (id) => {
    const whole = readWhole(id);
    const { comments, votes } = emptyBoard();
    const example = { ...whole.example, comments, votes };
    const remarks = new Set<string>(whole.example.comments.map((comment) => comment.id));
    const overlays = [...whole.overlays].map(
      ([tag, overlay]) =>
        [
          tag,
          Object.fromEntries(Object.entries(overlay).filter(([record]) => !remarks.has(record))),
        ] as const,
    );
    const file = writeScenarioFile({ ...whole, example, overlays: new Map(overlays) });
    expect(savedAgain(writeScenarioFile(whole))).toEqual(file);
  },
);
