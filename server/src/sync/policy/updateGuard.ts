import type { ErrorCode } from '@parcours/shared/errors';
import * as Y from 'yjs';
import { type AffectedPath, type Reading, readAffectedPaths } from '../../yjs/inspect/affectedPaths.ts';
import type { CheckedUpdate } from '../../yjs/inspect/checkedUpdate.ts';
import { CostEstimate } from '../../yjs/inspect/costEstimate.ts';
import { InFlight } from '../../yjs/inspect/inFlight.ts';
import { isOutdated } from '../../yjs/inspect/outdated.ts';
import type { PruneBoundary } from '../../yjs/prune/pruneBoundary.ts';
import type { Pace } from '../../yjs/slices/pace.ts';
import { atOnce, inSlices, type Work } from '../../yjs/slices/work.ts';
import type { Member } from '../room/member.ts';
import type { ClientIdOwners } from './clientIdOwners.ts';
import { reachesOffCanvas, refusalOf, refusalOfAll } from './permissions.ts';
import { removedCards } from './removedCards.ts';

/** What becomes of an update. */
export type Verdict =
  /** It removes so many cards from the board. */
  | { readonly kind: 'pass'; readonly removedCards: number }
  /** Its effect cannot be told before its sender has sent what comes before it. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'refuse'; readonly code: ErrorCode };

const WAIT = { kind: 'wait' } as const;
const OUTDATED = { kind: 'refuse', code: 'board.trimmed' } as const;
const ANOTHERS = { kind: 'refuse', code: 'access.client' } as const;

/** How often a large update is judged again before its sender has to come back. */
const MOST_TIMES = 3;

/** What was found out about an update, which holds as long as the document goes on from the same. */
type Finding =
  | { readonly kind: 'read'; readonly reading: Reading; readonly removedCards: number }
  | Exclude<Verdict, { kind: 'pass' }>;

/** A board has some twenty. Yjs looks through all of them for each thing in one that it writes out. */
const MOST_NAMES = 200;

/** Decides, before anything is logged, whether a member may do what an update does. */
export class UpdateGuard {
  readonly #owners: ClientIdOwners;
  readonly #pruneBoundary: PruneBoundary;
  readonly #inFlight = new InFlight();
  readonly #estimate = new CostEstimate();
  /** Top-level names that are on their way. */
  readonly #names = new Set<string>();

  /** `pruneBoundary` is that of the document which updates are judged by. */
  constructor(owners: ClientIdOwners, pruneBoundary: PruneBoundary) {
    this.#owners = owners;
    this.#pruneBoundary = pruneBoundary;
  }

  /** The cost of an update, in steps. @throws RangeError where it takes more than a moment. */
  costOf(update: CheckedUpdate, doc: Y.Doc): Work<number> {
    return this.#estimate.of(update, doc, this.#inFlight);
  }

  /** Nothing is on its way to the document any more. */
  drained(): void {
    this.#estimate.clear();
    this.#names.clear();
  }

  /** Once it has passed, an update counts as on its way to the document. */
  judge(member: Member, update: CheckedUpdate, doc: Y.Doc): Verdict {
    return this.#conclude(member, update, atOnce(this.#find(member, update, doc)), doc);
  }

  /**
   * The same for a large update, while others go on: what they do changes nothing of the finding, unless it is under
   * the same client ids. Returns what judges it at once; without a verdict where others have written under them in
   * every attempt.
   */
  async prepare(
    member: Member,
    update: CheckedUpdate,
    { doc, pace }: { readonly doc: Y.Doc; readonly pace: Pace },
  ): Promise<() => Verdict | undefined> {
    for (let time = 1; ; time += 1) {
      const before = this.#standing(update, doc);
      const finding = await inSlices(this.#find(member, update, doc), pace);
      const isSame = () => this.#standing(update, doc) === before;
      if (isSame() || time === MOST_TIMES) {
        return () => (isSame() ? this.#conclude(member, update, finding, doc) : undefined);
      }
    }
  }

  /** How far the clients of an update have come: it goes up whenever one of them writes. */
  #standing({ reach }: CheckedUpdate, doc: Y.Doc): number {
    let sum = 0;
    for (const client of reach.keys()) sum += this.#inFlight.reach(client, doc);
    return sum;
  }

  *#find(member: Member, update: CheckedUpdate, doc: Y.Doc): Work<Finding> {
    if (yield* isOutdated(update, doc, this.#pruneBoundary)) return OUTDATED;
    if (this.#isAnothers(member, update, doc)) return ANOTHERS;
    const reading = yield* readAffectedPaths(update, doc, this.#inFlight);
    if (reading === undefined) return WAIT;
    const { affected } = reading;
    const code = (yield* reachesOffCanvas(affected))
      ? 'record.invalid'
      : yield* this.#refusalOf(member, affected, doc);
    if (code !== undefined) return { kind: 'refuse', code };
    return { kind: 'read', reading, removedCards: yield* removedCards(affected, doc) };
  }

  #conclude(member: Member, update: CheckedUpdate, finding: Finding, doc: Y.Doc): Verdict {
    if (finding.kind !== 'read') return finding;
    if (this.#isAnothers(member, update, doc)) return ANOTHERS;
    const { names, written } = finding.reading;
    for (const name of names) this.#names.add(name);
    if (doc.share.size + this.#names.size > MOST_NAMES) throw new RangeError('too many top-level names');
    for (const client of update.reach.keys()) this.#inFlight.forget(client, Y.getState(doc.store, client));
    this.#inFlight.add(written);
    for (const [client, to] of update.reach) {
      const state = Y.getState(doc.store, client);
      if (to > state) this.#owners.introduce(client, state, member);
    }
    return { kind: 'pass', removedCards: finding.removedCards };
  }

  /** Whether an update writes something new under a client id of another member. */
  #isAnothers(member: Member, { reach }: CheckedUpdate, doc: Y.Doc): boolean {
    for (const [client, to] of reach) {
      if (to > Y.getState(doc.store, client) && this.#owners.isAnothers(client, member)) return true;
    }
    return false;
  }

  *#refusalOf(member: Member, affected: readonly AffectedPath[], doc: Y.Doc): Work<ErrorCode | undefined> {
    const { role } = member;
    if (role === 'facilitate') return yield* refusalOfAll(affected);
    const brought = (client: number, clock: number) => this.#owners.broughtBy(member, client, clock);
    return yield* refusalOf(affected, doc, { role, brought });
  }
}
