import { createUndo, type Undo } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { capabilityIn, mayWrite, SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc } from 'yjs';
import { leftView, rememberView } from '../local/leftViews.ts';
import { openAnalysisWorker } from '../store/analysisPort.ts';
import { runAnalysis } from '../store/analysisRunner.ts';
import { createAnalysisStore } from '../store/analysisStore.ts';
import { createBoardStore } from '../store/boardStore.ts';
import { createUiStore, type Stance } from '../store/uiStore.ts';
import { createWantedStore, type PictureStore, type ReportStore } from '../store/wantedStore.ts';
import { takeAhead } from './aheadOfCode.ts';
import { bindCommands } from './commands.ts';
import { openCommentNews } from './commentNews.ts';
import { keepLocalCopy, NO_COPY } from './copy/keepLocalCopy.ts';
import { watchInStep } from './copy/watchInStep.ts';
import { guardCommands } from './guardCommands.ts';
import { openLine } from './line/line.ts';
import { watchMeanwhile } from './meanwhile/meanwhile.ts';
import { writingIn } from './meanwhile/writing.ts';
import { watchOthers } from './othersWork.ts';
import { tellOutcomeChanges } from './outcomeChanges.ts';
import { watchOwnWork } from './ownWork.ts';
import { openPresence, SteadyAwareness } from './presence.ts';
import { IDLE, type PresenceState } from './presenceState.ts';
import { projectDocument } from './projectDocument.ts';
import { NOTHING_REJECTED, type Rejected } from './rejected/rejected.ts';
import { openRejectedChanges } from './rejected/rejectedChanges.ts';
import { removalImpacts } from './removalImpact.ts';
import { rightsOf, undoVeto, watchOwn } from './rights.ts';
import { roleOfToken } from './role.ts';
import { watchSaved } from './savedState.ts';
import type { BoardSession } from './session.ts';
import { mayHaveUnsent } from './unsent.ts';
import { isStrike, wayOn } from './wayOn.ts';

interface SessionInput {
  readonly boardId: string;
  readonly token: string;
  readonly user: PresenceState['user'];
  /** Whether it is only looked at, and nothing of it is kept in this browser. */
  readonly isGuest: boolean;
  /** What the session before this one set aside. */
  readonly rejected?: Rejected | undefined;
  /** How the person had the board in front of them then. */
  readonly stance?: Stance | undefined;
}

