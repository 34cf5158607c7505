import { COLLECTION_NAMES, type CollectionName } from '@parcours/shared/board';
import { createdAs, type DocPath, type RecordRef, type Veto } from '@parcours/shared/doc';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import {
  isForFacilitators,
  type LockedArea,
  lockedAreas,
  lockOn,
  mayWriteMeta,
} from '@parcours/shared/rights';
import type { WebsocketProvider } from 'y-websocket';
import { type Doc, getState } from 'yjs';
import type { BoardStore, RecordMaps } from '../store/boardStore.ts';

/** What this person may change of the board: the page offers nothing that the server would refuse. */
export interface Rights {
  /** Whether locking frames is theirs to do. */
  readonly mayLock: boolean;
  /** Whether others' comments are theirs to take off the board. */
  readonly mayRemoveOthersComments: boolean;
  mayWriteMeta(field: string): boolean;
  /** The id of the locked frame that keeps a record as it is for them; undefined where none does. */
  lockOn(records: RecordMaps, collection: CollectionName, id: string): string | undefined;
}

/** `isOwn` says whether this connection added a record. */
export function rightsOf(role: Role, isOwn: (record: RecordRef) => boolean): Rights {
  return {
    mayLock: role === 'facilitate',
    mayRemoveOthersComments: role === 'facilitate',
    mayWriteMeta: (field) => mayWriteMeta(role, field),
    lockOn: (records, collection, id) => {
      const areas = role === 'facilitate' ? [] : areasOf(records);
      const fields = areas.length === 0 ? undefined : records[collection].get(id);
      if (fields === undefined) return undefined;
      return lockOn({ collection, id, fields, isOwn: () => isOwn({ collection, id }) }, areas)?.frame;
    },
  };
}

const AREAS = new WeakMap<RecordMaps['frames'], readonly LockedArea[]>();

/** Asked for each card at each frame of a drag: the same array until a frame changes. */
function areasOf({ frames }: RecordMaps): readonly LockedArea[] {
  const known = AREAS.get(frames);
  if (known !== undefined) return known;
  const areas = lockedAreas(frames);
  AREAS.set(frames, areas);
  return areas;
}

/** Why a change of a record's field, or of the record as a whole, would be refused; undefined where it would not. */
export function refusalOf(
  rights: Rights,
  store: BoardStore,
  { collection, id }: RecordRef,
  field?: string,
): ErrorCode | undefined {
  if (!rights.mayLock && isForFacilitators(collection, field)) return 'access.change';
  return rights.lockOn(store.getState().records, collection, id) === undefined ? undefined : 'access.locked';
}

/**
 * Whether a record was added by this connection, as the server counts it. What a connection brought that has ended is
 * no longer one's own; what is added without a connection belongs to the next one.
 */
export function watchOwn(doc: Doc, provider: WebsocketProvider): (record: RecordRef) => boolean {
  let from = 0;
  let isConnected = false;
  provider.on('status', ({ status }) => {
    isConnected ||= status === 'connected';
  });
  provider.on('connection-close', () => {
    if (isConnected) from = getState(doc.store, doc.clientID);
    isConnected = false;
  });
  return ({ collection, id }) => {
    const created = createdAs(doc, collection, id);
    return created !== undefined && created.client === doc.clientID && created.clock >= from;
  };
}

/** Keeps undo from changing what the server would refuse. */
export function undoVeto(rights: Rights, store: BoardStore): Veto {
  const refused = ([top, id = '', field]: DocPath): ErrorCode | undefined => {
    if (top === 'meta') return rights.mayWriteMeta(id) ? undefined : 'access.change';
    const collection = COLLECTION_NAMES.find((name) => name === top);
    return collection && refusalOf(rights, store, { collection, id }, field);
  };
  return (places) => places.map(refused).find((code) => code !== undefined);
}
