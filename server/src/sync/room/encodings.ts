import { encodeSyncStep2, encodeUpdate } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { deletionsInSlices, encodeInSlices, missingIn, sizeOf } from '../../yjs/slices/encodeInSlices.ts';
import { Pace } from '../../yjs/slices/pace.ts';

/** The most answers, and bytes of them, that are cached while nothing changes. */
const MOST_ANSWERS = 100;
const MOST_BYTES = 8 << 20;

/** The most updates, and bytes, that are sent after a cached encoding instead of encoding again. */
const MOST_LATER = 200;
const LATER_BYTES = 256 << 10;

const NOTHING = new Map<number, number>();

/** Whether so many structs may be encoded for a member; if so they are counted. */
export type Allowance = (structs: number) => boolean;

/** The answer to a client that lacks nothing. */
const NOTHING_LACKED = encodeSyncStep2(Uint8Array.of(0, 0));

/**
 * The frames for all who lack most of a document: its encoding, and the updates since. A client takes the sync step 2
 * for the end of what it lacked, and judges by the document that it has then, so that it comes last.
 */
class Welcome {
  readonly #whole: Uint8Array;
  #first: Uint8Array;
  readonly #later: Uint8Array[] = [];
  #laterBytes = 0;

  constructor(whole: Uint8Array) {
    this.#whole = whole;
    this.#first = encodeSyncStep2(whole);
  }

  get frames(): readonly Uint8Array[] {
    return this.#later.length === 0 ? [this.#first] : [this.#first, ...this.#later, NOTHING_LACKED];
  }

  /** Whether there was room for one more. */
  add(update: Uint8Array): boolean {
    if (this.#later.length === 0) this.#first = encodeUpdate(this.#whole);
    this.#later.push(encodeUpdate(update));
    this.#laterBytes += update.length;
    return this.#later.length < MOST_LATER && this.#laterBytes <= LATER_BYTES;
  }
}

/**
 * The encoded forms of a document, each made once for all who need the same, in slices between which the event loop
 * turns. Nothing may change the document while one is made.
 */
export class Encodings {
  readonly #doc: Y.Doc;
  #whole: Uint8Array | undefined;
  #deletions: Uint8Array | undefined;
  #stateVector: Uint8Array | undefined;
  #welcome: Welcome | undefined;
  /** Answers by the state vectors that asked for them. */
  readonly #answers = new Map<string, Uint8Array>();
  #answerBytes = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** An update was applied. */
  add(update: Uint8Array): void {
    const welcome = this.#welcome;
    this.forget();
    if (welcome?.add(update)) this.#welcome = welcome;
  }

  /** The document is not what it was. */
  forget(): void {
    this.#whole = undefined;
    this.#deletions = undefined;
    this.#stateVector = undefined;
    this.#welcome = undefined;
    this.#answers.clear();
    this.#answerBytes = 0;
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVector(this.#doc);
    return this.#stateVector;
  }

  /** The whole document as one update, what waits for missing parts included. */
  whole(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc);
    return this.#whole;
  }

  async wholeInSlices(): Promise<Uint8Array> {
    this.#whole ??= await this.#encode(NOTHING);
    return this.#whole;
  }

  /**
   * The frames that answer a state vector: all that its sender lacks. A client that lacks as much as it has, or asks
   * for more than is allowed, gets the whole, which is the same for all.
   * @throws Error where the state vector is malformed.
   */
  async answerTo(stateVector: Uint8Array, allows: Allowance): Promise<readonly Uint8Array[]> {
    const known = Y.decodeStateVector(stateVector);
    if (known.size === 0) return this.#welcomed();
    const key = Buffer.from(stateVector).toString('latin1');
    const answer = this.#answers.get(key);
    if (answer) return [answer];
    const size = sizeOf(missingIn(this.#doc, known));
    if (2 * size > sizeOf(missingIn(this.#doc, NOTHING)) || !allows(size)) return this.#welcomed();
    const fresh = encodeSyncStep2(await this.#encode(known));
    this.#keep(key, fresh);
    return [fresh];
  }

  async #welcomed(): Promise<readonly Uint8Array[]> {
    this.#welcome ??= new Welcome(await this.wholeInSlices());
    return this.#welcome.frames;
  }

  /** What waits for missing parts, as none does that came since updates are judged, Yjs alone can put with the rest. */
  async #encode(known: Map<number, number>): Promise<Uint8Array> {
    const { pendingStructs, pendingDs } = this.#doc.store;
    if (pendingStructs !== null || pendingDs !== null) {
      return Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(known));
    }
    const pace = new Pace();
    this.#deletions ??= await deletionsInSlices(this.#doc, pace);
    return encodeInSlices(missingIn(this.#doc, known), this.#deletions, pace);
  }

  #keep(key: string, answer: Uint8Array): void {
    const bytes = key.length + answer.length;
    if (this.#answers.size >= MOST_ANSWERS || this.#answerBytes + bytes > MOST_BYTES) return;
    this.#answers.set(key, answer);
    this.#answerBytes += bytes;
  }
}
