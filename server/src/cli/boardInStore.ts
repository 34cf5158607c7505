import { ID_PATTERN } from '@parcours/shared/board';
import type { DocumentEntry } from '../ports/boardLog.ts';
import { words } from '../words.ts';
import { Misuse, Refusal } from './arguments.ts';
import { withStore } from './store.ts';

/** What the store knows of a board. @throws Misuse where it is no id; Refusal where there is no such board. */
export async function entryOf(board: string, dataDir: string): Promise<DocumentEntry> {
  if (!ID_PATTERN.test(board)) throw new Misuse(words.argument.noBoardId({ text: board }));
  const documents = await withStore(dataDir, (log) => log.documents());
  const entry = documents.find(({ document }) => document === board);
  if (entry === undefined) throw new Refusal(words.store.unknown({ board }));
  return entry;
}
