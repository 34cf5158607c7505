import type { Member } from './member.ts';

/** What an update deletes, as far as that is known of it. */
export interface Deletions {
  /** In clock ticks. */
  readonly deleted?: number;
  readonly removedCards?: number;
}

/** What waits in a room's queue. One by one, in the order in which it came. */
export type RoomTask =
  | {
      readonly kind: 'update';
      readonly member: Member;
      readonly update: Uint8Array;
      readonly isLong: boolean;
      /** How many cards it takes off the board. */
      readonly removedCards: number;
    }
  | { readonly kind: 'sync'; readonly member: Member; readonly stateVector: Uint8Array }
  | { readonly kind: 'saved'; readonly member: Member; readonly number: number }
  /** The board has been worked on for a while. */
  | { readonly kind: 'version' }
  /** The server itself needs the whole document. */
  | { readonly kind: 'encode'; done(whole: Uint8Array): void };

export type UpdateTask = Extract<RoomTask, { kind: 'update' }>;
