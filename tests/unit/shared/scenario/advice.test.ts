import { type Board, emptyBoard, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { type Advice, adviceOn } from '@parcours/shared/scenario';
import { expect, test } from 'vitest';
import { adviceFor, wholeScenario } from '../../../helpers/wholeScenario.ts';
import { readWhole } from '../../../scenarios/library.ts';

const whole = wholeScenario();
const withBoard = (content: object): readonly Advice[] => adviceFor({ ...whole, example: boardOf(content) });
const boardOf = (content: object): Board =>
  parseBoardJson({ ...toBoardJson(emptyBoard()), meta: whole.example.meta, ...content });
const recordsOf = (advice: readonly Advice[], code: Advice['code']) =>
  advice.flatMap((each) => ('records' in each && each.code === code ? each.records : []));

const person = { id: 'p', name: 'Amal', x: 0 };
const objective = { id: 'o', persona: 'p', title: 'Un toit', x: 2000 };

test('LB-45 what a group should see on an example and does not is advised in one, by what the analysis finds', () => {
  const advice = withBoard({
    personas: [person],
    objectives: [objective],
    steps: [{ id: 's', title: 'Un', x: 500 }],
    legs: [
      { id: 'l', from: 'p', to: 's' },
      { id: 'm', from: 's', to: 'o' },
    ],
    barriers: [
      { id: 'h', on: 's', title: 'Fermé', blocks: true },
      { id: 'i', on: 'o', title: 'Complet', blocks: true },
    ],
  });
  expect(advice.find(({ code }) => code === 'lacking')).toEqual({
    code: 'lacking',
    lacks: ['open', 'hindered', 'unattainable', 'circle', 'gatekeeper', 'handoff'],
  });
});

test('LB-45 of a board with no way on it nothing is asked that is the group’s to find', () => {
  const codes = withBoard({ personas: [person], objectives: [objective] }).map(({ code }) => code);
  for (const code of ['lacking', 'size', 'proportions', 'unexplored']) expect(codes).not.toContain(code);
  expect(adviceOn(readWhole('care-leaver'), undefined).map(({ code }) => code)).not.toContain('lacking');
});

test('LB-45 figures, confirmed barriers and labels are advised on with the records', () => {
  const advice = withBoard({
    personas: [person],
    objectives: [objective],
    steps: [
      { id: 's', title: 'Un', x: 330, days: 4 },
      { id: 't', title: 'Deux', x: 900, cost: 3, note: 'Chiffres supposés.' },
    ],
    legs: [
      { id: 'near', from: 'p', to: 's', label: 'avec une amie' },
      { id: 'far', from: 's', to: 't', label: 'en bus' },
      { id: 'on', from: 't', to: 'o' },
    ],
    barriers: [
      {
        id: 'known',
        on: 's',
        title: 'Fermé',
        confidence: 'confirmed',
        evidence: [{ text: 'Rapport de 2019' }],
      },
      { id: 'told', on: 't', title: 'Loin', confidence: 'confirmed', evidence: [{ text: 'On le dit' }] },
      { id: 'believed', on: 't', title: 'Cher', evidence: [{ text: 'On le dit' }] },
    ],
  });
  expect(recordsOf(advice, 'figures')).toEqual(['s']);
  expect(recordsOf(advice, 'confirmed')).toEqual(['told']);
  expect(recordsOf(advice, 'label')).toEqual(['near']);
  expect(recordsOf(advice, 'backward')).toEqual([]);
  const codes = advice.map(({ code }) => code);
  expect(codes).toContain('size');
  expect(codes).toContain('proportions');
});

test('LB-45 ways that lead back are advised on once they are more than one in five', () => {
  const steps = Array.from({ length: 6 }, (_, at) => ({ id: `s${at}`, title: `${at}`, x: at * 400 }));
  const forward = steps.slice(1).map(({ id }, at) => ({ id: `f${at}`, from: `s${at}`, to: id }));
  const back = (from: number) => ({ id: `b${from}`, from: `s${from}`, to: `s${from - 1}` });
  const backward = (legs: readonly object[]) => recordsOf(withBoard({ steps, legs }), 'backward');
  expect(backward([...forward, back(1)])).toEqual([]);
  expect(backward([...forward, back(1), back(2)])).toEqual(['b1', 'b2']);
});
