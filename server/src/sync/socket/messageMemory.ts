/** Of one connection: how much room the message has that is on its way. */
export interface Portion {
  /** Takes room for so many bytes more; returns false where its own message had to give way. */
  grow(bytes: number): boolean;
  release(): void;
}

interface Holder {
  readonly board: string;
  readonly giveWay: () => void;
  bytes: number;
}

/** Of all messages that are on their way to a server, so that many unfinished ones do not take all its memory. */
const MOST_BYTES = 64 << 20;

/**
 * The room for messages that have not come to their end. Where there is none left, the board whose messages have most
 * of it gives way with its oldest: who sends much to one board keeps nobody from another.
 */
export class MessageMemory {
  readonly #most: number;
  /** Those that hold any, the oldest first. */
  readonly #holders = new Set<Holder>();
  readonly #boards = new Map<string, number>();
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** How many bytes are held. */
  get bytes(): number {
    return this.#bytes;
  }

  /** `giveWay` ends the message, and releases its room. */
  open(board: string, giveWay: () => void): Portion {
    const holder: Holder = { board, giveWay, bytes: 0 };
    return {
      grow: (bytes) => {
        this.#add(holder, bytes);
        while (this.#bytes > this.#most) this.#oldestOfTheLargest()?.giveWay();
        return holder.bytes > 0;
      },
      release: () => this.#remove(holder),
    };
  }

  #add(holder: Holder, bytes: number): void {
    this.#holders.add(holder);
    holder.bytes += bytes;
    this.#bytes += bytes;
    this.#boards.set(holder.board, (this.#boards.get(holder.board) ?? 0) + bytes);
  }

  #remove(holder: Holder): void {
    const { board, bytes } = holder;
    if (!this.#holders.delete(holder)) return;
    holder.bytes = 0;
    this.#bytes -= bytes;
    const left = (this.#boards.get(board) ?? 0) - bytes;
    if (left > 0) this.#boards.set(board, left);
    else this.#boards.delete(board);
  }

  #oldestOfTheLargest(): Holder | undefined {
    const most = Math.max(...this.#boards.values());
    for (const holder of this.#holders) if (this.#boards.get(holder.board) === most) return holder;
    return undefined;
  }
}
