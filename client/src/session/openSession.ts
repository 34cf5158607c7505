import { createUndo } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { mayWrite, SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { openAnalysisWorker } from '../store/analysisPort.ts';
import { runAnalysis } from '../store/analysisRunner.ts';
import { createAnalysisStore } from '../store/analysisStore.ts';
import { createBoardStore } from '../store/boardStore.ts';
import { createUiStore, type Stance } from '../store/uiStore.ts';
import { bindCommands } from './commands.ts';
import { guardCommands } from './guardCommands.ts';
import { keepLocalCopy, NO_COPY } from './keepLocalCopy.ts';
import { type Kept, NOTHING_KEPT } from './kept/kept.ts';
import { keepChanges } from './kept/keptChanges.ts';
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
  /** What the session before this one set aside. */
  readonly kept?: Kept | undefined;
  /** How the person had the board in front of them then. */
  readonly stance?: Stance | undefined;
}

/** Opens a board: connects, keeps a copy in this browser, projects the document and analyses it. */
export function openSession({ boardId, token, user, kept: before, stance }: SessionInput): BoardSession {
  const doc = new Doc();
  const role = roleOfToken(token);
  const provider = new WebsocketProvider(syncAddress(location), boardId, doc, {
    protocols: [SUBPROTOCOL, token],
    // Windows of one browser meet on the server as all others do, so that what is seen is what is saved.
    disableBc: true,
    connect: false,
  });
  const status = watchSaved(doc, provider);
  const store = createBoardStore();
  const analysis = createAnalysisStore();
  const ui = createUiStore(stance);
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
  const commands = guardCommands(bindCommands(doc), doc, store, rights);
  const kept = keepChanges({ boardId, doc, board: store, commands, undo }, before);
  const copy = mayWrite(role) ? keepLocalCopy(boardId, doc, status) : NO_COPY;
  const endings = [
    projectDocument(doc, provider, store, report),
    runAnalysis(store, analysis, openAnalysisWorker()),
    presence.close,
    () => undo.destroy(),
    () => provider.destroy(),
    () => doc.destroy(),
  ];
  // The server is told first what the document holds: what is loaded later may not go with what it sends.
  void copy.loaded.then(() => {
    if (endings.length > 0) provider.connect();
  });
  if (mayWrite(role)) provider.once('sync', () => void kept.open());
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
    commands,
    undo: { ...undo, undo: () => attempt(undo.undo), redo: () => attempt(undo.redo) },
    presence,
    kept,
    status,
    report,
    attempt,
    close: () => {
      copy.close();
      close();
    },
    setAside: async (code) => {
      const aside = mayWrite(role) ? kept.setAside({ code }) : NOTHING_KEPT;
      close();
      // What is kept is stored before the copy that holds it goes.
      await aside;
      await copy.erase();
      return aside;
    },
  };
}

/** Where documents are synced on the server that this page came from. */
function syncAddress({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${SYNC_PATH}`;
}
