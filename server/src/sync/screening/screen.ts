import type { ErrorCode } from '@parcours/shared/errors';
import * as Y from 'yjs';
import type { Claims } from '../claims.ts';
import type { Member } from '../member.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';
import { OnTheWay } from './onTheWay.ts';
import { refusalOf } from './permissions.ts';
import { readTouches } from './touches.ts';

/** What becomes of an update. */
export type Verdict =
  | { readonly kind: 'pass' }
  /** What it does cannot be told before its sender has sent what comes before it. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'refuse'; readonly code: ErrorCode };

const PASS: Verdict = { kind: 'pass' };
const WAIT: Verdict = { kind: 'wait' };

/** Decides, before anything is logged, whether a member may do what an update does. */
export class Screen {
  readonly #claims: Claims;
  readonly #onTheWay = new OnTheWay();

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  /** Once it has passed, an update counts as on its way to the document. */
  judge(member: Member, update: CheckedUpdate, doc: Y.Doc): Verdict {
    const fresh = [...update.reach].filter(([client, to]) => to > Y.getState(doc.store, client));
    if (fresh.some(([client]) => this.#claims.isAnothers(client, member))) {
      return { kind: 'refuse', code: 'access.client' };
    }
    const verdict = this.#judgeTouches(member, update, doc);
    if (verdict.kind !== 'pass') return verdict;
    for (const [client] of fresh) this.#claims.introduce(client, Y.getState(doc.store, client), member);
    return PASS;
  }

  #judgeTouches(member: Member, update: CheckedUpdate, doc: Y.Doc): Verdict {
    const { role } = member;
    if (role === 'facilitate') return PASS;
    const reading = readTouches(update, doc, this.#onTheWay);
    if (reading === undefined) return WAIT;
    const brought = (client: number, clock: number) => this.#claims.broughtBy(member, client, clock);
    const code = refusalOf(reading.touches, doc, { role, brought });
    if (code !== undefined) return { kind: 'refuse', code };
    for (const client of update.reach.keys()) {
      this.#onTheWay.forget(client, Y.getState(doc.store, client));
    }
    for (const { struct, place } of reading.written) {
      this.#onTheWay.add(struct.id.client, struct.id.clock, struct.id.clock + struct.length, place);
    }
    return PASS;
  }
}
