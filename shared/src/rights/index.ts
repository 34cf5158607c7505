export { countCards, isBulkRemoval } from './bulkRemoval.ts';
export { type LockedArea, lockedAreas } from './locks.ts';
export { isCounted, isForFacilitators, isLockable, lockOn, mayWriteMeta, type Target } from './rights.ts';
