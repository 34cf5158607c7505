import { type Board, type CollectionName, readBoardJson } from '@parcours/shared/board';

export type Sketch = { readonly [Name in CollectionName]?: readonly Record<string, unknown>[] };

/** What a sketch may leave out, though a board must have it. */
const WORDS: Sketch = {
  personas: [{ name: '' }],
  objectives: [{ title: '' }],
  assets: [{ name: '' }],
  actors: [{ name: '' }],
  services: [{ name: '' }],
  steps: [{ title: '' }],
  barriers: [{ title: '', blocks: true }],
  votes: [{}],
};

/**
 * A board from the fields that matter to a test. Barriers block unless they say otherwise.
 * @throws where a reference dangles or a field is wrong.
 */
export function sketchBoard(sketch: Sketch): Board {
  const collections = Object.entries(sketch).map(([name, records]) => {
    const words = Object.entries(WORDS).find(([collection]) => collection === name)?.[1][0];
    return [name, records.map((record) => ({ ...words, ...record }))];
  });
  const { board, problems } = readBoardJson({
    format: 'parcours.board',
    version: 1,
    ...Object.fromEntries(collections),
  });
  if (problems.length > 0) throw new Error(`A wrong sketch: ${JSON.stringify(problems)}`);
  return board;
}
