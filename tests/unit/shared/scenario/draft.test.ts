import { type Board, emptyBoard, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import {
  asItsOwn,
  boardOf,
  draftOf,
  newScenarioDraft,
  nextVersions,
  passagesOf,
  readDraft,
  readScenarioFile,
  type ScenarioDraft,
  stateOf,
  translated,
  wholeOf,
  withLanguage,
  withoutLanguage,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import { expect, test } from 'vitest';
import { adviceFor, wholeScenario } from '../../../helpers/wholeScenario.ts';

const board = wholeScenario().example;
const draft: ScenarioDraft = {
  ...newScenarioDraft(board, 'amal-1'),
  title: 'Amal cherche un toit',
  questions: ['Qui ouvre la porte ?', '', 'Qui attend ?'],
  documents: 'Guide de la ville https://ville.example/guide\n\nEntretiens',
};

const withText = (content: Board, name: string): Board => ({
  ...content,
  personas: content.personas.map((persona) => ({ ...persona, name })),
});

/** Every text of a draft said in another language, as long as it is. */
function allIn(language: string, start: ScenarioDraft): ScenarioDraft {
  const passages = passagesOf(start, board);
  return passages.reduce(
    (known, passage) => translated(known, language, passage, `${language}: ${passage.text}`),
    withLanguage(start, language),
  );
}

test('LB-20 what is to be translated are the texts of the scenario and then those of each card, once', () => {
  const passages = passagesOf(draft, board);
  expect(passages.slice(0, 6).map(({ key }) => key)).toEqual([
    '/title',
    '/summary',
    '/questions/0',
    '/questions/1',
    'meta/title',
    'p1/name',
  ]);
  expect(passages.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Vingt ans', 'Mairie', 'Demander']),
  );
  expect(new Set(passages.map(({ key }) => key)).size).toBe(passages.length);
  const start = passagesOf({ ...draft, hasExample: false }, board);
  expect(start.some(({ text }) => text === 'Demander')).toBe(false);
});

test('LB-21 a text is missing until it is translated, and stale once its original says something else', () => {
  const passage = passagesOf(draft, board).find(({ key }) => key === 'p1/name');
  if (passage === undefined) throw new Error('no name');
  const said = translated(withLanguage(draft, 'ar'), 'ar', passage, 'أمل');
  const stateIn = (known: ScenarioDraft, text = passage.text) => {
    const { ar } = known.translations;
    return ar && stateOf({ ...passage, text }, ar);
  };
  expect(stateIn(withLanguage(draft, 'ar'))).toBe('missing');
  expect(stateIn(said)).toBe('done');
  expect(stateIn(said, 'Amal B.')).toBe('stale');
  expect(stateIn(translated(said, 'ar', { ...passage, text: 'Amal B.' }, 'أمل'), 'Amal B.')).toBe('done');
  expect(stateIn(translated(said, 'ar', passage, ''))).toBe('missing');
  expect(withoutLanguage(said, 'ar').translations).toEqual({});
});

test('LB-22 a draft and its board make a scenario in the board’s own language and each other one', () => {
  const whole = wholeOf(allIn('ar', draft), board);
  expect(whole.scenario).toMatchObject({
    id: 'amal-1',
    languages: ['fr', 'ar'],
    title: { fr: 'Amal cherche un toit', ar: 'ar: Amal cherche un toit' },
    persona: { fr: 'Amal', ar: 'ar: Amal' },
    sources: [{ title: 'Guide de la ville', url: 'https://ville.example/guide' }, { title: 'Entretiens' }],
  });
  expect(whole.scenario.guidingQuestions).toEqual([
    { fr: 'Qui ouvre la porte ?', ar: 'ar: Qui ouvre la porte ?' },
    { fr: 'Qui attend ?', ar: 'ar: Qui attend ?' },
  ]);
  const read = readScenarioFile(writeScenarioFile(whole));
  expect(read).toEqual(whole);
  expect(boardOf(read, 'example', 'ar').personas[0]).toMatchObject({
    name: 'ar: Amal',
    keyElements: ['ar: Vingt ans', 'ar: Sans papiers'],
  });
  expect(adviceFor(whole).filter((advice) => 'language' in advice)).toEqual([]);
});

test('LB-22 what a translation was made from goes along in the file where it says something else now', () => {
  const changed = withText(board, 'Amal B.');
  const whole = readScenarioFile(writeScenarioFile(wholeOf(allIn('ar', draft), changed)));
  expect(whole.translatedFrom.get('ar')).toEqual({ p1: { name: 'Amal' } });
  expect(adviceFor(whole)).toContainEqual({ code: 'stale', language: 'ar', count: 1 });
});

test('LB-74 a board without a title of its own is called as its scenario is, in its language', () => {
  const whole = wholeOf(allIn('ar', draft), board);
  const called = (title: string, language: string) => {
    const example = { ...whole.example, meta: { ...whole.example.meta, title } };
    const untitled = { ...whole, example, overlays: new Map() };
    return (['start', 'example'] as const).map((kind) => boardOf(untitled, kind, language).meta.title);
  };
  expect(called('', 'fr')).toEqual(['Amal cherche un toit', 'Amal cherche un toit']);
  expect(called('', 'ar')).toEqual(['ar: Amal cherche un toit', 'ar: Amal cherche un toit']);
  expect(called('Groupe 1', 'fr')).toEqual(['Groupe 1', 'Groupe 1']);
});

test('LB-43 a stale translation of the scenario’s own title and questions is marked in the file, and counted', () => {
  const said = allIn('ar', draft);
  const changed = {
    ...said,
    title: 'Amal trouve un toit',
    questions: ['Qui ouvre la porte ?', 'Qui décide ?'],
  };
  const whole = readScenarioFile(writeScenarioFile(wholeOf(changed, board)));
  expect(whole.translatedFrom.get('ar')).toEqual({
    '': { title: 'Amal cherche un toit', questions: ['', 'Qui attend ?'] },
  });
  expect(whole.scenario.title.ar).toBe('ar: Amal cherche un toit');
  expect(adviceFor(whole)).toContainEqual({ code: 'stale', language: 'ar', count: 2 });
  const again = draftOf(whole);
  const title = passagesOf(again, board).find(({ key }) => key === '/title');
  expect(title && again.translations.ar && stateOf(title, again.translations.ar)).toBe('stale');
  expect(wholeOf(said, board).translatedFrom.size).toBe(0);
});

test('LB-44 a scenario that is edited on keeps its id, and its version until that is raised; made one of its own, neither', () => {
  const opened = draftOf(wholeOf({ ...draft, version: '1.4.2' }, board));
  expect(opened).toMatchObject({ id: 'amal-1', version: '1.4.2', opened: { version: '1.4.2' } });
  expect(nextVersions('1.4.2')).toEqual(['1.4.3', '1.5.0', '2.0.0']);
  const own = asItsOwn(opened, 's-new');
  expect(own).toMatchObject({ id: 's-new', version: '1.0.0', title: draft.title });
  expect(wholeOf(own, board).scenario.sources).toEqual(wholeOf(draft, board).scenario.sources);
});

test('LB-44 a document that is known stays what it is, and a line that was changed is another', () => {
  const source = {
    id: 'guide',
    title: 'Guide',
    publisher: 'Ville',
    year: 2021,
    url: 'https://ville.example/g',
  };
  const whole = {
    ...wholeOf(draft, board),
    scenario: { ...wholeOf(draft, board).scenario, sources: [source] },
  };
  const opened = draftOf(whole);
  expect(opened.documents).toBe('Guide, Ville, 2021, https://ville.example/g');
  expect(wholeOf(opened, board).scenario.sources).toEqual([source]);
  expect(
    wholeOf({ ...opened, documents: `${opened.documents}\nEntretiens` }, board).scenario.sources,
  ).toEqual([source, { id: 'document-1', title: 'Entretiens' }]);
});

test('LB-23 nothing of those who were in the room goes into a scenario', () => {
  const people = {
    meta: { ...board.meta, retainUntil: '2030-01-01', present: 'Nadia', absent: 'Otto' },
    comments: [{ id: 'c1', text: 'Nadia was here', author: 'Nadia' }],
    votes: [{ id: 'v1', on: 's1' }],
  };
  const used = parseBoardJson({ ...toBoardJson(emptyBoard()), ...board, ...people });
  const json = JSON.stringify(wholeOf(draft, used));
  expect(json).not.toContain('Nadia');
  expect(json).not.toContain('Otto');
  expect(json).not.toContain('2030-01-01');
  expect(wholeOf(draft, used).example.votes).toEqual([]);
});

test('LB-24 a draft is read as it was kept, and anything else is none', () => {
  const kept = JSON.parse(JSON.stringify(allIn('ar', draft)));
  expect(readDraft(kept)).toEqual(kept);
  for (const other of [undefined, 'x', {}, { ...kept, translations: { ar: 7 } }, { ...kept, pathway: 'x' }])
    expect(readDraft(other)).toBeUndefined();
});

test('LB-30 what is missing of a scenario is advised, each with its cause', () => {
  const bare = wholeOf({ ...newScenarioDraft(emptyBoard(), 'bare'), licence: '' }, emptyBoard());
  expect(adviceFor(bare).map(({ code }) => code)).toEqual([
    'summary',
    'persona',
    'objective',
    'question',
    'documents',
    'licence',
    'author',
    'alone',
  ]);
  const half = withLanguage(draft, 'ar');
  const count = passagesOf(half, board).length;
  expect(adviceFor(wholeOf(half, board))).toContainEqual({ code: 'missing', language: 'ar', count });
});

test('LB-30 what could be better of records is advised, with the records', () => {
  const content = {
    personas: [{ id: 'p', name: 'Amal', x: 600 }],
    objectives: [
      { id: 'o', persona: 'p', title: 'Un toit', right: 'housing', x: 1200 },
      { id: 'lost', persona: 'p', title: 'Autre', x: 1200, y: 20 },
    ],
    actors: [
      { id: 'a', name: 'Mairie' },
      { id: 'b', name: 'Caisse', source: { dataset: 'Annuaire' } },
    ],
    services: [{ id: 'v', actor: 'b', name: 'Aide', source: { dataset: 'Annuaire' } }],
    steps: [
      { id: 's', title: 'Un', actor: 'a', service: 'v', x: 250 },
      { id: 't', title: 'Deux', x: 530 },
    ],
    legs: [{ id: 'l', from: 'p', to: 'o' }],
    barriers: [{ id: 'h', on: 's', title: 'Fermé' }],
    frames: [{ id: 'f', title: 'Ici', x: 1300, y: -100, width: 400, height: 900 }],
  };
  const board = parseBoardJson({ ...toBoardJson(emptyBoard()), ...content });
  const found = adviceFor(wholeOf(draft, board)).flatMap((advice) =>
    'records' in advice ? [[advice.code, [...advice.records].sort()]] : [],
  );
  expect(Object.fromEntries(found)).toEqual({
    source: ['a'],
    undated: ['b', 'v'],
    right: ['lost'],
    evidence: ['h'],
    service: ['s'],
    unreached: ['s', 't'],
    unexplored: ['lost'],
    overlap: ['lost', 'p'],
    cut: ['lost', 'o'],
    tight: ['s'],
    order: ['p'],
  });
});
