import { CLOSE, encodeSaved, MESSAGE } from '@parcours/shared/protocol';
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isErrorCode } from './rejected/rejected.ts';
import type { FinalClose, SavedState, SessionStatus } from './session.ts';
import { type Closing, wayOn } from './wayOn.ts';

/** What is known of the way to the server; each event changes one fact, and the state follows from them. */
interface Facts {
  readonly closed: Omit<Closing, 'strikes'> | null;
  readonly everSynced: boolean;
  readonly synced: boolean;
  /** Number of the last question sent, or to be sent at the next sync. */
  readonly asked: number;
  /** Number of the last question that the server answered: all that was sent before it is durable. */
  readonly answered: number;
}

export function savedStateOf({ closed, everSynced, synced, asked, answered }: Facts): SavedState {
  if (closed !== null) return 'closed';
  if (!synced) return everSynced ? 'offline' : 'connecting';
  return answered < asked ? 'saving' : 'saved';
}

/**
 * Follows where this browser's edits are. After each own edit the server is asked to say when all that was sent
 * before is durable. After a sync it is asked again, since what was edited offline goes out with the sync.
 */
export function watchSaved(doc: Doc, provider: WebsocketProvider, seat?: string): StoreApi<SessionStatus> {
  const store = createStore<SessionStatus>(() => ({
    state: 'connecting',
    unsent: false,
    wasInStep: false,
    finalClose: null,
  }));
  let facts: Facts = { closed: null, everSynced: false, synced: false, asked: 0, answered: 0 };
  const learn = (part: Partial<Facts>) => {
    facts = { ...facts, ...part };
    const state = savedStateOf(facts);
    const unsent = facts.answered < facts.asked;
    const before = store.getState();
    if (state === before.state && unsent === before.unsent) return;
    const wasInStep = before.wasInStep || state === 'saved';
    store.setState({ state, unsent, wasInStep, finalClose: facts.closed && finalCloseOf(facts.closed) });
  };
  const ask = () => {
    const asked = facts.asked + 1;
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(new Uint8Array(encodeSaved(asked)));
    learn({ asked });
  };
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    learn({ answered: Math.max(facts.answered, decoding.readVarUint(decoder)) });
  };
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) ask();
  });
  provider.on('sync', (synced) => {
    learn({ synced, everSynced: facts.everSynced || synced });
    if (synced) ask();
  });
  provider.on('connection-close', () => learn({ synced: false, everSynced: true }));
  provider.on('closed', ({ code, reason }) => learn({ closed: { code, reason, seat }, synced: false }));
  return store;
}

/** Which closes are final is decided by how often there were any; that this one is, is known by now. */
function finalCloseOf({ code, reason, seat }: Omit<Closing, 'strikes'>): FinalClose {
  const other = code === CLOSE.forbidden ? 'access.change' : 'board.resent';
  return {
    wayOn: wayOn({ code, reason, seat, strikes: Number.POSITIVE_INFINITY }),
    code: isErrorCode(reason) ? reason : other,
  };
}
