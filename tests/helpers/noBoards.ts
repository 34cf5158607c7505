import type { LiveBoards } from '../../server/src/live/liveBoards.ts';

/** The boards of groups, for workshops that are tested without any. */
export const NO_BOARDS: LiveBoards = {
  hasScenario: () => true,
  make: async (_, __, languages) =>
    languages.map((___, at) => ({ board: `board-${at}`, scenario: 'undocumented-young-man' })),
  takeBack: async () => {},
  glance: () => Promise.reject(new Error('nothing to draw')),
  write: async () => {},
  barriersOn: async (boards) => boards.map(() => []),
  recheck: () => {},
  keepVersions: () => {},
  watch: () => {},
  unwatch: () => {},
  noteChange: () => {},
  keepWhole: () => {},
  isKeptWhole: () => false,
  peek: () => undefined,
};
