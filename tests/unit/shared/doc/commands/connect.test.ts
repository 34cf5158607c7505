import { connect, readSnapshot, removeMany } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { codeOf, docOf, SMALL, stateOf } from '../../../../helpers/documents.ts';

describe('connect', () => {
  test('DC-10 it draws a leg, a path unless told otherwise', () => {
    const doc = docOf(SMALL);
    const id = connect(doc, { from: 'bruno', to: 'wait' });
    const other = connect(doc, { from: 'bruno', to: 'wait', kind: 'referral', label: 'by the clinic' });
    const legs = readSnapshot(doc).board.legs.filter(({ from }) => from === 'bruno');
    expect(legs).toHaveLength(2);
    expect(legs).toContainEqual({ id, from: 'bruno', to: 'wait', kind: 'path' });
    expect(legs).toContainEqual({
      id: other,
      from: 'bruno',
      to: 'wait',
      kind: 'referral',
      label: 'by the clinic',
    });
  });

  test('DC-10 another persona’s objective can be an end', () => {
    const doc = docOf(SMALL);
    expect(codeOf(() => connect(doc, { from: 'bruno', to: 'home' }))).toBeUndefined();
  });

  test('DC-10 a leg to itself, a second of one kind, and ends that cannot be one are refused', () => {
    const doc = docOf(SMALL);
    const before = stateOf(doc);
    expect(codeOf(() => connect(doc, { from: 'ask', to: 'ask' }))).toBe('leg.self');
    expect(codeOf(() => connect(doc, { from: 'amina', to: 'ask' }))).toBe('leg.exists');
    expect(codeOf(() => connect(doc, { from: 'ask', to: 'amina' }))).toBe('reference.missing');
    expect(codeOf(() => connect(doc, { from: 'passport', to: 'ask' }))).toBe('reference.missing');
    expect(codeOf(() => connect(doc, { from: 'ask', to: 'gone' }))).toBe('reference.missing');
    expect(stateOf(doc)).toBe(before);
  });

  test('DC-10 where a leg was removed, another may be drawn', () => {
    const doc = docOf(SMALL);
    removeMany(doc, ['l1']);
    expect(codeOf(() => connect(doc, { from: 'amina', to: 'ask' }))).toBeUndefined();
  });
});
