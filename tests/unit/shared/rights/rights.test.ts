import { COLLECTION_NAMES } from '@parcours/shared/board';
import { isForFacilitators, isLockable, lockedAreas, lockOn, mayWriteMeta } from '@parcours/shared/rights';
import { describe, expect, test } from 'vitest';

const FRAME = { title: 'Template', x: 0, y: 0, width: 100, height: 80, locked: true };
const areas = lockedAreas([
  ['template', FRAME],
  ['open', { ...FRAME, x: 500, locked: false }],
  ['damaged', { locked: true, x: 'here' }],
]);
const at = (x: number, y: number, own = false) => ({
  collection: 'steps' as const,
  id: 's',
  fields: { x, y },
  isOwn: () => own,
});

describe('what a role may do to a board', () => {
  test('RI-1 a locked frame holds what lies in it, borders included, and nothing else', () => {
    expect(lockOn(at(0, 0), areas)?.frame).toBe('template');
    expect(lockOn(at(100, 80), areas)?.frame).toBe('template');
    expect(lockOn(at(101, 80), areas)).toBeUndefined();
    expect(lockOn(at(510, 10), areas)).toBeUndefined();
    expect(lockOn({ ...at(0, 0), fields: { x: 'here' } }, areas)).toBeUndefined();
  });

  test('RI-1 a locked frame holds itself, even where its place is damaged', () => {
    const frame = (id: string) => ({ ...at(900, 900), collection: 'frames' as const, id });
    expect(lockOn(frame('template'), areas)?.frame).toBe('template');
    expect(lockOn(frame('damaged'), areas)?.frame).toBe('damaged');
    expect(lockOn(frame('open'), areas)).toBeUndefined();
  });

  test('RI-2 what one added oneself in a locked frame stays one’s own; the locked frame does not', () => {
    expect(lockOn(at(10, 10, true), areas)).toBeUndefined();
    const ownFrame = { ...at(10, 10, true), collection: 'frames' as const, id: 'template' };
    expect(lockOn(ownFrame, areas)?.frame).toBe('template');
  });

  test('RI-3 cards are locked, and what is said about them is not', () => {
    const lockable = COLLECTION_NAMES.filter(isLockable);
    expect(lockable).toEqual(['personas', 'objectives', 'steps', 'notes', 'frames']);
    for (const collection of ['comments', 'legs', 'barriers'] as const) {
      expect(lockOn({ ...at(10, 10), collection }, areas)).toBeUndefined();
    }
  });

  test.each([
    ['facilitate', true, true, true],
    ['edit', true, false, false],
    ['contribute', false, false, false],
    ['view', false, false, false],
  ] as const)('RI-4 %s: title %s, date of erasure %s, the whole %s', (role, title, date, whole) => {
    expect(mayWriteMeta(role, 'title')).toBe(title);
    expect(mayWriteMeta(role, 'retainUntil')).toBe(date);
    expect(mayWriteMeta(role, undefined)).toBe(whole);
  });

  test('RI-5 locking and hiding a frame is for facilitators; its title is not', () => {
    expect(isForFacilitators('frames', 'locked')).toBe(true);
    expect(isForFacilitators('frames', 'hidden')).toBe(true);
    expect(isForFacilitators('frames', 'title')).toBe(false);
    expect(isForFacilitators('steps', 'locked')).toBe(false);
  });
});
