import { createUndo } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { mayWrite, SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { openAnalysisWorker } from '../store/analysisPort.ts';
import { runAnalysis } from '../store/analysisRunner.ts';
import { createAnalysisStore } from '../store/analysisStore.ts';
import { createBoardStore } from '../store/boardStore.ts';
import { createUiStore } from '../store/uiStore.ts';
import { bindCommands } from './commands.ts';
import { guardCommands } from './guardCommands.ts';
import { keepLocalCopy, NO_COPY } from './keepLocalCopy.ts';
import { openPresence } from './presence.ts';
import type { PresenceState } from './presenceState.ts';
import { projectDocument } from './projectDocument.ts';
import { rightsOf, undoVeto, watchOwn } from './rights.ts';
import { roleOfToken } from './role.ts';
import { watchSaved } from './savedState.ts';
import type { BoardSession } from './session.ts';

interface SessionInput {
  readonly boardId: string;
  readonly token: string;
  readonly user: PresenceState['user'];
}

/** Opens a board: connects, keeps a copy in this browser, projects the document and analyses it. */
export function openSession({ boardId, token, user }: SessionInput): BoardSession {
  const doc = new Doc();
  const role = roleOfToken(token);
  const provider = new WebsocketProvider(syncAddress(location), boardId, doc, {
    protocols: [SUBPROTOCOL, token],
    // Windows of one browser meet on the server as all others do, so that what is seen is what is saved.
    disableBc: true,
  });
  const status = watchSaved(doc, provider);
  const store = createBoardStore();
  const analysis = createAnalysisStore();
  const ui = createUiStore();
  const rights = rightsOf(role, watchOwn(doc, provider));
  const undo = createUndo(doc, undoVeto(rights, store));
  const presence = openPresence(provider.awareness, { user, cursor: null, selection: [], drag: null });
  const report = (error: unknown) => {
    if (!(error instanceof CodedError)) throw error;
    ui.actions.notify(error.code, error.details);
  };
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action();
    } catch (error) {
      report(error);
      return undefined;
    }
  };
  const copy = mayWrite(role) ? keepLocalCopy(boardId, doc, status) : NO_COPY;
  const endings = [
    projectDocument(doc, provider, store, report),
    runAnalysis(store, analysis, openAnalysisWorker()),
    presence.close,
    () => undo.destroy(),
    () => provider.destroy(),
    () => doc.destroy(),
  ];
  const close = () => {
    for (const end of endings.splice(0)) end();
  };
  return {
    boardId,
    role,
    canEdit: mayWrite(role),
    store,
    analysis,
    ui,
    rights,
    commands: guardCommands(bindCommands(doc), doc, store, rights),
    undo: { ...undo, undo: () => attempt(undo.undo), redo: () => attempt(undo.redo) },
    presence,
    status,
    report,
    attempt,
    close: () => {
      copy.close();
      close();
    },
    discard: async () => {
      close();
      await copy.erase();
    },
  };
}

/** Where documents are synced on the server that this page came from. */
function syncAddress({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${SYNC_PATH}`;
}
