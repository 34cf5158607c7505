import type { CloseCode } from '@parcours/shared/protocol';

/** One socket, seen from a room: enough to talk to it, to slow it down, and to let it go. */
export interface Connection {
  /** Bytes handed over that the other side has not taken yet. */
  readonly buffered: number;
  send(frame: Uint8Array): void;
  /** Ends the connection; after it nothing more is received or sent. */
  close(code: CloseCode, reason: string): void;
  /** Stops reading from the socket, so that the sender has to wait. */
  pause(): void;
  resume(): void;
  /** Resolves with whether the other side is there: it answers in time. */
  answers(): Promise<boolean>;
}

/** Receives what comes by a connection. */
export interface Listener {
  receive(message: Uint8Array): void;
  /** It has ended, by whichever side; said once. */
  closed(): void;
}
