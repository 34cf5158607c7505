import { type CheckedUpdate, readLargeUpdate } from '../../yjs/inspect/checkedUpdate.ts';
import { oneByOne } from '../../yjs/slices/oneByOne.ts';
import { Pace } from '../../yjs/slices/pace.ts';
import { inSlices } from '../../yjs/slices/work.ts';
import type { Verdict } from '../policy/updateGuard.ts';
import type { Member } from '../room/member.ts';
import type { Room } from '../room/room.ts';

/** Judging an update of more work may take longer than a moment, however few bytes it has. */
export const HIGH_COST = 40_000;

/** An update of so many bytes may take tens of megabytes once it is read. */
const ONE_BY_ONE_BYTES = 128 << 10;

/** What came of looking at a large update. */
export type Examined =
  | { readonly kind: 'nothing new' }
  | { readonly kind: 'too much work' }
  /** `judge` gives no verdict where it has to come again. */
  | { readonly kind: 'ready'; readonly update: CheckedUpdate; judge(): Verdict | undefined };

export interface Examiner {
  readonly member: Member;
  readonly room: Room;
  /** Whether the quota allows so much work; if so it is counted. */
  allows(work: number): boolean;
}

/**
 * Examines a large update in slices between which the event loop turns.
 * @throws Error where it is malformed.
 */
export function examine(bytes: Uint8Array, examiner: Examiner): Promise<Examined> {
  const work = () => examineNow(bytes, examiner);
  return bytes.length > ONE_BY_ONE_BYTES ? oneByOne(examiner.room, work) : work();
}

async function examineNow(bytes: Uint8Array, examiner: Examiner): Promise<Examined> {
  const pace = new Pace();
  const { member, room, allows } = examiner;
  const update = await readLargeUpdate(bytes, room.content.doc, pace);
  if (update === undefined) return { kind: 'nothing new' };
  const work = await inSlices(room.costOf(update), pace);
  return allows(work) ? prepare(update, { member, room, pace }) : { kind: 'too much work' };
}

/** The same for one that is read, and whose work is counted. */
export async function prepare(
  update: CheckedUpdate,
  { member, room, pace = new Pace() }: Pick<Examiner, 'member' | 'room'> & { readonly pace?: Pace },
): Promise<Examined> {
  const judge = await room.prepare(member, update, pace);
  if (pace.isDue) await pace.pause();
  return { kind: 'ready', update, judge };
}
