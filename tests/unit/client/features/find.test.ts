import type { Role } from '@parcours/shared/protocol';
import { fold } from '@parcours/shared/texts';
import { describe, expect, test } from 'vitest';
import { findCommands, PAGE_COMMANDS } from '../../../../client/src/features/find/pageCommands.ts';
import { entriesOf, searchBoard } from '../../../../client/src/features/find/searchBoard.ts';
import { HELP_SHEET } from '../../../../client/src/features/help/HelpDialog.tsx';
import { loadMessages, translator } from '../../../../client/src/i18n/messages.ts';
import type { BoardSession } from '../../../../client/src/session/session.ts';
import { createUiStore } from '../../../../client/src/store/uiStore.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName } from '../../../../client/src/ui/commands.ts';
import { KEYS_OF } from '../../../../client/src/ui/shortcuts.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';
import { docOf } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const t = translator('en', await loadMessages('en'));

const BOARD = {
  personas: [{ id: 'amina', name: 'Amina', story: 'She sleeps in the hall.', x: 0, y: 0 }],
  objectives: [{ id: 'home', persona: 'amina', title: 'A home of her own', x: 900, y: 0 }],
  assets: [{ id: 'paper', name: 'Proof of address' }],
  actors: [
    { id: 'hall', name: 'Town hall', kind: 'municipal-service' },
    { id: 'hospital', name: 'Hôpital Sainte-Anne' },
  ],
  services: [{ id: 'register', actor: 'hall', name: 'Register' }],
  steps: [
    {
      id: 'queue',
      title: 'Queue',
      actor: 'hall',
      note: 'Come early. The gate opens at eight.',
      x: 40,
      y: 40,
    },
    { id: 'hallway', title: 'Hallway talk', x: 2000, y: 0 },
    { id: 'ask', title: 'Ask at the hall', x: 3000, y: 0 },
    { id: 'exactly', title: 'Hall', x: 4000, y: 0 },
    { id: 'inside', title: 'Marshalling yard', x: 5000, y: 0 },
  ],
  legs: [
    { id: 'way', from: 'amina', to: 'queue', label: 'on foot' },
    { id: 'nameless', from: 'queue', to: 'home' },
  ],
  barriers: [
    { id: 'stairs', on: 'queue', title: 'Stairs', evidence: [{ text: 'Two wheelchairs turned back.' }] },
  ],
  proposals: [
    { id: 'ramp', title: 'A ramp', barriers: ['stairs'], owner: 'hall' },
    { id: 'loose', title: 'A ramp for nobody' },
  ],
  notes: [{ id: 'note', text: 'Ask Ben\nabout the œuvre', x: 6000, y: 0 }],
  frames: [
    { id: 'whole', title: 'The whole city', x: -100, y: -100, width: 9000, height: 900 },
    { id: 'first', title: 'First week', x: 0, y: 0, width: 600, height: 600 },
  ],
  comments: [
    { id: 'remark', on: 'queue', text: 'Is that still so?', author: 'Ana' },
    { id: 'placed', text: 'Is that somewhere?', x: 1, y: 1, author: 'Ben' },
    { id: 'mentioning', text: 'After @[Old name](queue)?', replies: [{ text: 'Before that' }] },
  ],
};

const entries = entriesOf(recordMapsOf(BOARD), t);
const found = (search: string) =>
  searchBoard(entries, search, 'en').map(({ kind, hits }) => [kind, ...hits.map(({ id }) => id)]);
const first = (search: string) => searchBoard(entries, search, 'en')[0]?.hits[0];

