import {
  CLOSE,
  decodeAwareness,
  decodeClientMessage,
  encodeAwareness,
  encodePermissionDenied,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrame } from '../../helpers/frames.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

const bytes = Uint8Array.of(1, 2, 3);

describe('messages', () => {
  test('SV-1 frames are those of y-protocols', () => {
    expect(encodeSyncStep1(bytes)).toEqual(Uint8Array.of(0, 0, 3, 1, 2, 3));
    expect(encodeSyncStep2(bytes)).toEqual(Uint8Array.of(0, 1, 3, 1, 2, 3));
    expect(encodeUpdate(bytes)).toEqual(Uint8Array.of(0, 2, 3, 1, 2, 3));
    expect(encodeAwareness(bytes)).toEqual(Uint8Array.of(1, 3, 1, 2, 3));
    expect(readFrame(encodePermissionDenied('no'))).toEqual({ kind: 'denied', reason: 'no' });
    expect(encodeSaved(300)).toEqual(Uint8Array.of(100, 0xac, 2));
  });

  test('SV-1 what a client may send is read back; both ways of sending an update are one', () => {
    expect(decodeClientMessage(encodeSyncStep1(bytes))).toEqual({ type: 'sync-step-1', stateVector: bytes });
    for (const frame of [encodeSyncStep2(bytes), encodeUpdate(bytes)]) {
      expect(decodeClientMessage(frame)).toEqual({ type: 'update', update: bytes });
    }
    expect(decodeClientMessage(encodeAwareness(bytes))).toEqual({ type: 'awareness', update: bytes });
    expect(decodeClientMessage(Uint8Array.of(3))).toEqual({ type: 'query-awareness' });
    expect(decodeClientMessage(encodeSaved(7))).toEqual({ type: 'saved', number: 7 });
  });

  test('SV-9 what no client sends throws, and whatever comes, nothing but an Error', () => {
    expect(() => decodeClientMessage(encodePermissionDenied('no'))).toThrow();
    expect(() => decodeClientMessage(Uint8Array.of(0, 2, 9, 1))).toThrow();
    fc.assert(
      fc.property(fc.uint8Array(), (frame) => {
        for (const read of [() => decodeClientMessage(frame), () => decodeAwareness(frame, 10)]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        }
      }),
      { numRuns: propertyRuns(2000) },
    );
  });

  test('SV-21 codes that say "do not come back" are those that a stock provider takes so', () => {
    const final = Object.entries(CLOSE).filter(([, code]) => code >= 4400 && code < 4500);
    expect(final.map(([name]) => name).sort()).toEqual(
      [
        'beginAnew',
        'forbidden',
        'malformed',
        'moved',
        'newerVersion',
        'noSuchBoard',
        'tooMuch',
        'unauthorised',
      ].sort(),
    );
  });
});
