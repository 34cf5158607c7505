import type { Connection } from '../../server/src/sync/connection.ts';

/** A connection that a test looks at from the other end. */
export interface FakeConnection extends Connection {
  buffered: number;
  readonly frames: Uint8Array[];
  readonly closedWith: number | undefined;
  readonly paused: boolean;
  /** Whether it still answers when it is asked whether it is there. */
  isThere: boolean;
}

export function fakeConnection(): FakeConnection {
  const frames: Uint8Array[] = [];
  let closedWith: number | undefined;
  let paused = false;
  return {
    buffered: 0,
    isThere: true,
    async answers() {
      return this.isThere;
    },
    frames,
    get closedWith() {
      return closedWith;
    },
    get paused() {
      return paused;
    },
    send: (frame) => {
      if (closedWith === undefined) frames.push(frame);
    },
    close: (code) => {
      closedWith ??= code;
    },
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
    },
  };
}
