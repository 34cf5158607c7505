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
    const count = cursor.count(1);
    for (let index = 0; index < count; index += 1) skip(cursor);
    return count;
  };

const sized = (cursor: ByteCursor): void => cursor.skipSized();

const XML_ELEMENT = 3;
const XML_HOOK = 5;
const LAST_TYPE = 6;

function skipType(cursor: ByteCursor): void {
  const type = cursor.unsigned();
  if (type > LAST_TYPE) throw new RangeError('an unknown shared type');
  if (type === XML_ELEMENT || type === XML_HOOK) cursor.skipSized();
}

/** By the number that a struct's first byte gives its content. */
const CONTENTS: readonly (ScanContent | undefined)[] = [
  undefined,
  /* deleted */ (cursor) => cursor.unsigned(),
  /* JSON */ each(sized),
  /* binary */ one(sized),
  /* text */ (cursor) => cursor.text(),
  /* embed */ one(sized),
  /* format */ one((cursor) => {
    cursor.skipSized();
    cursor.skipSized();
  }),
  /* shared type */ one(skipType),
  /* any */ each(skipAny),
  /* subdocument */ one((cursor) => {
    cursor.skipSized();
    skipAny(cursor);
  }),
];
