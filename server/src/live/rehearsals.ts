import { WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { Clock } from '../ports/clock.ts';
import type { RobotRunner } from '../ports/robotRunner.ts';

export interface RehearsalServices {
  readonly robotRunner: RobotRunner;
  readonly tokenAuthority: Pick<TokenAuthority, 'issue'>;
  readonly clock: Clock;
  /** In how many rehearsals at once robots may be; 0 where there are to be none. */
  readonly most: number;
  /** Where this machine reaches the server. */
  address(): string;
}

/** A rehearsal that somebody forgot ends by itself. */
const LONGEST_MILLISECONDS = 3 * 60 * 60 * 1000;

/** The robots that the server runs, by the rehearsals that they are in. They are gone with the process. */
export class Rehearsals {
  readonly #services: RehearsalServices;
  readonly #running = new Map<string, () => void>();

  constructor(services: RehearsalServices) {
    this.#services = services;
  }

  /** Why robots cannot be called into a rehearsal; undefined where they can. */
  refusal(workshop: string): 'rehearsal.off' | 'rehearsal.full' | undefined {
    const { most } = this.#services;
    if (most === 0) return 'rehearsal.off';
    return this.runs(workshop) || this.#running.size < most ? undefined : 'rehearsal.full';
  }

  runs(workshop: string): boolean {
    return this.#running.has(workshop);
  }

  /** Has so many robots come, in the place of those that were there. `ended` is called when none is left. */
  call(workshop: string, count: number, ended: () => void): void {
    this.dismiss(workshop);
    const { robotRunner, tokenAuthority, clock, address } = this.#services;
    const expires = Math.ceil((clock.now() + LONGEST_MILLISECONDS) / 1000);
    const token = tokenAuthority.issue(`${WORKSHOP_SCOPE}${workshop}`, 'contribute', expires);
    const forget = () => {
      cancel();
      if (this.#running.get(workshop) === dismiss) this.#running.delete(workshop);
    };
    const end = robotRunner.run({ scene: { http: address(), workshop, token }, count }, () => {
      forget();
      ended();
    });
    const dismiss = () => {
      forget();
      end();
    };
    const cancel = clock.after(LONGEST_MILLISECONDS, () => {
      dismiss();
      ended();
    });
    this.#running.set(workshop, dismiss);
  }

  /** Ends those of a rehearsal. Without effect where there are none. */
  dismiss(workshop: string): void {
    this.#running.get(workshop)?.();
  }

  stop(): void {
    for (const dismiss of this.#running.values()) dismiss();
  }
}
