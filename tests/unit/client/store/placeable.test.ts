import { describe, expect, test } from 'vitest';
import { readPlaceable, writePlaceable } from '../../../../client/src/store/placeable.ts';

describe('what is dragged from the palette', () => {
  test('UI-14 arrives as it left', () => {
    const service = { kind: 'services', id: 'register' } as const;
    expect(readPlaceable(writePlaceable(service))).toEqual(service);
    expect(readPlaceable(writePlaceable({ kind: 'notes' }))).toEqual({ kind: 'notes' });
  });

  test.each([
    '',
    'text',
    '[]',
    '{"kind":"bomb"}',
    '{"kind":"service"}',
    '{"kind":"actor","id":"a b"}',
    'null',
  ])('UI-14 anything else dropped on the canvas is nothing: %s', (text) => {
    expect(readPlaceable(text)).toBeUndefined();
  });
});
