import fc from 'fast-check';
import * as Y from 'yjs';
import { edits, performEdits, type YjsEdit } from './yjsEdits.ts';

/** What one after the other of three people writes. */
export const talk = fc.array(edits(), { minLength: 1, maxLength: 9 });

/** What several wrote who saw each other's work in between: its structs refer to each other to and fro. */
export function discussed(sequences: readonly (readonly YjsEdit[])[]): { doc: Y.Doc; stages: Uint8Array[] } {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
  const stages = sequences.map((sequence, index) => {
    const doc = docs[index % 3 === 0 ? 0 : index % 3 === 1 ? 1 : 2];
    performEdits(doc, sequence);
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    return Y.encodeStateAsUpdate(doc);
  });
  return { doc: docs[0], stages };
}
