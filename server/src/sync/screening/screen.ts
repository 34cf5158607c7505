import type { ErrorCode } from '@parcours/shared/errors';
import * as Y from 'yjs';
import type { Claims } from '../claims.ts';
import type { Member } from '../member.ts';
import type { Horizon } from '../trim/horizon.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';
import { Effort } from './effort.ts';
import { OnTheWay } from './onTheWay.ts';
import { isOutdated } from './outdated.ts';
import { refusalOf } from './permissions.ts';
import { readTouches, type Touch } from './touches.ts';

/** What becomes of an update. */
export type Verdict =
  | { readonly kind: 'pass' }
  /** It cannot take effect, nor can it be told what it does, before its sender has sent what comes before it. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'refuse'; readonly code: ErrorCode };

const PASS: Verdict = { kind: 'pass' };
const WAIT: Verdict = { kind: 'wait' };

/** Decides, before anything is logged, whether a member may do what an update does. */
export class Screen {
  readonly #claims: Claims;
  readonly #horizon: Horizon;
  readonly #onTheWay = new OnTheWay();
  readonly #effort = new Effort();

  /** `horizon` is that of the document which updates are judged by. */
  constructor(claims: Claims, horizon: Horizon) {
    this.#claims = claims;
    this.#horizon = horizon;
  }

  /** How much work an update will be, in steps. @throws RangeError where it is more than a moment's. */
  workOf(update: CheckedUpdate, doc: Y.Doc): number {
    return this.#effort.of(update, doc, this.#onTheWay);
  }

  /** Nothing is on its way to the document any more. */
  rest(): void {
    this.#effort.rest();
  }

  /** Once it has passed, an update counts as on its way to the document. */
  judge(member: Member, update: CheckedUpdate, doc: Y.Doc): Verdict {
    if (isOutdated(update, doc, this.#horizon)) return { kind: 'refuse', code: 'board.trimmed' };
    for (const [client, to] of update.reach) {
      const isNew = to > Y.getState(doc.store, client);
      if (isNew && this.#claims.isAnothers(client, member)) return { kind: 'refuse', code: 'access.client' };
    }
    const verdict = this.#judgeTouches(member, update, doc);
    if (verdict.kind !== 'pass') return verdict;
    for (const [client, to] of update.reach) {
      const state = Y.getState(doc.store, client);
      if (to > state) this.#claims.introduce(client, state, member);
    }
    return PASS;
  }

  #judgeTouches(member: Member, update: CheckedUpdate, doc: Y.Doc): Verdict {
    const reading = readTouches(update, doc, this.#onTheWay);
    if (reading === undefined) return WAIT;
    const code = this.#refusalOf(member, reading.touches, doc);
    if (code !== undefined) return { kind: 'refuse', code };
    for (const client of update.reach.keys()) {
      this.#onTheWay.forget(client, Y.getState(doc.store, client));
    }
    for (const { struct, place } of reading.written) {
      this.#onTheWay.add(struct.id.client, struct.id.clock, struct.id.clock + struct.length, place);
    }
    return PASS;
  }

  #refusalOf(member: Member, touches: readonly Touch[], doc: Y.Doc): ErrorCode | undefined {
    const { role } = member;
    if (role === 'facilitate') return undefined;
    const brought = (client: number, clock: number) => this.#claims.broughtBy(member, client, clock);
    return refusalOf(touches, doc, { role, brought });
  }
}
