import { skipAny } from './anyScan.ts';
import type { ByteCursor } from './byteCursor.ts';

/** Walks over the content of an item; returns its length in clock ticks. */
type ScanContent = (cursor: ByteCursor) => number;

/** @throws RangeError where the content is malformed, or of no kind that Yjs knows. */
export function scanContent(kind: number, cursor: ByteCursor): number {
  const scan = CONTENTS[kind];
  if (scan === undefined) throw new RangeError('an unknown kind of content');
  return scan(cursor);
}

const one =
  (skip: (cursor: ByteCursor) => void): ScanContent =>
  (cursor) => {
    skip(cursor);
    return 1;
  };

const each =
  (skip: (cursor: ByteCursor) => void): ScanContent =>
  (cursor) => {
    const count = cursor.countParts(1);
    for (let index = 0; index < count; index += 1) skip(cursor);
    return count;
  };

const sized = (cursor: ByteCursor): void => cursor.skipSized();

/** Lists, maps and texts come first among the types of Yjs. */
const LAST_TYPE = 2;

function skipType(cursor: ByteCursor): void {
  if (cursor.unsigned() > LAST_TYPE) throw new RangeError('a shared type that no board has');
}

/**
 * By the number of a struct's content, in its first byte. No board has formatted texts, whose clean-up in Yjs takes a
 * time that grows with the square of them, nor subdocuments, each of which takes kilobytes.
 */
const CONTENTS: readonly (ScanContent | undefined)[] = [
  undefined,
  /* deleted */ (cursor) => cursor.unsigned(),
  /* JSON */ each(sized),
  /* binary */ one(sized),
  /* text */ (cursor) => cursor.text(),
  /* embed */ one(sized),
  /* format */ undefined,
  /* shared type */ one(skipType),
  /* any */ each(skipAny),
  /* subdocument */ undefined,
];