/** Opens a board: connects, keeps a copy in this browser, projects the document and analyses it. */
export function openSession({
  boardId,
  token,
  user,
  isGuest,
  rejected: before,
  stance,
}: SessionInput): BoardSession {
  const doc = new Doc();
  const role = isGuest ? 'view' : roleOfToken(token);
  const line = openLine();
  const seat = capabilityIn(token)?.seat;
  const strikes = countStrikes(seat);
  const provider = new WebsocketProvider(syncAddress(location), boardId, doc, {
    protocols: [SUBPROTOCOL, token],
    awareness: new SteadyAwareness(doc),
    WebSocketPolyfill: line.Socket,
    shouldReconnect: strikes.comesBack,
    // Windows of one browser meet on the server as all others do, so that what is seen is what is saved.
    disableBc: true,
    connect: false,
  });
  const status = watchSaved(doc, provider, seat);
  const store = createBoardStore();
  const analysis = createAnalysisStore();
  const gapReport: ReportStore = createWantedStore();
  const picture: PictureStore = createWantedStore();
  const ui = createUiStore({ view: leftView(boardId), ...stance });
  const isOwnClient = watchOwnWork(doc);
  const commentNews = openCommentNews({
    boardId,
    doc,
    board: store,
    isOwn: isOwnClient,
    watchSaved: (onSaved) => status.subscribe(({ state }) => state === 'saved' && onSaved()),
  });
  const rights = rightsOf(role, watchOwn(doc, provider));
  const undo = createUndo(doc, undoVeto(rights, store));
  const presence = openPresence(provider.awareness, { ...IDLE, user }, (name) =>
    // Where the connection is lost, nobody is seen any more, whether they are there or not.
    ui.actions.tellFollowEnded(name, provider.wsconnected ? 'left' : 'offline'),
  );
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
  const guardedUndo: Undo = {
    ...undo,
    undo: () => attempt(undo.undo),
    redo: () => attempt(undo.redo),
    takingBackLatest: () => {
      const takeBack = undo.takingBackLatest();
      return takeBack && (() => attempt(takeBack));
    },
  };
  const commands = guardCommands(bindCommands(doc), doc, store, rights);
  const rejected = openRejectedChanges({ boardId, doc, board: store, commands, undo, report }, before);
  const stopCounting = status.subscribe(({ state }) => {
    if (state !== 'saved') return;
    strikes.forget();
    rejected.allSaved();
  });
  const writing = () => writingIn(document);
  const meanwhile = watchMeanwhile({ doc, store, commands, presence, undo, attempt, writing });
  const copy = mayWrite(role) ? keepLocalCopy(boardId, doc, status) : NO_COPY;
  const stopProjecting = projectDocument(doc, provider, store, report);
  const others = watchOthers({ doc, store, presence });
  const endings = [
    stopProjecting,
    others.close,
    runAnalysis({ board: store, analysis, report: gapReport, picture }, openAnalysisWorker()),
    tellOutcomeChanges(analysis, guardedUndo, ui),
    ui.subscribe(({ view }, before) => {
      if (view !== null && view !== before.view && !isGuest) rememberView(boardId, view);
    }),
    presence.close,
    commentNews.close,
    stopCounting,
    rejected.close,
    line.close,
    mayWrite(role) ? mayHaveUnsent(status) : () => {},
    mayWrite(role) ? watchInStep(boardId, status) : () => {},
    () => meanwhile.close(),
    () => undo.destroy(),
    () => provider.destroy(),
    () => doc.destroy(),
  ];
  // The server is told first what the document holds: what is loaded later may not go with what it sends.
  void copy.loaded.then(() => {
    if (endings.length === 0) return;
    const ahead = takeAhead({ boardId, token });
    // A copy may be from before a pruning, and goes with what the server sends to it alone.
    if (ahead !== undefined && doc.store.clients.size === 0) applyUpdate(doc, ahead, provider);
    provider.connect();
  });
  if (mayWrite(role)) provider.once('sync', () => void rejected.open());
  const close = () => {
    for (const end of endings.splice(0)) end();
  };
  return {
    boardId,
    token,
    role,
    isByLink: capabilityIn(token)?.document === boardId,
    isGuest,
    canEdit: mayWrite(role),
    store,
    analysis,
    gapReport,
    picture,
    ui,
    rights,
    commands,
    undo: guardedUndo,
    removalImpact: removalImpacts(doc, isOwnClient),
    presence,
    others,
    commentNews,
    rejected,
    meanwhile,
    status,
    line: line.status,
    keeping: copy.keeping,
    report,
    attempt,
    close: () => {
      copy.close();
      close();
    },
    eraseCopy: copy.erase,
    setAside: async (code) => {
      const aside = mayWrite(role) ? rejected.stash({ code }) : NOTHING_REJECTED;
      close();
      // What is kept is stored before the copy that holds it goes.
      await aside;
      copy.erase();
      return aside;
    },
  };
}

/** Which closes of the connection are no end, by how often what is sent was too much since all was saved. */
function countStrikes(seat: string | undefined) {
  let strikes = 0;
  return {
    comesBack: ({ code, reason }: CloseEvent): boolean => {
      if (isStrike({ code, reason })) strikes += 1;
      return wayOn({ code, reason, strikes, seat }) === 'come-back';
    },
    forget: () => {
      strikes = 0;
    },
  };
}

/** Where documents are synced on the server that this page came from. */
function syncAddress({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${SYNC_PATH}`;
}
