export { type LockedArea, lockedAreas } from './locks.ts';
export { countCards, isRemovalOfMany } from './removal.ts';
export { isForFacilitators, isLockable, lockOn, mayWriteMeta, type Target } from './rights.ts';
