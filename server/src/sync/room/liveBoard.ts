import type { CheckedUpdate } from '../../yjs/inspect/checkedUpdate.ts';
import { isLong } from '../../yjs/slices/applyInSlices.ts';
import type { Pace } from '../../yjs/slices/pace.ts';
import type { Work } from '../../yjs/slices/work.ts';
import type { ClientIdOwners } from '../policy/clientIdOwners.ts';
import { UpdateGuard, type Verdict } from '../policy/updateGuard.ts';
import { AutomaticVersions } from './automaticVersions.ts';
import type { LoadedDocument } from './loading.ts';
import type { Member } from './member.ts';
import type { RoomDocument } from './roomDocument.ts';
import { RoomLog, type RoomServices, type Written } from './roomLog.ts';
import type { Deletions, UpdateTask } from './roomTask.ts';

interface Surroundings {
  readonly owners: ClientIdOwners;
  readonly services: RoomServices;
  /** The board has been worked on for a while: `keepWork` is to be called. */
  onVersionDue(): void;
}

/**
 * The board of a room: its document, its log and its versions, and the guard that judges updates by the document. Where
 * the document has to be built again, the guard begins again with it.
 */
export class LiveBoard {
  readonly log: RoomLog;
  readonly #owners: ClientIdOwners;
  readonly #versions: AutomaticVersions;
  readonly #onChange: (written: Written | undefined) => void;
  #content: RoomDocument;
  #guard: UpdateGuard;

  constructor(document: string, loaded: LoadedDocument, { owners, services, onVersionDue }: Surroundings) {
    this.log = new RoomLog(document, loaded, services);
    this.#owners = owners;
    this.#onChange = (written) => services.changed(document, written);
    this.#versions = new AutomaticVersions(document, services, onVersionDue);
    this.#content = loaded.content;
    this.#guard = new UpdateGuard(owners, loaded.content.pruneBoundary);
  }

  get content(): RoomDocument {
    return this.#content;
  }

  /** The cost of an update, in steps. @throws RangeError where it takes more than a moment. */
  costOf(update: CheckedUpdate): Work<number> {
    return this.#guard.costOf(update, this.#content.doc);
  }

  /** Inspects a large update while others go on. What it returns judges the update; without a verdict it has to come again. */
  async prepare(member: Member, update: CheckedUpdate, pace: Pace): Promise<() => Verdict | undefined> {
    const { doc } = this.#content;
    const judge = await this.#guard.prepare(member, update, { doc, pace });
    return () => (doc === this.#content.doc ? judge() : undefined);
  }

  /** Whether a member may make an update. One that passes must become a task at once. */
  judge(member: Member, update: CheckedUpdate): Verdict {
    return this.#guard.judge(member, update, this.#content.doc);
  }

  /** The task of applying an update. */
  taskOf(member: Member, update: Uint8Array, { deleted, removedCards = 0 }: Deletions): UpdateTask {
    return { kind: 'update', member, update, isLong: isLong(update, deleted), removedCards };
  }

  /** Keeps a version where an update is to remove many cards; a promise then, during which nothing may be applied. */
  keepBefore({ removedCards }: UpdateTask): Promise<void> | undefined {
    this.#versions.changed();
    return this.#versions.isWorthKeepingBefore(removedCards)
      ? this.#versions.keepBeforeRemoval(this.#content, removedCards)
      : undefined;
  }

  /** Keeps a version where the board has changed and none is recent. Nothing may be applied meanwhile. */
  keepWork(): Promise<void> {
    return this.#versions.keepWork(this.#content);
  }

  /**
   * Applies an update to the document; of a long one it holds a part until the promise resolves.
   * @throws Error where it cannot be applied: the document must be built again.
   */
  apply({ update, member, isLong }: UpdateTask): Promise<void> | undefined {
    if (isLong) return this.#content.applyLong(update, member);
    this.#content.apply(update, member);
    return undefined;
  }

  /** Builds the document again without an update that could not be applied. */
  async rebuildWithout(sequence: number, error: unknown): Promise<void> {
    const content = await this.log.quarantine(sequence, error);
    this.#content.destroy();
    this.#content = content;
    this.#guard = new UpdateGuard(this.#owners, content.pruneBoundary);
  }

  /** An update was saved and applied. */
  changed({ member }: UpdateTask, sequence: number): void {
    const { seat } = member.standing;
    this.#onChange(seat === undefined ? undefined : { sequence, by: seat });
  }

  /** No update is in flight any more. */
  drained(): void {
    this.#guard.drained();
  }

  /** No version is kept any more. */
  stop(): void {
    this.#versions.stop();
  }
}
