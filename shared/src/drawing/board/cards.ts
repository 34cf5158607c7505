import type { Frame, Note, Objective, Persona, Step } from '../../board/index.ts';
import { NOTE_COLOURS } from '../../board/index.ts';
import { printable } from '../../report/index.ts';
import { element } from '../map/svg.ts';
import { type Letters, linesOf, oneLine, setLines, widthOf } from './letters.ts';
import { assetRows, drawTag, type Labelled, labelled, leftOf, PLAIN, paper, SMALL } from './parts.ts';
import type { Scene } from './scene.ts';
import { ACTOR_SIGNS, EMOTION_SIGNS, OUTCOME_SIGNS, SIGNS } from './signs.ts';
import { CARD_SIZES, LIST_GAP, ROW, rowsShown, SHOWN } from './sizes.ts';

/** Places and sizes on a card are those of its style sheet in the pages. */

export function drawPersona(scene: Scene, persona: Persona): string {
  const { palette, words } = scene;
  const size = CARD_SIZES.personas(persona);
  const place = { cardWidth: size.width, start: 17, width: size.width - 34 };
  const keys = persona.keyElements.slice(0, SHOWN.persona.keys);
  const soft = { ...PLAIN, colour: palette.inkSoft };
  const portrait = 44;
  return [
    paper(size, { fill: palette.surfaceRaised, stroke: palette.inkSoft, border: 1.5, radius: 9 }),
    element('circle', {
      cx: leftOf(scene, size.width, 17, portrait) + portrait / 2,
      cy: 15.5 + portrait / 2,
      r: portrait / 2,
      fill: palette.inkSoft,
    }),
    scene.signs.use(
      SIGNS.person,
      { x: leftOf(scene, size.width, 17 + 9, 26), y: 15.5 + 9 },
      26,
      palette.surface,
    ),
    nameLine(scene, persona.name, size.width, portrait),
    setLines(linesOf(printable(persona.summary).trim(), place.width, PLAIN, 3), soft, {
      left: 17,
      top: 67.5,
      width: place.width,
    }),
    ...keys.map((key, index) =>
      setLines([oneLine(`– ${printable(key)}`, place.width, PLAIN)], soft, {
        left: 17,
        top: 132.5 + index * ROW + 1,
        width: place.width,
      }),
    ),
    assetRows(
      scene,
      { label: words.canvas.holds, assets: persona.holds, limit: SHOWN.persona.holds },
      { ...place, top: 132.5 + keys.length * ROW + (keys.length > 0 ? 8 : 0) },
    ),
  ].join('');
}

function nameLine(scene: Scene, name: string, cardWidth: number, portrait: number): string {
  const letters: Letters = { size: 23, face: 'title', leading: 44, colour: scene.palette.ink };
  const start = 17 + portrait + 11;
  const width = cardWidth - start - 17;
  return setLines([oneLine(scene.titleOf(name), width, letters)], letters, {
    left: leftOf(scene, cardWidth, start, width),
    top: 15.5,
    width,
  });
}

export function drawStep(scene: Scene, step: Step): string {
  const { palette, words } = scene;
  const size = CARD_SIZES.steps(step);
  const actor = scene.actor(step.actor);
  const colour = palette.actor[actor?.kind ?? 'other'];
  const place = { cardWidth: size.width, start: 14, width: size.width - 28 };
  const needsTop = 86;
  const needRows = rowsShown(step.needs, SHOWN.step.needs);
  const givesTop = needsTop + needRows * ROW + (needRows > 0 ? LIST_GAP : 0);
  return [
    paper(size, { fill: palette.surface, stroke: palette.rule, border: 1, radius: 9 }),
    // The band over a card follows its upper corners.
    element('path', {
      d: `M0 9A9 9 0 0 1 9 0H${size.width - 9}A9 9 0 0 1 ${size.width} 9A12 5 0 0 0 ${size.width - 9} 4H9A12 5 0 0 0 0 9Z`,
      fill: colour,
    }),
    labelled(
      scene,
      {
        ...(actor && { sign: ACTOR_SIGNS[actor.kind] }),
        signSize: 16,
        gap: 6,
        text: actor === undefined ? words.canvas.step.noActor : scene.titleOf(actor.name),
        letters: { ...SMALL, isBold: true, colour },
      },
      { ...place, top: 14, height: 18 },
    ),
    cardTitle(scene, step.title, { size: 16, leading: 20 }, { left: 14, top: 37, width: place.width }),
    assetRows(
      scene,
      { label: words.canvas.needs, assets: step.needs, limit: SHOWN.step.needs },
      { ...place, top: needsTop },
    ),
    assetRows(
      scene,
      { label: words.canvas.gives, assets: step.gives, limit: SHOWN.step.gives },
      { ...place, top: givesTop },
    ),
    stepFacts(scene, step, size),
    hanging(scene, step.id, size),
  ].join('');
}

