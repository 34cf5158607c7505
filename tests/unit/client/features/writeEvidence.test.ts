import { describe, expect, test } from 'vitest';
import { writeEvidence } from '../../../../client/src/features/barriers/Evidence.tsx';

const typed = (base: string, text: string) => ({ field: 'text', base, text }) as const;

describe('UI-161 evidence that two people write in', () => {
  test('an entry takes what both wrote', () => {
    const now = [{ text: 'seen at the desk', url: 'https://example.org' }];
    expect(writeEvidence(now, 0, typed('seen', 'often seen'))).toEqual([
      { text: 'often seen at the desk', url: 'https://example.org' },
    ]);
  });

  test('an entry that others moved is still the one that was written in', () => {
    const now = [{ text: 'new' }, { text: 'seen' }];
    expect(writeEvidence(now, 0, typed('seen', 'seen twice'))).toEqual([
      { text: 'new' },
      { text: 'seen twice' },
    ]);
  });

  test('where both wrote over the same there is an entry for each', () => {
    const now = [{ text: 'heard' }];
    expect(writeEvidence(now, 0, typed('seen', 'read'))).toEqual([{ text: 'heard' }, { text: 'read' }]);
  });

  test('what was written in an entry that is gone is an entry of its own', () => {
    expect(writeEvidence([], 0, typed('seen', 'seen twice'))).toEqual([{ text: 'seen twice' }]);
  });

  test('an address that is emptied is none', () => {
    const now = [{ text: 'seen', url: 'https://example.org' }];
    const emptied = { field: 'url', base: 'https://example.org', text: '' } as const;
    expect(writeEvidence(now, 0, emptied)).toEqual([{ text: 'seen' }]);
  });
});
