import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { offersFound, offersIn, picked } from '../../../../client/src/features/directory/pick.ts';
import { readDirectory } from '../../../../server/src/directory/readDirectory.ts';
import { parseBoardJson, toBoardJson } from '../../../../shared/src/board/index.ts';

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
