import {
  type CollectionName,
  type Fault,
  faultSchema,
  readBoardJson,
  readRecord,
} from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedBoard } from '../../../helpers/damagedBoard.ts';

const problemsIn = (content: object) =>
  readBoardJson({ format: 'parcours.board', version: 1, ...content }).problems;

describe('what is wrong with a record', () => {
  const step = { title: 'Ask' };
  const barrier = { title: 'Shut', on: 'ask' };
  test.each<[CollectionName, object, Fault, string]>([
    ['steps', {}, { code: 'field.missing', field: 'title' }, 'title: missing'],
    [
      'steps',
      { title: null },
      { code: 'field.type', field: 'title', expected: ['string'] },
      'title: must be text',
    ],
    [
      'steps',
      { ...step, x: 'left' },
      { code: 'field.type', field: 'x', expected: ['number'] },
      'x: must be a number',
    ],
    [
      'steps',
      { ...step, emotion: 0.5 },
      { code: 'field.type', field: 'emotion', expected: ['int'] },
      'emotion: must be a whole number',
    ],
    [
      'frames',
      { title: '', hidden: 1 },
      { code: 'field.type', field: 'hidden', expected: ['boolean'] },
      'hidden: must be true or false',
    ],
    [
      'steps',
      { ...step, needs: 'paper' },
      { code: 'field.type', field: 'needs', expected: ['array'] },
      'needs: must be an array',
    ],
    [
      'barriers',
      { ...barrier, evidence: ['seen'] },
      { code: 'field.type', field: 'evidence.0', expected: ['object'] },
      'evidence.0: must be an object',
    ],
    [
      'votes',
      { on: 'ask', round: [] },
      { code: 'field.type', field: 'round', expected: ['string', 'number'] },
      'round: must be text or a number',
    ],
    [
      'barriers',
      { ...barrier, evidence: [{ text: 'seen', url: 7 }] },
      { code: 'field.type', field: 'evidence.0.url', expected: ['string'] },
      'evidence.0.url: must be text',
    ],
    [
      'coordination',
      { a: 'a', b: 'b', state: 'good' },
      { code: 'field.option', field: 'state', options: ['working', 'weak', 'missing'] },
      'state: must be one of working, weak, missing',
    ],
    [
      'barriers',
      { ...barrier, severity: 5 },
      { code: 'field.option', field: 'severity', options: ['1', '2', '3', '4'] },
      'severity: must be one of 1, 2, 3, 4',
    ],
    [
      'steps',
      { ...step, days: -1 },
      { code: 'number.too-small', field: 'days', limit: 0 },
      'days: must be 0 or more',
    ],
    [
      'steps',
      { ...step, emotion: 3 },
      { code: 'number.too-big', field: 'emotion', limit: 2 },
      'emotion: must be 2 or less',
    ],
    [
      'notes',
      { width: 0 },
      { code: 'number.not-above', field: 'width', limit: 0 },
      'width: must be more than 0',
    ],
    [
      'notes',
      { x: -1e9 },
      { code: 'number.beyond', field: 'x', limit: 1_000_000 },
      'x: beyond 1000000, and brought back to it',
    ],
    [
      'personas',
      { name: '', languages: ['fr', 'in French'] },
      { code: 'text.format', field: 'languages.1', format: 'language' },
      'languages.1: must be a language tag such as pt-BR',
    ],
    [
      'proposals',
      { title: '', due: '2026-02-30' },
      { code: 'text.format', field: 'due', format: 'date' },
      'due: must be a date such as 2026-01-31',
    ],
    [
      'comments',
      { at: 'yesterday' },
      { code: 'text.format', field: 'at', format: 'moment' },
      'at: must be a moment such as 2026-01-31T09:30:00Z',
    ],
    [
      'legs',
      { from: 'not an id', to: 'a' },
      { code: 'text.format', field: 'from', format: 'id' },
      'from: must be an id, 1 to 64 of A-Z a-z 0-9 _ -',
    ],
  ])('BD-30 of %s %j is told by a code with its values, and in English', (name, fields, fault, message) => {
    expect(readRecord(name, 'r', fields).faults).toEqual([fault]);
    const mentioned = problemsIn({ [name]: [{ id: 'r', ...fields }] }).filter(({ id }) => id === 'r');
    expect(mentioned).toContainEqual({ collection: name, id: 'r', message, fault });
  });

  test('BD-30 of a board’s details it is told as well', () => {
    expect(problemsIn({ meta: { country: 'France', currency: '€', retainUntil: 7 } })).toMatchObject([
      { id: 'country', fault: { code: 'text.format', field: 'country', format: 'country' } },
      { id: 'currency', fault: { code: 'text.format', field: 'currency', format: 'currency' } },
      { id: 'retainUntil', fault: { code: 'field.type', field: 'retainUntil', expected: ['string'] } },
    ]);
  });

  test('BD-30 of what stands around the records it is told as well', () => {
    const problems = problemsIn({
      extra: [],
      assets: 7,
      notes: [{ id: 'not an id' }, { id: 'n' }, { id: 'n' }, 'text'],
      steps: [{ id: 's', title: 'Ask', needs: ['gone', 'lost'] }],
    });
    expect(problems.map(({ collection, id, fault }) => [collection, id, fault])).toEqual([
      ['board', '', { code: 'key.unknown', key: 'extra' }],
      ['assets', '', { code: 'collection.not-array' }],
      ['steps', 's', { code: 'reference.gone', field: 'needs', ids: ['gone', 'lost'] }],
      ['notes', '', { code: 'id.malformed' }],
      ['notes', 'n', { code: 'id.taken' }],
      ['notes', 'not an id', { code: 'id.malformed' }],
    ]);
  });

  test('BD-31 each fault of a record is told by itself, and no more than fifty', () => {
    const three = readRecord('steps', 's', { days: -1, visits: 'few' }).faults;
    expect(three.map((fault) => 'field' in fault && fault.field)).toEqual(['title', 'days', 'visits']);
    const languages = Array.from({ length: 1000 }, () => 7);
    expect(readRecord('personas', 'p', { name: '', languages }).faults).toHaveLength(50);
  });
});

test('BD-32 whatever is wrong with a board, its faults name what was expected, and have the published shape', () => {
  fc.assert(
    fc.property(damagedBoard, (board) => {
      for (const { fault, message } of readBoardJson(board).problems) {
        expect(faultSchema.parse(fault)).toEqual(fault);
        expect(fault.code).not.toBe('field.invalid');
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
  );
});