function cardTitle(
  scene: Scene,
  title: string,
  { size, leading }: { readonly size: number; readonly leading: number },
  place: { readonly left: number; readonly top: number; readonly width: number },
): string {
  const letters: Letters = { size, leading, face: 'title', colour: scene.palette.ink };
  return setLines(linesOf(scene.titleOf(title), place.width, letters, 2), letters, place);
}

const FACT_SIGN = 18;
const FACT_GAP = 11;

/** What a step takes and how it feels: only what was stated. Where words take too much room, signs and figures say it. */
function stepFacts(
  scene: Scene,
  step: Step,
  size: { readonly width: number; readonly height: number },
): string {
  const letters: Letters = { ...SMALL, colour: scene.palette.inkMuted };
  const { emotion } = step;
  const face = emotion === undefined ? undefined : EMOTION_SIGNS[`${emotion}` as keyof typeof EMOTION_SIGNS];
  const top = size.height - 32;
  const end = size.width - (face === undefined ? 14 : 40);
  const widths = (facts: readonly Fact[]) =>
    facts.reduce((sum, { text }) => sum + FACT_SIGN + widthOf(text, letters) + FACT_GAP, 14 - FACT_GAP);
  const inWords = factsOf(scene, step, true);
  const facts = widths(inWords) <= end ? inWords : factsOf(scene, step, false);
  let start = 14;
  const line = facts.map((fact) => {
    const width = Math.max(0, Math.min(FACT_SIGN + widthOf(fact.text, letters), end - start));
    const place = { cardWidth: size.width, start, top, height: 22, width: width + 1 };
    start += width + FACT_GAP;
    return labelled(scene, { ...fact, letters, gap: 4 }, place);
  });
  if (face === undefined) return line.join('');
  const at = { x: leftOf(scene, size.width, size.width - 34, 20), y: top + 1 };
  return [...line, scene.signs.use(face, at, 20, scene.palette.inkSoft)].join('');
}

type Fact = Pick<Labelled, 'sign' | 'text'>;

function factsOf({ words, board }: Scene, { days, visits, cost }: Step, isInWords: boolean): readonly Fact[] {
  const { number, money } = words.grammar;
  return [
    ...(days > 0 ? [{ sign: SIGNS.days, text: isInWords ? words.canvas.days({ days }) : number(days) }] : []),
    ...(visits > 0
      ? [{ sign: SIGNS.visits, text: isInWords ? words.canvas.visits({ visits }) : number(visits) }]
      : []),
    ...(cost > 0 ? [{ sign: SIGNS.cost, text: money(cost, board.meta.currency) }] : []),
  ];
}

export function drawObjective(scene: Scene, objective: Objective): string {
  const { palette, words } = scene;
  const size = CARD_SIZES.objectives(objective);
  const standing = scene.objective(objective.id);
  const { strong, soft } = palette.outcome[standing?.outcome ?? 'unexplored'];
  const place = { cardWidth: size.width, start: 15.5, width: size.width - 31 };
  return [
    paper(size, { fill: palette.surface, stroke: strong, border: 1.5, radius: 14 }),
    labelled(
      scene,
      {
        sign: SIGNS.objective,
        signSize: 15,
        gap: 6,
        text: words.right[objective.right],
        letters: { ...SMALL, isBold: true, colour: palette.inkMuted },
      },
      { ...place, top: 12.5, height: 18 },
    ),
    cardTitle(
      scene,
      objective.title,
      { size: 17, leading: 21 },
      { left: 15.5, top: 35.5, width: place.width },
    ),
    assetRows(
      scene,
      { label: words.canvas.needs, assets: objective.needs, limit: SHOWN.objective.needs },
      { ...place, top: size.height - 44 - rowsShown(objective.needs, SHOWN.objective.needs) * ROW },
    ),
    standing === undefined
      ? ''
      : badge(
          scene,
          {
            sign: OUTCOME_SIGNS[standing.outcome],
            signSize: 16,
            text: words.outcome[standing.outcome],
            letters: { ...PLAIN, isBold: true, colour: strong },
          },
          { cardWidth: size.width, start: 15.5, top: size.height - 39, fill: soft },
        ),
    hanging(scene, objective.id, size),
  ].join('');
}

interface BadgePlace {
  readonly cardWidth: number;
  readonly start: number;
  readonly top: number;
  readonly fill: string;
}

const BADGE_HEIGHT = 26;

function badge(scene: Scene, label: Labelled, { cardWidth, start, top, fill }: BadgePlace): string {
  const words = 16 + 5 + widthOf(label.text, label.letters) + 2;
  const width = words + 18;
  return [
    element('rect', {
      x: leftOf(scene, cardWidth, start, width),
      y: top,
      width,
      height: BADGE_HEIGHT,
      rx: BADGE_HEIGHT / 2,
      fill,
    }),
    labelled(scene, label, { cardWidth, start: start + 8, top, height: BADGE_HEIGHT, width: words }),
  ].join('');
}

