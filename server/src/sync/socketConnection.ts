import type { WebSocket } from 'ws';
import type { Connection } from './connection.ts';

/** How long the other side may take to answer a close; one that does not read never would. */
const CLOSE_MILLISECONDS = 5000;

/** How long the other side may take to say that it is there. */
const ANSWER_MILLISECONDS = 3000;

/** A WebSocket of `ws` as a room sees it. */
export function connectionOf(socket: WebSocket): Connection {
  return {
    get buffered() {
      return socket.bufferedAmount;
    },
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame, ignore);
    },
    close: (code, reason) => {
      socket.close(code, reason);
      const timer = setTimeout(() => socket.terminate(), CLOSE_MILLISECONDS);
      socket.once('close', () => clearTimeout(timer));
      // A paused socket would not see the other side's answer.
      socket.resume();
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    answers: () => answers(socket),
  };
}

function answers(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      clearTimeout(timer);
      socket.off('pong', here);
      socket.off('close', gone);
      resolve(answer);
    };
    const here = () => settle(true);
    const gone = () => settle(false);
    const timer = setTimeout(gone, ANSWER_MILLISECONDS);
    socket.once('pong', here);
    socket.once('close', gone);
    if (socket.readyState === socket.OPEN) socket.ping();
    else gone();
  });
}

/** A send that fails belongs to a socket that is about to tell so by its `close` event. */
function ignore(): void {}
