import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { placeCard } from '../../../../client/src/canvas/gestures/places.ts';
import { choicesIn, type Filter, offersPassing } from '../../../../client/src/features/directory/filter.ts';
import { offersFound, offersIn } from '../../../../client/src/records/services/offers.ts';
import { bringUpToDate } from '../../../../client/src/session/bringUpToDate.ts';
import { readDirectory } from '../../../../server/src/directory/readDirectory.ts';
import { emptyBoard, parseBoardJson, toBoardJson } from '../../../../shared/src/board/index.ts';
import {
  asDataset,
  asImported,
  type CityPack,
  changesSince,
  directorysOwn,
  isNews,
  pairsOf,
  picked,
} from '../../../../shared/src/directory/index.ts';
import { canvasSession } from '../../../helpers/canvasSession.ts';

const CSV = `Organisation,Service,Documents,Phone
Préfecture,Titre de séjour,Passeport;Justificatif de domicile,1
Préfecture,Accueil,,1
Secours populaire,Repas,,2
مركز اللاجئين,استقبال,جواز سفر,3
`;

async function pack() {
  const options = { language: 'fr', dataset: 'annuaire.csv', unknownOrganisation: '?' };
  return (await readDirectory(strToU8(CSV), options)).pack;
}

test('DR-11 every word is looked for, without case and accents, in Arabic too', async () => {
  const offers = offersIn(await pack(), 'fr');
  const found = (search: string) =>
    offersFound(offers, search).map(({ actor, services }) => [
      actor.name,
      services.map(({ service }) => service.name),
    ]);
  expect(found('')).toHaveLength(3);
  expect(found('PREFECTURE')).toEqual([['Préfecture', ['Accueil', 'Titre de séjour']]]);
  expect(found('sejour')).toEqual([['Préfecture', ['Titre de séjour']]]);
  expect(found('passeport domicile')).toEqual([['Préfecture', ['Titre de séjour']]]);
  expect(found('prefecture accueil')).toEqual([['Préfecture', ['Accueil']]]);
  expect(found('اللاجيين')).toEqual([['مركز اللاجئين', ['استقبال']]]);
  expect(found('nowhere')).toEqual([]);
});

test('DR-29 DR-44 it is thinned out by kind, language, channel, theme and place, together with words', () => {
  const city = {
    actors: [
      { id: 'hall', name: 'Town hall', kind: 'municipal-service' },
      { id: 'aid', name: 'Legal aid', kind: 'civil-society' },
    ],
    services: [
      { id: 'card', actor: 'hall', name: 'Card', languages: ['es'], channels: ['in-person'] },
      { id: 'form', actor: 'hall', name: 'Form', languages: ['es', 'ar'], channels: ['online'] },
      { id: 'advice', actor: 'aid', name: 'Advice', languages: ['ar'], channels: ['phone', 'online'] },
    ],
  };
  const { actors, services } = parseBoardJson({ format: 'parcours.board', version: 1, ...city });
  const offers = offersIn({ actors, services }, 'en');
  const facets = new Map([
    ['card', { themes: ['Papers', 'Housing'], place: 'North' }],
    ['form', { themes: ['Papers'], place: 'South' }],
    ['advice', { themes: ['Law'] }],
  ]);
  const passing = (filter: Filter, search = '') =>
    offersFound(offersPassing(offers, facets, filter), search).flatMap((offer) =>
      offer.services.map(({ service }) => service.id),
    );
  expect(passing({})).toEqual(['advice', 'card', 'form']);
  expect(passing({ kind: 'municipal-service' })).toEqual(['card', 'form']);
  expect(passing({ language: 'ar' })).toEqual(['advice', 'form']);
  expect(passing({ channel: 'online', language: 'ar' }, 'town')).toEqual(['form']);
  expect(passing({ kind: 'civil-society', channel: 'in-person' })).toEqual([]);
  expect(passing({ theme: 'Papers' })).toEqual(['card', 'form']);
  expect(passing({ theme: 'Papers', place: 'South', language: 'ar' }, 'hall')).toEqual(['form']);
  expect(passing({ place: 'North', theme: 'Law' })).toEqual([]);
  expect(choicesIn(offers, facets)).toEqual({
    kinds: ['municipal-service', 'civil-society'],
    languages: ['ar', 'es'],
    channels: ['in-person', 'phone', 'online'],
    themes: ['Papers', 'Housing', 'Law'],
    places: ['North', 'South'],
  });
});

test('DR-12 what is picked is a whole board, with whoever offers it and what it asks for', async () => {
  const whole = await pack();
  const permit = whole.services.find(({ name }) => name === 'Titre de séjour');
  const board = imported(picked(whole, new Set([permit?.id ?? ''])));
  expect(board.actors.map(({ name }) => name)).toEqual(['Préfecture']);
  const { source, ...said } = board.services[0] ?? {};
  expect({ ...said, source: permit?.source }).toEqual(permit);
  expect(source).toMatchObject({ ...permit?.source, imported: { name: expect.any(String) } });
  expect(board.assets.map(({ name }) => name).sort()).toEqual(['Justificatif de domicile', 'Passeport']);
  expect(parseBoardJson(JSON.parse(JSON.stringify(toBoardJson(board))))).toEqual(board);
});

