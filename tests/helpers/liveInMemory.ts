import type { LiveBoards } from '../../server/src/live/liveBoards.ts';

/** Boards of groups on which nothing ever is, where it is the workshop alone that matters. */
export const NO_BOARDS: LiveBoards = {
  make: async (_, __, languages) =>
    languages.map((___, at) => ({ board: `board-${at}`, scenario: 'undocumented-young-man' })),
  takeBack: async () => {},
  write: async () => {},
  barriersOn: async (boards) => boards.map(() => []),
  recheck: () => {},
  keepVersions: () => {},
  watch: () => {},
  unwatch: () => {},
  noteChange: () => {},
  peek: () => undefined,
};
