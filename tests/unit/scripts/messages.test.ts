import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '../../../scripts');

/** What is found wrong with messages of a language beside the English ones. */
function faultsOf(tag: string, english: object, messages: object): string[] {
  const program = `
    import { faultsIn } from ${JSON.stringify(join(SCRIPTS, 'messages/lint.mjs'))};
    const [tag, english, report] = JSON.parse(process.argv[1]);
    process.stdout.write(JSON.stringify(faultsIn([{ tag: 'en', files: { report: english } }, { tag, files: { report } }])));`;
  const args = ['--input-type=module', '-e', program, JSON.stringify([tag, english, messages])];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe('UI-31 the check of the messages', () => {
  test('finds nothing wrong with those that there are', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(SCRIPTS, 'messages.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^messages: \d+ in each of en, fr, es, it, ar/);
    expect(status).toBe(0);
  });

  const days = '{days, plural, one {# day} other {# days}}';

  test.each([
    ['a message that is missing', 'fr', { gap: 'gap' }, {}, 'gap is missing'],
    ['one too many', 'fr', {}, { gap: 'écart' }, 'gap is not in English'],
    ['one that says nothing', 'fr', { gap: 'gap' }, { gap: ' ' }, 'gap says nothing'],
    ['one that is not well formed', 'fr', { gap: 'gap' }, { gap: '{gap' }, 'gap is not well formed'],
    [
      'an argument of another name',
      'fr',
      { of: 'of {name}' },
      { of: 'de {nom}' },
      'of is not filled as in English',
    ],
    [
      'a case that the English has not',
      'fr',
      { all: '{part, select, all {a} other {b}}' },
      { all: '{part, select, tout {a} other {b}}' },
      'all is not filled as in English',
    ],
    [
      'markup that is lost',
      'fr',
      { due: '<strong>due</strong>' },
      { due: 'à faire' },
      'due is not filled as in',
    ],
    [
      'a plural form that is missing',
      'ar',
      { days },
      { days: '{days, plural, one {يوم} two {يومان} few {# أيام} other {# يوم}}' },
      'days has no form for “many” of {days}',
    ],
    [
      'a sentence left in English',
      'es',
      { none: 'No barrier stands here.' },
      { none: 'No barrier stands here.' },
      'none is still in English',
    ],
  ])('finds %s', (_, tag, english, messages, fault) => {
    expect(faultsOf(tag, english, messages)).toEqual([expect.stringContaining(fault)]);
  });

  test('lets a language do without forms that no board needs, and keep names as they are', () => {
    expect(faultsOf('fr', { days }, { days: '{days, plural, one {# jour} other {# jours}}' })).toEqual([]);
    expect(faultsOf('fr', { app: 'Parcours' }, { app: 'Parcours' })).toEqual([]);
  });
});

/** What is found wrong with the names and words of a language that are picked from. */
function nameFaultsOf(change: (names: Record<string, unknown>) => object): string[] {
  const names = change(JSON.parse(readFileSync(join(SCRIPTS, '../shared/messages/fr/names.json'), 'utf8')));
  const program = `
    import { nameFaults } from ${JSON.stringify(join(SCRIPTS, 'messages/names.mjs'))};
    const names = JSON.parse(process.argv[1]);
    process.stdout.write(JSON.stringify(nameFaults({ tag: 'fr', names })));`;
  const args = ['--input-type=module', '-e', program, JSON.stringify(names)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const listOf = (list: unknown): string[] => (Array.isArray(list) ? list : []);

describe('LW-37 the check of the names', () => {
  test.each([
    ['nothing', (names: object) => names, []],
    [
      'a list that is missing',
      ({ groups, ...names }: Record<string, unknown>) => names,
      ['groups is missing'],
    ],
    ['a list that is not known', (names: object) => ({ ...names, more: [] }), ['more is not known']],
    [
      'a word too few',
      ({ words, ...names }: Record<string, unknown>) => ({ ...names, words: listOf(words).slice(1) }),
      ['words has 255, not 256'],
    ],
    [
      'a word that is there twice, with an accent and without',
      ({ words, ...names }: Record<string, unknown>) => ({
        ...names,
        words: listOf(words).with(0, 'étoile').with(1, 'Etoilé'),
      }),
      ['words: “Etoilé” is there twice', 'words: “étoile” is there twice'],
    ],
    [
      'two words in one',
      ({ animals, ...names }: Record<string, unknown>) => ({
        ...names,
        animals: listOf(animals).with(0, 'Grand duc'),
      }),
      ['animals: “Grand duc” is no single word'],
    ],
    [
      'an alias without an animal',
      (names: object) => ({ ...names, alias: '{adjective}' }),
      ['alias needs {adjective} and {animal}'],
    ],
  ])('finds %s', (_, change, faults) => {
    expect(nameFaultsOf(change)).toEqual(faults.map((fault) => `shared/messages/fr/names.json: ${fault}`));
  });
});
