import { type ClientMessage, decodeClientMessage } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LogRecord } from '../../../server/src/ports/boardLog.ts';
import { ClientIdOwners } from '../../../server/src/sync/policy/clientIdOwners.ts';
import { UpdateGuard } from '../../../server/src/sync/policy/updateGuard.ts';
import { Member } from '../../../server/src/sync/room/member.ts';
import { RoomDocument } from '../../../server/src/sync/room/roomDocument.ts';
import { type CheckedUpdate, readUpdate } from '../../../server/src/yjs/inspect/checkedUpdate.ts';
import { PruneBoundary } from '../../../server/src/yjs/prune/pruneBoundary.ts';
import { atOnce } from '../../../server/src/yjs/slices/work.ts';
import { drawnFrame } from '../../helpers/drawnFrames.ts';
import { fakeConnection } from '../../helpers/fakeConnection.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

function messageIn(frame: Uint8Array): ClientMessage | undefined {
  try {
    return decodeClientMessage(frame);
  } catch {
    return undefined;
  }
}

/** The update of a frame where somebody who has just come may send it. */
function passing(frame: Uint8Array, doc: Y.Doc): CheckedUpdate | undefined {
  const message = messageIn(frame);
  if (message?.type !== 'update') return undefined;
  const guard = new UpdateGuard(new ClientIdOwners(), PruneBoundary.of(doc));
  try {
    const update = readUpdate(message.update);
    if (update === undefined) return undefined;
    atOnce(guard.costOf(update, doc));
    const verdict = guard.judge(new Member(fakeConnection(), () => ({ role: 'facilitate' })), update, doc);
    return verdict.kind === 'pass' ? update : undefined;
  } catch {
    return undefined;
  }
}

const contentOf = (doc: Y.Doc) => [
  doc.getMap('map').toJSON(),
  doc.getArray('list').toJSON(),
  doc.getText('text').toString(),
  doc.getMap('notes').toJSON(),
];

test(
  'SV-69 whatever clients contradict, what was taken makes the same document when it is read again, and for who comes',
  async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnFrame, { minLength: 20, maxLength: 120, size: 'max' }),
        async (frames) => {
          let doc = new Y.Doc();
          const records: LogRecord[] = [];
          for (const frame of frames) {
            const update = passing(frame, doc)?.bytes;
            if (update === undefined) continue;
            try {
              Y.applyUpdate(doc, update);
              records.push({ sequence: records.length + 1, update, at: 0 });
            } catch {
              // What the room does about the one in a million that no check foresees.
              doc = (await RoomDocument.fromRecords(records)).doc;
            }
          }
          const { doc: read } = await RoomDocument.fromRecords(records);
          expect(Y.equalSnapshots(Y.snapshot(read), Y.snapshot(doc))).toBe(true);
          expect(contentOf(read)).toEqual(contentOf(doc));
          const newcomer = new Y.Doc();
          Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(doc));
          expect(Y.equalSnapshots(Y.snapshot(newcomer), Y.snapshot(doc))).toBe(true);
          expect(contentOf(newcomer)).toEqual(contentOf(doc));
          taken += records.length;
        },
      ),
      { numRuns: propertyRuns(70) },
    );
    expect(taken).toBeGreaterThan(propertyRuns(70));
  },
  PATIENTLY.timeout,
);
