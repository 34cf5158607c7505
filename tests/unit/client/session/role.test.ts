import { describe, expect, test } from 'vitest';
import { roleOfToken } from '../../../../client/src/session/role.ts';
import { createTokens } from '../../../../server/src/access/tokens.ts';

const token = (role: 'view' | 'edit') =>
  createTokens('a secret of some length').issue({
    document: 'board',
    role,
    expires: 2_000_000_000,
    generation: 0,
  });

describe('the role of a link', () => {
  test('UI-9 is the one that the server put into its token', () => {
    expect(roleOfToken(token('edit'))).toBe('edit');
    expect(roleOfToken(token('view'))).toBe('view');
  });

  test.each(['', 'nonsense', 'e30.x', '!!!.???'])(
    'UI-9 cannot be read: then the page only shows (%s)',
    (text) => {
      expect(roleOfToken(text)).toBe('view');
    },
  );
});
