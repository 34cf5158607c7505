import { emptyBoard, readBoardJson, toBoardJson } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import * as Y from 'yjs';

/** A document that holds a board with these collections, references and all. */
export function docOf(content: Readonly<Record<string, unknown>> = {}): Y.Doc {
  const { board, problems } = readBoardJson({ ...toBoardJson(emptyBoard()), ...content });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return createBoardDoc(board);
}

/** Another participant's copy of a document. */
export function peerOf(doc: Y.Doc): Y.Doc {
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  return peer;
}

/** Gives every document what the others have, by state vectors as the sync protocol does. */
export function syncAll(...docs: Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs) {
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote');
    }
  }
}

/** The bytes of the board that a document holds. */
export function boardText(doc: Y.Doc): string {
  return JSON.stringify(toBoardJson(readSnapshot(doc).board));
}

/** The code of the coded error that an action throws; undefined where it throws none. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}

/** What refused commands must leave as it is: every struct and every deletion of a document. */
export function stateOf(doc: Y.Doc): string {
  return Y.encodeSnapshot(Y.snapshot(doc)).join();
}

/** A small board: two personas, a route of two steps, one barrier on it, two actors. */
export const SMALL = {
  personas: [
    { id: 'amina', name: 'Amina', story: 'She came by train.', holds: ['passport'] },
    { id: 'bruno', name: 'Bruno' },
  ],
  assets: [
    { id: 'passport', name: 'Passport' },
    { id: 'address', name: 'Address' },
  ],
  actors: [
    { id: 'town-hall', name: 'Town hall' },
    { id: 'clinic', name: 'Clinic' },
  ],
  services: [{ id: 'register', actor: 'town-hall', name: 'Register of residents' }],
  objectives: [{ id: 'home', persona: 'amina', title: 'A home', needs: ['address'] }],
  steps: [
    {
      id: 'ask',
      title: 'Ask',
      actor: 'town-hall',
      service: 'register',
      gives: ['address'],
      needs: ['passport'],
    },
    { id: 'wait', title: 'Wait', persona: 'amina', actor: 'clinic' },
  ],
  legs: [
    { id: 'l1', from: 'amina', to: 'ask' },
    { id: 'l2', from: 'ask', to: 'wait' },
    { id: 'l3', from: 'wait', to: 'home' },
  ],
  barriers: [
    { id: 'closed', on: 'ask', title: 'Closed at noon', affects: ['amina', 'bruno'] },
    { id: 'fear', on: 'l1', title: 'Fear', affects: ['amina'] },
    { id: 'everyone', on: 'wait', title: 'Too long' },
  ],
  coordination: [{ id: 'co', a: 'town-hall', b: 'clinic', state: 'weak' }],
  proposals: [{ id: 'open', title: 'Open at noon', barriers: ['closed', 'fear'] }],
  comments: [
    { id: 'c1', on: 'ask', text: 'Really?' },
    { id: 'c2', x: 4, y: 5, text: 'Here' },
  ],
  votes: [{ id: 'v1', on: 'closed' }],
} as const;