const HANGING = { inset: 10, overlap: 5, gap: 4 } as const;
/** Why an objective cannot be had, and what stands in the way. */
function hanging(
  scene: Scene,
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  let top = height - HANGING.overlap;
  return hangingTags(scene, id)
    .map((tag) => {
      const place = {
        cardWidth: width,
        start: HANGING.inset,
        top,
        width: width - 2 * HANGING.inset,
      };
      const drawn = drawTag(scene, tag, place);
      top += drawn.height + HANGING.gap;
      return drawn.markup;
    })
    .join('');
}

/** How far what hangs from a card reaches below it. */
export function hangingHeight(scene: Scene, id: string, { width }: { readonly width: number }): number {
  const place = { cardWidth: width, start: HANGING.inset, top: 0, width: width - 2 * HANGING.inset };
  const heights = hangingTags(scene, id).map((tag) => drawTag(scene, tag, place).height + HANGING.gap);
  return Math.max(0, heights.reduce((sum, height) => sum + height, 0) - HANGING.overlap);
}

function hangingTags(scene: Scene, id: string) {
  const { palette } = scene;
  const barriers = scene.barriersOn(id);
  const [worst] = barriers;
  const hint = hintOf(scene, id);
  const blocks = worst?.blocks === true;
  return [
    ...(hint === undefined ? [] : [{ ...hint, ...palette.outcome.unattainable, mostLines: 3 }]),
    ...(worst === undefined
      ? []
      : [
          {
            sign: blocks ? SIGNS.blocks : SIGNS.hinders,
            text: scene.titleOf(worst.title),
            ...(barriers.length > 1 && { count: `+${barriers.length - 1}` }),
            ...palette.outcome[blocks ? 'blocked' : 'hindered'],
            // Where nothing can be pointed at, all of it has to be read.
            mostLines: 2,
          },
        ]),
  ];
}

function hintOf(scene: Scene, id: string) {
  const { words } = scene;
  const standing = scene.objective(id);
  const [circle = []] = standing?.circles ?? [];
  const missing = standing?.missing ?? [];
  const names = (ids: readonly string[]) => ids.map((asset) => scene.titleOf(scene.asset(asset)?.name ?? ''));
  if (circle.length > 0)
    return { sign: SIGNS.circle, text: words.canvas.circle({ things: names(circle).join(' ⇄ ') }) };
  if (missing.length > 0)
    return {
      sign: SIGNS.missing,
      text: words.canvas.missing({ things: words.grammar.list(names(missing)) }),
    };
  return undefined;
}

export function drawNote(scene: Scene, note: Note): string {
  const { palette, words } = scene;
  const { width, height } = note;
  const colour = NOTE_COLOURS.find((known) => known === note.colour) ?? 'yellow';
  const text = printable(note.text).trim();
  const letters: Letters =
    text === '' ? { ...PLAIN, isItalic: true, colour: palette.inkMuted } : { ...PLAIN, colour: palette.ink };
  const room = {
    width: Math.max(20, width - 30),
    lines: Math.max(1, Math.floor((height - 26) / PLAIN.leading) - (note.named === undefined ? 0 : 1)),
  };
  const lines = linesOf(text || words.canvas.note.empty, room.width, letters, room.lines);
  return [
    paper(note, { fill: palette.note[colour], stroke: palette.rule, border: 1, radius: 3 }),
    setLines(lines, letters, { left: 15, top: 13, width: room.width }),
    note.named === undefined ? '' : namedBy(scene, note, room.width),
  ].join('');
}

/** On the lowest line: how many named it. */
function namedBy({ palette, words }: Scene, { named = 0, height }: Note, width: number): string {
  const letters: Letters = { ...PLAIN, colour: palette.inkSoft };
  const said = oneLine(words.canvas.note.named({ count: named }), width, PLAIN);
  return setLines([said], letters, { left: 15, top: height - 13 - PLAIN.leading, width });
}

export function drawFrame(scene: Scene, frame: Frame): string {
  const { palette } = scene;
  const { width, locked } = frame;
  const letters: Letters = { size: 17, face: 'title', leading: 48, colour: palette.inkSoft };
  const before = locked ? 22 : 0;
  const room = Math.max(20, width - 32 - before);
  return [
    element('rect', {
      x: 0.75,
      y: 0.75,
      width: Math.max(0, width - 1.5),
      height: Math.max(0, frame.height - 1.5),
      rx: 14,
      fill: palette.surface,
      'fill-opacity': 0.45,
      stroke: palette.ruleStrong,
      'stroke-width': locked ? 3 : 1.5,
    }),
    locked ? scene.signs.use(SIGNS.locked, { x: 16, y: 16 }, 16, palette.inkSoft) : '',
    setLines(
      [oneLine(scene.titleOf(frame.title), room, letters)],
      letters,
      { left: 16 + before, top: 1, width: room },
      'left',
    ),
  ].join('');
}
