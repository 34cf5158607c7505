import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { placeCard } from '../../../../client/src/canvas/gestures/places.ts';
import { picked } from '../../../../client/src/features/directory/pick.ts';
import { offersFound, offersIn } from '../../../../client/src/records/services/offers.ts';
import { readDirectory } from '../../../../server/src/directory/readDirectory.ts';
import { parseBoardJson, toBoardJson } from '../../../../shared/src/board/index.ts';
import type { CityPack } from '../../../../shared/src/directory/index.ts';
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

test('DR-12 what is picked is a whole board, with whoever offers it and what it asks for', async () => {
  const whole = await pack();
  const permit = whole.services.find(({ name }) => name === 'Titre de séjour');
  const board = picked(whole, new Set([permit?.id ?? '']));
  expect(board.actors.map(({ name }) => name)).toEqual(['Préfecture']);
  expect(board.services).toEqual([permit]);
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

function addPicked({ commands }: ReturnType<typeof canvasSession>['session'], found: CityPack): void {
  const content = picked(found, new Set(found.services.map(({ id }) => id)));
  commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() });
}
