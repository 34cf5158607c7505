import type { CloseCode, WorkshopFrame } from '@parcours/shared/protocol';
import type { Holder, Shown, WorkshopView } from '@parcours/shared/workshop';
import type { Clock } from '../ports/clock.ts';

/** One page that follows a workshop. */
export interface Follower {
  holder: Holder;
  /** Whether the link by which it came still holds. */
  holds(): boolean;
  send(frame: WorkshopFrame): void;
  close(code: CloseCode, reason: string): void;
}

/** What there is to tell somebody; undefined where nothing. */
export interface Telling {
  readonly version: number;
  readonly view: WorkshopView;
}

const KINDS = ['seat', 'screen', 'staff'] as const satisfies readonly Holder['kind'][];

/**
 * How many pages one seat has at most, and how many all who hold one link. A phone that comes and goes leaves connections
 * behind that are found dead later, so the first of a seat make room for the last. Nobody makes room for others.
 */
const MOST_PAGES: Readonly<Record<Holder['kind'], number>> = { seat: 20, screen: 200, staff: 200 };

/** How long changes gather before they are told, where nobody waits for them. */
const GATHERING_MILLISECONDS: Readonly<Record<Holder['kind'], number>> = {
  seat: 250,
  screen: 250,
  staff: 500,
};

/** The pages that follow a workshop. Each is told the whole of what it may know, and only where that has changed. */
export class Followers {
  readonly #clock: Clock;
  readonly #tellingFor: (holder: Holder) => Telling | undefined;
  readonly #followers = new Set<Follower>();
  readonly #told = new WeakMap<Follower, string>();
  readonly #gathering = new Map<Holder['kind'], () => void>();

  constructor(clock: Clock, tellingFor: (holder: Holder) => Telling | undefined) {
    this.#clock = clock;
    this.#tellingFor = tellingFor;
  }

  get size(): number {
    return this.#followers.size;
  }

  add(follower: Follower): void {
    this.#followers.add(follower);
    this.tell(follower);
  }

  has(follower: Follower): boolean {
    return this.#followers.has(follower);
  }

  /** Those of the same place, or link, that are too many. */
  tooManyOf(holder: Holder): ReadonlySet<Follower> {
    const alike = [...this.#followers].filter((other) => isAlike(other.holder, holder));
    const most = MOST_PAGES[holder.kind];
    return new Set(holder.kind === 'seat' ? alike.slice(0, -most) : alike.slice(most));
  }

  /** Whether it was there. */
  remove(follower: Follower): boolean {
    return this.#followers.delete(follower);
  }

  tell(follower: Follower): void {
    const telling = this.#tellingFor(follower.holder);
    if (telling === undefined) return;
    const text = JSON.stringify(telling.view);
    if (this.#told.get(follower) === text) return;
    this.#told.set(follower, text);
    follower.send({ state: { ...telling, now: this.#clock.now() } });
  }

  tellAll(): void {
    this.#stopGathering();
    for (const follower of this.#followers) this.tell(follower);
  }

  /** Tells those of some kinds, with what changes in the next moment. */
  tellSoon(kinds: readonly Holder['kind'][] = KINDS): void {
    for (const kind of kinds) {
      if (this.#gathering.has(kind)) continue;
      const tell = () => {
        this.#gathering.delete(kind);
        for (const follower of this.#followers) if (follower.holder.kind === kind) this.tell(follower);
      };
      this.#gathering.set(kind, this.#clock.after(GATHERING_MILLISECONDS[kind], tell));
    }
  }

  /** Tells what the presenter shows, which no view has. */
  tellShown(shown: Shown): void {
    for (const follower of this.#followers) follower.send({ shown });
  }

  /** Lets go of all, or of those that pass. */
  dismiss(code: CloseCode, reason: string, passes: (follower: Follower) => boolean = () => true): Follower[] {
    const going = [...this.#followers].filter(passes);
    for (const follower of going) {
      this.#followers.delete(follower);
      follower.close(code, reason);
    }
    return going;
  }

  end(code: CloseCode, reason: string): void {
    this.#stopGathering();
    this.dismiss(code, reason);
  }

  #stopGathering(): void {
    for (const cancel of this.#gathering.values()) cancel();
    this.#gathering.clear();
  }
}

function isAlike(one: Holder, other: Holder): boolean {
  if (one.kind === 'seat' && other.kind === 'seat') return one.seat === other.seat;
  if (one.kind === 'staff' && other.kind === 'staff') return one.role === other.role;
  return one.kind === other.kind;
}
