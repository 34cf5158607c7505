import {
  cardOf,
  detailsOf,
  newScenarioDraft,
  passagesOf,
  readDraft,
  readScenarioFile,
  translated,
  wholeOf,
  withLanguage,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import { defaultPlan, type Phase } from '@parcours/shared/workshop';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { codeOf } from '../../../helpers/codeOf.ts';
import { adviceFor, wholeScenario } from '../../../helpers/wholeScenario.ts';

const board = wholeScenario().example;
const plan: Phase[] = [
  { id: 'arrive', kind: 'arrive', minutes: 5, isFrozen: true },
  { id: 'route', kind: 'route', minutes: 20, title: 'Le chemin', note: 'Faire le tour.' },
  { id: 'close', kind: 'close', minutes: 3, question: 'Que retenez-vous ?' },
];
const draft = { ...newScenarioDraft(board, 'amal-1'), title: 'Amal cherche un toit', plan };

const inArabic = passagesOf(draft, board)
  .filter(({ collection }) => collection === 'plan')
  .reduce(
    (known, passage) => translated(known, 'ar', passage, `ar: ${passage.text}`),
    withLanguage(draft, 'ar'),
  );

test('LB-40 a scenario carries the plan of a workshop through its file, the same bytes each time', () => {
  const whole = wholeOf(draft, board);
  const file = writeScenarioFile(whole);
  const read = readScenarioFile(file);
  expect(read.plan).toEqual(plan);
  expect(writeScenarioFile(read)).toEqual(file);
  expect(cardOf(read).hasPlan).toBe(true);
  expect(detailsOf(read).plan).toEqual(plan);
  const { plan: _none, ...without } = draft;
  expect(cardOf(wholeOf(without, board)).hasPlan).toBe(false);
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test.each<[string, unknown]>([
  ['no list', { arrive: 5 }],
  ['no phase', []],
  ['too many phases', Array.from({ length: 31 }, (_, at) => ({ id: `p${at}`, kind: 'route', minutes: 5 }))],
  ['two of the same id', [plan[0], plan[0]]],
  ['a kind that there is not', [{ id: 'nap', kind: 'nap', minutes: 5 }]],
  ['no minutes', [{ id: 'a', kind: 'route', minutes: 0 }]],
  ['a text that is too long', [{ id: 'a', kind: 'route', minutes: 5, title: 'x'.repeat(81) }]],
  ['something else', [{ id: 'a', kind: 'route', minutes: 5, script: 'alert(1)' }]],
])('LB-40 a plan in a file that no workshop could have is refused: %s', async (_, broken) => {
  const file = writeScenarioFile(wholeScenario());
  const other = zipSync({ ...unzipSync(file), 'plan.json': strToU8(JSON.stringify(broken)) });
  expect(await codeOf(Promise.resolve().then(() => readScenarioFile(other)))).toBe('scenario.invalid');
});

test('LB-41 what a trainer wrote in a plan is translated as the other texts are, and said in each language', () => {
  expect(
    passagesOf(draft, board).flatMap(({ collection, key }) => (collection === 'plan' ? [key] : [])),
  ).toEqual(['plan:route/title', 'plan:route/note', 'plan:close/question']);
  const whole = readScenarioFile(writeScenarioFile(wholeOf(inArabic, board)));
  expect(detailsOf(whole, 'ar').plan).toEqual([
    plan[0],
    { ...plan[1], title: 'ar: Le chemin', note: 'ar: Faire le tour.' },
    { ...plan[2], question: 'ar: Que retenez-vous ?' },
  ]);
  expect(detailsOf(whole, 'fr').plan).toEqual(plan);
});

test('LB-41 a translation that is too long for a plan, or of a text that is not there, is not said', () => {
  const known = translated(inArabic, 'ar', { key: 'plan:route/title', text: 'Le chemin' }, 'ط'.repeat(81));
  const more = translated(known, 'ar', { key: 'plan:arrive/title', text: '' }, 'وصول');
  const said = detailsOf(wholeOf(more, board), 'ar').plan;
  expect(said?.map(({ title }) => title)).toEqual([undefined, 'Le chemin', undefined]);
});

test('LB-41 a text of the plan that was changed since is stale, in the file and in the advice', () => {
  const changed = {
    ...inArabic,
    plan: plan.map((phase) => ({ ...phase, ...(phase.title && { title: 'La voie' }) })),
  };
  const whole = readScenarioFile(writeScenarioFile(wholeOf(changed, board)));
  expect(whole.translatedFrom.get('ar')).toEqual({ 'plan:route': { title: 'Le chemin' } });
  expect(adviceFor(whole)).toContainEqual({ code: 'stale', language: 'ar', count: 1 });
  expect(wholeOf({ ...draft, plan: [...defaultPlan()] }, board).overlays.size).toBe(0);
});
