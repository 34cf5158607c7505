import { createUndo, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import { bindCommands } from '../../client/src/session/commands.ts';
import { guardCommands } from '../../client/src/session/guardCommands.ts';
import { removalImpacts } from '../../client/src/session/removalImpact.ts';
import { rightsOf } from '../../client/src/session/rights.ts';
import type { BoardSession } from '../../client/src/session/session.ts';
import { createUiStore } from '../../client/src/store/uiStore.ts';
import { docOf } from './documents.ts';
import { projectedStore } from './projected.ts';

/** What the canvas uses of a session, on a document without a server; `refused` are the codes that were shown. */
export function canvasSession(content: Readonly<Record<string, unknown>>, role: Role = 'edit') {
  const doc = docOf(content);
  const { store } = projectedStore(doc);
  const rights = rightsOf(role, () => false);
  const undo = createUndo(doc);
  const ui = createUiStore();
  const refused: string[] = [];
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      refused.push(error.code);
      return undefined;
    }
  };
  const commands = guardCommands(bindCommands(doc), doc, store, rights);
  const removalImpact = removalImpacts(doc, (client) => client === doc.clientID);
  const canEdit = role !== 'view';
  const parts = { boardId: 'here', canEdit, store, rights, undo, ui, attempt, commands, removalImpact };
  return {
    // The rest of a session is about the line to the server.
    session: parts as unknown as BoardSession,
    refused,
    board: () => readSnapshot(doc).board,
    problems: () => readSnapshot(doc).problems,
  };
}
