import * as Y from 'yjs';
import { scanUpdate } from '../scan/updateScan.ts';
import { Pace } from './pace.ts';
import { slicesOf } from './slices.ts';

/** Up to so many bytes, and so many deleted clock ticks, an update is applied in a hundredth of a second or two. */
const LARGE_BYTES = 32 << 10;
const MANY_DELETED = 1000;

/** Yjs integrates or deletes so many structs in some thousandths of a second. */
const PARTS_A_SLICE = 500;

export interface Slicing {
  readonly origin?: unknown;
  readonly pace?: Pace;
  readonly parts?: number;
}

/** Whether an update (v1) has so many bytes that decoding it may take longer than a moment. */
export const isLarge = ({ length }: Uint8Array): boolean => length > LARGE_BYTES;

/** Whether putting it in may; `deleted` is how many clock ticks it deletes, where that is known. */
export const isLong = (update: Uint8Array, deleted = deletedIn(update)): boolean =>
  isLarge(update) || deleted > MANY_DELETED;

function deletedIn(update: Uint8Array): number {
  try {
    return scanUpdate(update).deleted;
  } catch (error) {
    // What no client may send today may be in an old log.
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

/**
 * Applies an update (v1) to a document as `Y.applyUpdate` does, in slices between which the event loop turns. An
 * update that cannot be split is applied at once.
 */
export async function applyInSlices(
  doc: Y.Doc,
  update: Uint8Array,
  { origin, pace = new Pace(), parts = PARTS_A_SLICE }: Slicing = {},
): Promise<void> {
  const slices = slicesOf(update, doc, { pace, parts });
  for (;;) {
    const slice = await nextOf(slices);
    if (slice === 'none') return;
    // Of what is in already, Yjs takes no notice.
    Y.applyUpdate(doc, slice === 'impossible' ? update : slice, origin);
    if (slice === 'impossible') return;
    if (pace.isDue) await pace.pause();
  }
}

async function nextOf(slices: AsyncGenerator<Uint8Array>): Promise<Uint8Array | 'none' | 'impossible'> {
  try {
    const { value, done } = await slices.next();
    return done ? 'none' : value;
  } catch (error) {
    if (error instanceof RangeError) return 'impossible';
    throw error;
  }
}
