import { type CollectionName, isLine, type RecordOf } from '@parcours/shared/board';
import { type RecordRef, type Undo, watchOverwritten, writerOf } from '@parcours/shared/doc';
import { mergeTexts } from '@parcours/shared/texts';
import type { Doc } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type BoardState, type BoardStore, findRecord } from '../../store/boardStore.ts';
import type { Commands } from '../commands.ts';
import type { Presence } from '../presence.ts';
import { type Loss, lossBetween } from './loss.ts';
import { type FieldRef, patchFor, textOf, type Writing } from './writing.ts';

/** Something that somebody else did while this person was writing, and that is theirs to decide about. */
export type Happening = {
  readonly key: number;
  /** By the name that others see; undefined where they have left, or are not known. */
  readonly by: string | undefined;
} & (
  | { readonly kind: 'clash'; readonly at: FieldRef; readonly mine: string; readonly theirs: string }
  | {
      readonly kind: 'removed';
      readonly collection: CollectionName;
      readonly record: Readonly<RecordOf<CollectionName>>;
      /** What the field said that the person was writing in. */
      readonly text: string;
    }
);

/** What others did while this person was writing. */
export interface Meanwhile {
  readonly store: StoreApi<{ readonly happenings: readonly Happening[] }>;
  /**
   * Makes a line read `text`, which began as `base`. What others wrote in it since stays in it; where both wrote over
   * the same, what they wrote stays and the person is asked.
   */
  writeLine(at: FieldRef, text: string, base: string): void;
  /** Makes a long text read `text`, leaving what others type in it at once. */
  writeText(at: FieldRef & { readonly collection: CollectionName }, text: string): void;
  /** Makes what this person wrote stand: over what the others wrote, or in the record, brought back. */
  insist(key: number): void;
  /** Leaves it as the others made it. */
  leave(key: number): void;
}

interface MeanwhileInput {
  readonly doc: Doc;
  readonly store: BoardStore;
  readonly commands: Commands;
  readonly presence: Presence;
  readonly undo: Undo;
  /** Undefined where the action was refused, which the person has been told. */
  attempt<Result>(action: () => Result): Result | undefined;
  writing(): Writing | undefined;
}

export interface MeanwhileKeeper extends Meanwhile {
  close(): void;
}

export function watchMeanwhile(input: MeanwhileInput): MeanwhileKeeper {
  return new OpenMeanwhile(input);
}

/** What a removed record takes along, to be brought back with what was still being written in it. */
interface Lost extends Loss {
  readonly unsent: (() => void)[];
}

class OpenMeanwhile implements MeanwhileKeeper {
  readonly store = createStore<{ readonly happenings: readonly Happening[] }>(() => ({ happenings: [] }));
  readonly #input: MeanwhileInput;
  readonly #lost = new Map<number, Lost>();
  readonly #stops: readonly (() => void)[];
  #keys = 0;
  #isOwnChange = true;

  constructor(input: MeanwhileInput) {
    this.#input = input;
    const { doc, store } = input;
    const learnWhose = ({ local }: { readonly local: boolean }) => {
      this.#isOwnChange = local;
    };
    doc.on('beforeObserverCalls', learnWhose);
    this.#stops = [
      () => doc.off('beforeObserverCalls', learnWhose),
      store.subscribe((after, before) => this.#lookForRemoval(before, after)),
      watchOverwritten(doc, isLine, ({ collection, id, field, base, mine }) =>
        // Once what arrives with it is there too: it may change the same field once more.
        queueMicrotask(() => this.writeLine({ collection, id, field }, mine, base)),
      ),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  writeLine(at: FieldRef, text: string, base: string): void {
    const theirs = textOf(this.#input.store.getState(), at);
    if (theirs === undefined && this.#keepUnsent(at, () => this.writeLine(at, text, base))) return;
    this.#settle(at, { base, mine: text, theirs: theirs ?? base });
  }

  writeText(at: FieldRef & { readonly collection: CollectionName }, text: string): void {
    const { attempt, commands, store } = this.#input;
    const isGone = textOf(store.getState(), at) === undefined;
    if (isGone && this.#keepUnsent(at, () => this.writeText(at, text))) return;
    attempt(() => commands.editText(at.collection, at.id, at.field, text));
  }

  insist(key: number): void {
    const happening = this.#find(key);
    if (happening?.kind === 'removed') this.#bringBack(key);
    if (happening?.kind === 'clash' && this.#write(happening.at, happening.mine)) this.leave(key);
  }

  leave(key: number): void {
    this.#lost.delete(key);
    this.store.setState(({ happenings }) => ({
      happenings: happenings.filter((other) => other.key !== key),
    }));
  }

  #find(key: number): Happening | undefined {
    return this.store.getState().happenings.find((happening) => happening.key === key);
  }

  #settle(
    at: FieldRef,
    versions: { readonly base: string; readonly mine: string; readonly theirs: string },
  ): void {
    const { doc } = this.#input;
    const merged = mergeTexts(versions);
    const { mine, theirs } = versions;
    if (merged !== undefined && merged !== theirs) this.#write(at, merged);
    if (merged === undefined) {
      const by = this.#nameOf(writerOf(doc, at.collection, at.id, at.field));
      this.#add({ kind: 'clash', at, mine, theirs, by });
    }
  }

  /** Whether it could be written. */
  #write(at: FieldRef, text: string): boolean {
    const { attempt, commands } = this.#input;
    const { collection, id } = at;
    const patch = patchFor(at, text);
    const wrote = attempt(() => {
      if (collection === 'meta') commands.setMeta(patch);
      else commands.updateRecord(collection, id, patch);
      return true;
    });
    return wrote ?? false;
  }

  #lookForRemoval(before: BoardState, after: BoardState): void {
    if (before.records === after.records || this.#isOwnChange) return;
    const { doc, writing } = this.#input;
    const written = writing();
    const found = written && findRecord(before.records, written.id);
    if (written === undefined || found === undefined || findRecord(after.records, written.id)) return;
    const by = this.#nameOf(writerOf(doc, found.collection, written.id, 'deleted'));
    const key = this.#add({ kind: 'removed', ...found, text: written.text, by });
    this.#lost.set(key, { ...lossBetween(before.records, after.records), unsent: [] });
  }

  /** Keeps what was being written in a record at the moment when it went; false where nothing is known of that. */
  #keepUnsent(at: FieldRef, write: () => void): boolean {
    for (const lost of this.#lost.values()) {
      const isIt = ({ collection, id }: RecordRef) => collection === at.collection && id === at.id;
      if (!lost.removed.some(isIt)) continue;
      lost.unsent.push(write);
      return true;
    }
    return false;
  }

  #bringBack(key: number): void {
    const lost = this.#lost.get(key);
    const { attempt, commands, undo } = this.#input;
    if (lost === undefined) return;
    attempt(() =>
      undo.asOneStep(() => {
        commands.bringBack(lost.removed, lost.mentions);
        // Only now: what is refused can be tried again.
        this.leave(key);
        for (const write of lost.unsent) write();
      }),
    );
  }

  #nameOf(client: number | undefined): string | undefined {
    return this.#input.presence.store.getState().people.find((person) => person.client === client)?.name;
  }

  #add(happening: HappeningFields): number {
    this.#keys += 1;
    const key = this.#keys;
    this.store.setState(({ happenings }) => ({ happenings: [...happenings, { ...happening, key }] }));
    return key;
  }
}

type HappeningFields = Happening extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'key'>
    : never
  : never;
