import type { Member } from './member.ts';

/** What waits in a room's queue. One by one, in the order in which it came. */
export type Job =
  | {
      readonly kind: 'update';
      readonly member: Member;
      readonly update: Uint8Array;
      readonly isLong: boolean;
    }
  | { readonly kind: 'sync'; readonly member: Member; readonly stateVector: Uint8Array }
  | { readonly kind: 'saved'; readonly member: Member; readonly number: number }
  /** Somebody beside the members wants the whole document. */
  | { readonly kind: 'encode'; done(whole: Uint8Array): void };