const HSDS = JSON.stringify({
  id: 's1',
  name: 'Residence permit',
  organization: { id: 'o1', name: 'Préfecture' },
  eligibility_description: 'Adults',
  required_documents: [{ document: 'Passport' }],
});

const CPSV = `@prefix cpsv: <http://purl.org/vocab/cpsv#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix cv: <http://data.europa.eu/m8g/> .
<http://x.org/1> a cpsv:PublicService ; dct:title "Residence permit"@en ; cv:hasCompetentAuthority <http://x.org/o> ;
  cpsv:hasInput [ dct:title "Passport"@en ] ; cv:holdsRequirement [ dct:title "Adults"@en ] ; cpsv:produces [ dct:title "Residence card"@en ] .`;

test.each([
  ['HSDS', HSDS, []],
  ['CPSV-AP', CPSV, ['Residence card']],
])('DR-13 a service of %s is a step that needs and gives what the directory says', async (_, text, given) => {
  const options = { language: 'en', dataset: 'the city', unknownOrganisation: '?' };
  const { pack: found } = await readDirectory(strToU8(text), options);
  const { session, board } = canvasSession({});
  addPicked(session, found);
  const [service] = board().services;
  const names = (ids: readonly string[] = []) =>
    ids.map((id) => board().assets.find((asset) => asset.id === id)?.name);
  expect(names(service?.gives)).toEqual(given);
  const { records } = session.store.getState();
  const context = { commands: session.commands, records, selection: new Set<string>(), t: () => '' };
  const before = board();
  const id = session.undo.asOneStep(() =>
    placeCard(context, { kind: 'services', id: service?.id ?? '' }, { x: 0, y: 0 }),
  );
  const step = board().steps.find((each) => each.id === id);
  expect([names(step?.needs), names(step?.gives)]).toEqual([['Passport', 'Adults'], given]);
  session.undo.undo();
  expect(board()).toEqual(before);
});

/** A pick for a board that has nothing yet. */
const imported = (pack: CityPack) => asImported(pack, emptyBoard(), pairsOf(emptyBoard(), pack));

function addPicked({ commands }: ReturnType<typeof canvasSession>['session'], found: CityPack): void {
  const content = imported(picked(found, new Set(found.services.map(({ id }) => id))));
  commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() });
}

test('DR-20 DR-12 more is picked of whom the board has already, whatever the group calls them, and the terms come with it', async () => {
  const whole = { ...(await pack()), licence: 'CC BY 4.0', attribution: 'The city' };
  const { session, board } = canvasSession({});
  const add = (name: string) => {
    const [service] = whole.services.filter((each) => each.name === name);
    const content = asImported(picked(whole, new Set([service?.id ?? ''])), board(), pairsOf(board(), whole));
    session.commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() });
  };
  add('Accueil');
  session.commands.updateRecord('actors', board().actors[0]?.id ?? '', { name: 'La préfecture, en bas' });
  add('Titre de séjour');
  expect(board().actors.map(({ name }) => name)).toEqual(['La préfecture, en bas']);
  expect(board().services.map(({ actor }) => actor)).toEqual([board().actors[0]?.id, board().actors[0]?.id]);
  for (const { source } of board().services)
    expect(source).toMatchObject({ dataset: 'annuaire.csv', licence: 'CC BY 4.0', attribution: 'The city' });
});

test('DR-22 a service that moved, and what it gives now, are taken over with whom and what the board lacks', async () => {
  const read = async (csv: string) => {
    const options = { language: 'fr', dataset: 'annuaire.csv', unknownOrganisation: '?' };
    return (await readDirectory(strToU8(csv), options)).pack;
  };
  const before = await read('ID,Organisation,Service,Gives,Phone\n1,Mairie,Carte,,1\n2,Mairie,Aide,,1\n');
  const after = await read('ID,Organisation,Service,Gives,Phone\n1,Maison,Carte,Titre,1\n2,Mairie,Aide,,1\n');
  const { session, board } = canvasSession({});
  addPicked(session, before);
  const changes = changesSince(board(), { pack: after, isWhole: true });
  const options = { board: board(), pack: after, today: '2026-11-30' };
  expect(bringUpToDate(session, changes, directorysOwn(changes), options)).toBe(true);
  const { actors, assets, services } = board();
  const card = services.find(({ name }) => name === 'Carte');
  expect(actors.find(({ id }) => id === card?.actor)?.name).toBe('Maison');
  expect(card?.gives.map((id) => assets.find((asset) => asset.id === id)?.name)).toEqual(['Titre']);
  expect(isNews(changesSince(board(), { pack: after, isWhole: true }))).toBe(false);
});

test('DR-21 a file that is called otherwise is a newer issue of a data set where somebody says so', async () => {
  const whole = await pack();
  const { session, board } = canvasSession({});
  addPicked(session, whole);
  const isOther = <Some extends { source?: object | undefined }>(each: Some): Some => ({
    ...each,
    source: { ...each.source, dataset: 'annuaire 2027.csv' },
  });
  const next = {
    ...whole,
    services: whole.services.slice(1).map(isOther),
    actors: whole.actors.map(isOther),
  };
  expect(changesSince(board(), { pack: next, isWhole: true }).gone).toEqual([]);
  const renewed = changesSince(board(), { pack: asDataset(next, 'annuaire.csv'), isWhole: true });
  expect(renewed.gone.map(({ name }) => name)).toEqual([whole.services[0]?.name]);
});