describe('the search of the board', () => {
  test('UI-240 leaves case, accents, vowel marks and ligatures aside', () => {
    expect(first('hopital')?.id).toBe('hospital');
    expect(first('HÔPITAL')?.id).toBe('hospital');
    expect(first('oeuvre')?.id).toBe('note');
    expect(fold('مَدْرَسَة')).toBe(fold('مدرسة'));
    expect(fold('أحمد')).toBe(fold('احمد'));
    expect(fold('مـــرحبا')).toBe(fold('مرحبا'));
  });

  test('UI-240 finds what has every word, in whatever order', () => {
    expect(found('queue hall')).toEqual(found('hall queue'));
    expect(first('hall queue')?.id).toBe('queue');
    expect(found('hall nowhere')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('UI-240 the best come first: the very name, its beginning, a word of it, a part of one, then other texts', () => {
    const steps = searchBoard(entries, 'hall', 'en').find(({ kind }) => kind === 'steps');
    expect(steps?.hits.map(({ id }) => id)).toEqual(['exactly', 'hallway', 'ask', 'inside', 'queue']);
  });

  test('UI-240 the kind with the best hit comes first', () => {
    expect(found('hall')[0]?.[0]).toBe('steps');
    expect(found('town hall')[0]).toEqual(['actors', 'hall']);
    expect(found('ramp').map(([kind]) => kind)).toEqual(['proposals']);
  });

  test.each([
    ['on foot', 'way', 'From “Amina” to “Queue”'],
    ['stairs', 'stairs', 'Queue'],
    ['ramp', 'ramp', 'Stairs'],
    ['register', 'register', 'Town hall'],
    ['queue', 'queue', 'Town hall · First week'],
    ['hallway', 'hallway', 'The whole city'],
    ['proof', 'paper', 'other'],
    ['still', 'remark', 'Queue · Ana'],
    ['ask ben', 'note', 'The whole city'],
    ['somewhere', 'placed', 'Ben'],
  ])('UI-241 tells where a thing is: %s', (search, id, where) => {
    const hit = first(search);
    expect(hit?.id).toBe(id);
    expect(hit?.where.toLowerCase()).toContain(where.toLowerCase());
  });

  test('UI-241 of what is found by its text alone, the sentence is told', () => {
    expect(first('gate')).toMatchObject({ id: 'queue', excerpt: 'The gate opens at eight.' });
    expect(first('wheelchairs')).toMatchObject({ id: 'stairs', excerpt: 'Two wheelchairs turned back.' });
    expect(first('Queue')?.excerpt).toBeUndefined();
  });

  test('UI-266 a comment is found by what it mentions, as that is called now, and by its replies', () => {
    const mentioning = entries.find(({ id }) => id === 'mentioning');
    expect(mentioning?.title).toBe('After @Queue?');
    expect(first('before that')).toMatchObject({ id: 'mentioning', excerpt: 'Before that' });
  });

  test('UI-241 what is shown nowhere on the page is not found', () => {
    const ids = entries.map(({ id }) => id);
    for (const id of ['loose', 'nameless']) expect(ids).not.toContain(id);
  });
});

const TOOLS = ['placeStep', 'placeObjective', 'placeNote', 'placePersona', 'placeFrame', 'connect'] as const;

function offered(
  role: Role,
  { isCutOff = false, search = '', board = BOARD as object, selected = [''], people = [] as object[] } = {},
) {
  const { store } = projectedStore(docOf({ ...board }));
  const ui = createUiStore();
  ui.actions.select(selected);
  const undo = { canUndo: () => true, canRedo: () => false };
  const presence = { store: { getState: () => ({ people, self: { follows: people[0] ?? null } }) } };
  const session = { role, canEdit: role !== 'view', store, ui, undo, presence } as unknown as BoardSession;
  const page = { session, isCutOff, t, showReport: () => undefined, saveCanvas: () => undefined };
  return findCommands(page, search, t).flatMap(({ names }) => names);
}

describe('the commands of the page', () => {
  test('UI-243 the help sheet tells every shortcut with its keys, once', () => {
    const told = HELP_SHEET.flatMap(({ told: ofGroup }) => ofGroup);
    for (const name of Object.keys(KEYS_OF) as (keyof typeof KEYS_OF)[])
      expect(told.filter(({ does }) => does === COMMANDS[name].label)).toEqual([
        { keys: KEYS_OF[name], does: COMMANDS[name].label },
      ]);
  });

  test('UI-243 each has a name of its own in every language', async () => {
    for (const locale of ['en', 'fr', 'es', 'it', 'ar']) {
      const words = await loadMessages(locale as 'en');
      const labels = COMMAND_NAMES.map((name) => words[COMMANDS[name].label]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('UI-242 what has no keys can be asked for by name', () => {
    const nameless = COMMAND_NAMES.filter((name) => !Object.hasOwn(KEYS_OF, name));
    expect(nameless.filter((name) => PAGE_COMMANDS[name] === undefined)).toEqual([]);
  });

  test('UI-242 only what the person may do is offered, and what can be done now', () => {
    const edit = offered('edit');
    for (const name of [...TOOLS, 'versions', 'share', 'report', 'undo', 'showCity'] as const)
      expect(edit).toContain(name);
    const notNow: readonly CommandName[] = ['redo', 'remove', 'zoomToSelection'];
    for (const name of notNow) expect(edit).not.toContain(name);
    expect(offered('edit', { selected: ['queue'] })).toEqual(
      expect.arrayContaining(['remove', 'zoomToSelection']),
    );
    const view = offered('view', { selected: ['queue'] });
    for (const name of [...TOOLS, 'remove', 'undo', 'versions'] as const) expect(view).not.toContain(name);
    expect(view).toEqual(expect.arrayContaining(['report', 'showAll', 'showStory', 'zoomToSelection']));
    expect(offered('contribute')).not.toContain('versions');
    expect(offered('edit', { board: {} })).not.toContain('placeObjective');
    const following: readonly CommandName[] = ['follow', 'stopFollowing'];
    for (const name of following) expect(view).not.toContain(name);
    expect(offered('view', { people: [{}] })).toEqual(expect.arrayContaining([...following]));
    const cutOff = offered('edit', { isCutOff: true });
    for (const name of ['share', 'report', 'versions'] as const) expect(cutOff).not.toContain(name);
  });

  test('UI-242 names are searched as those of the board are, the best first', () => {
    expect(offered('edit', { search: 'ZOOM in' })[0]).toBe('zoomIn');
    expect(offered('edit', { search: 'step' })).toEqual(['placeStep']);
    expect(offered('edit', { search: 'nothing of that' })).toEqual([]);
  });
});
