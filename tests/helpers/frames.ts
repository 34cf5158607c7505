import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** What a frame from the server says, for a test to compare. */
export type ServerFrame =
  | { readonly kind: 'step-1' | 'step-2' | 'update' | 'awareness'; readonly bytes: Uint8Array }
  | { readonly kind: 'saved'; readonly number: number }
  | { readonly kind: 'denied'; readonly reason: string };

const SYNC = ['step-1', 'step-2', 'update'] as const;

/** Reads a frame by the description of y-protocols, apart from the code under test. */
export function readFrame(frame: Uint8Array): ServerFrame {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === 0) {
    const kind = SYNC[decoding.readVarUint(decoder)];
    if (kind) return { kind, bytes: decoding.readVarUint8Array(decoder) };
  }
  if (type === 1) return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
  if (type === 2 && decoding.readVarUint(decoder) === 0) {
    return { kind: 'denied', reason: decoding.readVarString(decoder) };
  }
  if (type === 100) return { kind: 'saved', number: decoding.readVarUint(decoder) };
  throw new Error(`the server sent a frame of type ${type}`);
}

export const kindsOf = (frames: readonly Uint8Array[]) => frames.map((frame) => readFrame(frame).kind);

/** A document and the update of each of its edits. */
export function recordedDoc(): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  return { doc, updates };
}

/** The updates of setting keys of `meta` one after the other. */
export function metaUpdates(entries: Readonly<Record<string, unknown>>): Uint8Array[] {
  const { doc, updates } = recordedDoc();
  for (const [key, value] of Object.entries(entries)) doc.getMap('meta').set(key, value);
  return updates;
}
