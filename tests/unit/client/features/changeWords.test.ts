import {
  type Change,
  COLLECTION_NAMES,
  type CollectionName,
  fieldsOf,
  writtenFields,
} from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { editedFields } from '../../../../client/src/features/sync/changeWords.ts';
import { keysOf } from '../../../../client/src/features/sync/RejectedBanner.tsx';
import { fieldWords } from '../../../../client/src/i18n/fieldWords.ts';
import type { Translate } from '../../../../client/src/i18n/messages.ts';
import en from '../../../../shared/messages/en/interface.json' with { type: 'json' };
import { docOf } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const KEYS: Translate = (key: string) => key;

const { store } = projectedStore(docOf({ actors: [{ id: 'town-hall', name: 'Town hall' }] }));
const { records } = store.getState();

const PLACES = ['meta', ...COLLECTION_NAMES] as const;

function editOf(place: CollectionName | 'meta', before: object, after: object): Change {
  const fields = { before: { ...before }, after: { ...after } };
  if (place === 'meta') return { kind: 'meta', ...fields };
  const record = Object.assign(Object.create(null), { id: 'r', ...after });
  return { kind: 'edit', collection: place, id: 'r', record, ...fields };
}

const told = (place: CollectionName | 'meta', before: object, after: object) =>
  editedFields(
    (collection, field) => fieldWords(KEYS, en, collection, field),
    editOf(place, before, after),
    records,
  );

describe('UI-184 what was edited', () => {
  test.each(PLACES)('has a name for each field of %s', (place) => {
    const names = fieldsOf(place).map((field) => told(place, {}, { [field]: 'x' })[0]?.label);
    expect(names).not.toContain('change.field.other');
    expect(names).not.toContain(undefined);
  });

  test.each(PLACES)('is told apart by name where people wrote it, in %s', (place) => {
    const names = writtenFields(place).map((field) => told(place, {}, { [field]: 'x' })[0]?.label);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is told as it was written before and after, wherever people write', () => {
    expect(Object.fromEntries(PLACES.map((place) => [place, writtenFields(place)]))).toEqual({
      meta: ['title', 'city', 'decisionAsked', 'present', 'absent'],
      personas: ['name', 'summary', 'story', 'keyElements', 'status'],
      objectives: ['title'],
      assets: ['name'],
      actors: ['name', 'about', 'url', 'reply'],
      services: ['name', 'about', 'eligibility', 'requiredDocuments'],
      steps: ['title', 'note'],
      legs: ['label'],
      barriers: ['title', 'legalBasis', 'evidence', 'protects'],
      coordination: ['note'],
      proposals: ['title', 'owner', 'firstStep', 'indicator'],
      notes: ['text'],
      frames: ['title'],
      comments: ['text', 'author', 'replies'],
      votes: [],
      checks: ['reason'],
      practices: ['name', 'city', 'what', 'whom', 'legalBasis', 'reference', 'url'],
    });
    for (const place of PLACES) {
      for (const field of writtenFields(place))
        expect(told(place, { [field]: 'was' }, { [field]: 'is' })).toMatchObject([
          { before: 'was', after: 'is' },
        ]);
    }
  });

  test('is told entry by entry', () => {
    const [papers] = told(
      'services',
      { requiredDocuments: ['Passport'] },
      { requiredDocuments: ['Passport', 'Lease'] },
    );
    expect(papers).toMatchObject({ before: 'Passport', after: 'Passport · Lease' });
    const [evidence] = told(
      'barriers',
      {},
      { evidence: [{ text: 'Seen', url: 'https://a.example' }, { text: 'Read' }] },
    );
    expect(evidence).toMatchObject({ before: '', after: 'Seen · Read' });
  });

  test('is an actor’s name where an actor of the board is in charge', () => {
    expect(told('proposals', { owner: 'Ana' }, { owner: 'town-hall' })).toMatchObject([
      { before: 'Ana', after: 'Town hall' },
    ]);
  });

  test('is named alone where its values mean nothing by themselves', () => {
    expect(told('steps', { x: 1, y: 2, actor: 'a', days: 3 }, { x: 2, y: 3, actor: 'b', days: 4 })).toEqual([
      { label: 'field.x' },
      { label: 'field.actor' },
      { label: 'field.days' },
    ]);
    expect(told('steps', {}, { later: 'x' })).toEqual([{ label: 'change.field.other' }]);
  });
});

test('UI-185 each change has a key of its own, which stays where others come after it', () => {
  const changes = [
    editOf('steps', {}, { title: 'One' }),
    editOf('meta', {}, { title: 'Board' }),
    editOf('steps', {}, { title: 'One' }),
    editOf('notes', {}, { text: 'Note' }),
    editOf('meta', {}, { city: 'Lyon' }),
  ];
  const keys = keysOf(changes.map((change) => ({ change, reason: 'access.locked' })));
  expect(new Set(keys).size).toBe(changes.length);
  const first = changes.slice(0, 3).map((change) => ({ change, reason: 'access.locked' }) as const);
  expect(keysOf(first)).toEqual(keys.slice(0, 3));
});
