import { ID_PATTERN } from '@parcours/shared/board';
import type { DocumentEntry } from '../ports/boardLog.ts';
import { Misuse, Refusal } from './arguments.ts';
import { ARGUMENT_MESSAGES, STORE_MESSAGES as SAY } from './messages.ts';
import { withStore } from './store.ts';

/** What the store knows of a board. @throws Misuse where it is no id; Refusal where there is no such board. */
export async function entryOf(board: string, dataDir: string): Promise<DocumentEntry> {
  if (!ID_PATTERN.test(board)) throw new Misuse(ARGUMENT_MESSAGES.noBoardId(board));
  const documents = await withStore(dataDir, (log) => log.documents());
  const entry = documents.find(({ document }) => document === board);
  if (entry === undefined) throw new Refusal(SAY.unknown(board));
  return entry;
}
