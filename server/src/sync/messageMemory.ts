/** Of one connection: how much room the message has that is on its way. */
export interface Portion {
  /** Has room for so many bytes in all from now on; returns false where its own message had to give way. */
  hold(bytes: number): boolean;
  /** More of the message has come: it gives way after those of which nothing has come for longer. */
  touch(): void;
  release(): void;
}

interface Holder {
  readonly board: string;
  readonly giveWay: () => void;
  bytes: number;
  /** When more of it came. */
  touched: number;
}

/** A message of which nothing comes for so long is left unfinished, by its sender or by the line. */
const STALLED_MILLISECONDS = 2000;

/** Of all messages that are on their way to a server, so that many unfinished ones do not take all its memory. */
const MOST_BYTES = 64 << 20;

/**
 * The room for messages that have not come to their end, by whichever transport. Where there is none left, the message
 * gives way of which nothing has come for longest, if that is some seconds, on whichever board; else the same of the board
 * whose messages have most room. So neither those who leave messages unfinished on many boards, nor those who send much to
 * one, keep anyone from another whose message goes on.
 */
export class MessageMemory {
  readonly #most: number;
  readonly #now: () => number;
  /** Those that hold any; the one of which nothing has come for longest first. */
  readonly #holders = new Set<Holder>();
  readonly #boards = new Map<string, number>();
  #bytes = 0;

  /** @param now A time in milliseconds. */
  constructor(most = MOST_BYTES, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** How many bytes are held. */
  get bytes(): number {
    return this.#bytes;
  }

  /** `giveWay` ends the message, and releases its room. */
  open(board: string, giveWay: () => void): Portion {
    const holder: Holder = { board, giveWay, bytes: 0, touched: 0 };
    return {
      hold: (bytes) => {
        this.#set(holder, bytes);
        while (this.#bytes > this.#most) this.#victim()?.giveWay();
        return holder.bytes === bytes;
      },
      touch: () => {
        if (holder.bytes > 0) this.#set(holder, holder.bytes);
      },
      release: () => this.#set(holder, 0),
    };
  }

  #set(holder: Holder, bytes: number): void {
    const { board } = holder;
    const change = bytes - holder.bytes;
    holder.bytes = bytes;
    holder.touched = this.#now();
    this.#bytes += change;
    this.#holders.delete(holder);
    if (bytes > 0) this.#holders.add(holder);
    const left = (this.#boards.get(board) ?? 0) + change;
    if (left > 0) this.#boards.set(board, left);
    else this.#boards.delete(board);
  }

  #victim(): Holder | undefined {
    const [first] = this.#holders;
    if (first && this.#now() - first.touched > STALLED_MILLISECONDS) return first;
    const most = Math.max(...this.#boards.values());
    for (const holder of this.#holders) if (this.#boards.get(holder.board) === most) return holder;
    return undefined;
  }
}
