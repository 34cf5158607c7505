import { describe, expect, test } from 'vitest';
import { adminNeeded, ConfigError, isLoopback, readConfig } from '../../../server/src/config.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('configuration', () => {
  test('SV-40 everything has a default that suits one machine', () => {
    expect(readConfig({})).toEqual({
      port: 4321,
      host: '127.0.0.1',
      dataDir: `${process.cwd()}/data`,
      secrets: [],
      origins: [],
      logLevel: 'info',
      idleSeconds: 15,
      offline: 'on',
      rehearsals: 2,
    });
    expect(readConfig({ PORT: ' ', SECRET: '' })).toEqual(readConfig({}));
  });

  test('SV-52 several secrets are separated by commas, and each must be long enough', () => {
    const [one, two] = ['1'.repeat(16), '2'.repeat(16)];
    expect(readConfig({ SECRET: `${one}, ${two}` }).secrets).toEqual([one, two]);
    for (const SECRET of [`${one},short`, `${one},`, ',']) {
      expect(() => readConfig({ SECRET })).toThrow(/SECRET must have at least 16/);
    }
  });

  test('SV-40 reads what is set', () => {
    const origins = 'https://a.example, http://localhost:5173';
    const read = readConfig({
      PORT: '80',
      HOST: '::1',
      ORIGINS: origins,
      SECRET: 'x'.repeat(16),
      LOG_LEVEL: 'warn',
      IDLE_SECONDS: '60',
      OFFLINE: 'off',
    });
    expect(read).toMatchObject({
      port: 80,
      host: '::1',
      logLevel: 'warn',
      idleSeconds: 60,
      offline: 'off',
      secrets: ['x'.repeat(16)],
    });
    expect(read.origins).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['HOST', 'not a host'],
    ['SECRET', 'short'],
    ['ADMIN_SECRET', 'é'.repeat(20)],
    ['ORIGINS', 'parcours.example.org'],
    ['ORIGINS', 'https://parcours.example.org/path'],
    ['ORIGINS', 'ftp://parcours.example.org'],
    ['ORIGINS', '*'],
    ['LOG_LEVEL', 'loud'],
    ['IDLE_SECONDS', '0'],
    ['IDLE_SECONDS', '1.5'],
    ['OFFLINE', 'no'],
    ['DATABASE_URL', 'postgres://localhost/parcours'],
    ['REDIS_URL', 'redis://localhost'],
  ])('SV-40 %s=%s is refused, and named', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  test('SV-40 every fault is told at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y', REDIS_URL: 'z' }).length).toBe(3);
  });

  test('SV-23 creating takes a secret as soon as others can reach the server, or one is set', () => {
    const needed = (environment: Record<string, string>) => adminNeeded(readConfig(environment));
    expect(needed({})).toBe(false);
    expect(needed({ HOST: 'localhost', ORIGINS: 'http://localhost:5173' })).toBe(false);
    expect(needed({ HOST: '0.0.0.0' })).toBe(true);
    expect(needed({ HOST: '192.168.1.5' })).toBe(true);
    expect(needed({ ORIGINS: 'https://parcours.example.org' })).toBe(true);
    expect(needed({ ADMIN_SECRET: 'x'.repeat(16) })).toBe(true);
  });

  test('SV-23 loopback is this machine and nothing that looks like it', () => {
    expect(['127.0.0.1', '127.8.9.1', '::1', '[::1]', 'localhost', 'LOCALHOST'].every(isLoopback)).toBe(true);
    const others = ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.evil.example', 'localhost.evil.example', ''];
    expect(others.some(isLoopback)).toBe(false);
  });
});
