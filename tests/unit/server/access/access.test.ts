import { mayWrite, ROLES, roleCovers } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAllowedOrigins } from '../../../../server/src/access/allowedOrigins.ts';
import { createTokens, sameSecret } from '../../../../server/src/access/tokens.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

const capability = { document: 'b1', role: 'edit', expires: 2_000_000_000, generation: 0 } as const;
const BEFORE = 1_999_999_999_000;

describe('access', () => {
  test('SV-20 a token says what it was issued for, until it expires', () => {
    const tokens = createTokens('secret');
    const token = tokens.issue(capability);
    expect(token).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
    expect(tokens.verify(token, BEFORE)).toEqual(capability);
    expect(tokens.verify(token, BEFORE + 1001)).toBeUndefined();
    expect(createTokens('another').verify(token, BEFORE)).toBeUndefined();
  });

  test('SV-52 the first secret signs, and what any of them signed holds', () => {
    const [old, both] = [createTokens('old'), createTokens('new', 'old')];
    expect(both.verify(old.issue(capability), BEFORE)).toEqual(capability);
    expect(createTokens('new').verify(both.issue(capability), BEFORE)).toEqual(capability);
    expect(old.verify(both.issue(capability), BEFORE)).toBeUndefined();
    expect(createTokens('new').verify(old.issue(capability), BEFORE)).toBeUndefined();
  });

  test('SV-20 a token that is changed anywhere is nothing', () => {
    const tokens = createTokens('secret');
    const token = tokens.issue(capability);
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(...'aZ0-_.=é'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(tokens.verify(changed, BEFORE)).toBeUndefined();
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  test('SV-20 whatever comes as a token does no harm', () => {
    const tokens = createTokens('secret');
    for (const text of ['', '.', '..', 'a.b.c', 'x'.repeat(5000), '\u0000', `${'e30'}.${'A'.repeat(43)}`]) {
      expect(tokens.verify(text, BEFORE)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tokens.verify(text, BEFORE)).toBeUndefined();
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  test('SV-20 roles include each other in one order, and viewers do not write', () => {
    expect(ROLES.map((role) => ROLES.filter((wanted) => roleCovers(role, wanted)).length)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(ROLES.filter(mayWrite)).toEqual(['contribute', 'edit', 'facilitate']);
  });

  test('SV-23 two secrets are the same or they are not', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abcd') || sameSecret('', 'abc') || sameSecret('abd', 'abc')).toBe(false);
  });

  test('SV-22 of two pages only the server’s own, or one that is named, may come in', () => {
    const allowedOrigins = createAllowedOrigins('127.0.0.1', ['https://named.example']);
    const own = 'localhost:4321';
    expect(allowedOrigins.allowsOrigin('http://localhost:4321', own)).toBe(true);
    expect(allowedOrigins.allowsOrigin('https://named.example', own)).toBe(true);
    expect(allowedOrigins.allowsOrigin(undefined, own)).toBe(true);
    const foreign = [
      'null',
      '',
      'http://localhost:4322',
      'http://localhost',
      'https://named.example.evil',
      'nonsense',
    ];
    for (const origin of foreign) expect(allowedOrigins.allowsOrigin(origin, own)).toBe(false);
    expect(allowedOrigins.allowsOrigin('http://evil.example', 'evil.example')).toBe(false);
  });

  test('SV-22 a host name is taken for ours only where it can be', () => {
    const home = createAllowedOrigins('127.0.0.1', ['https://named.example:8443']);
    const known = [
      'localhost',
      'localhost:1',
      '127.0.0.1:4321',
      '[::1]:4321',
      'named.example:8443',
      'NAMED.example:8443',
    ];
    for (const host of known) expect(home.knowsHost(host), host).toBe(true);
    const unknown = [
      undefined,
      '',
      'evil.example',
      'named.example',
      'localhost/evil',
      'local host',
      'localhost:x',
      "a';b",
    ];
    for (const host of unknown) expect(home.knowsHost(host), host).toBe(false);
    const open = createAllowedOrigins('0.0.0.0', []);
    expect(open.knowsHost('city.example')).toBe(true);
    expect(open.knowsHost("x'; script-src *")).toBe(false);
  });
});
