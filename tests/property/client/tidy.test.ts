import { type Box, type TidyBoard, type TidyCard, type TidyPlan, tidy } from '@parcours/shared/layout';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { SEED } from '../../helpers/seed.ts';

const place = fc.integer({ min: -3000, max: 3000 });
const extent = fc.integer({ min: 40, max: 600 });
const box = fc.record({ x: place, y: place, width: extent, height: extent });
const kind = fc.constantFrom('beginning', 'route', 'route', 'route', 'note', 'frame');

/** A frame lies in none but earlier ones, so that no two lie in each other. */
const board: fc.Arbitrary<TidyBoard> = fc
  .tuple(
    fc.array(fc.tuple(box, kind, fc.nat(60), fc.nat(100)), { minLength: 1, maxLength: 28 }),
    fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 40 }),
    fc.array(box, { maxLength: 4 }),
  )
  .map(([drawn, pairs, fixed]) => {
    const ids = drawn.map((_, index) => `c${index}`);
    const framesBefore = (index: number) => ids.filter((_, at) => at < index && drawn[at]?.[1] === 'frame');
    const cards = drawn.map(([at, what, hangs, which], index): TidyCard => {
      const frames = framesBefore(index);
      const frame = which % 2 === 0 ? undefined : frames[which % Math.max(1, frames.length)];
      return { id: ids[index] ?? '', kind: what, hangs: what === 'frame' ? 0 : hangs, frame, ...at };
    });
    const route = cards.filter(({ kind: what }) => what === 'route' || what === 'beginning');
    const ways = pairs.flatMap(([a, b]) => {
      const [from, to] = [route[a % Math.max(1, route.length)], route[b % Math.max(1, route.length)]];
      return from && to && from !== to ? [{ from: from.id, to: to.id }] : [];
    });
    return { cards, ways, fixed };
  });

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const planOf = (given: TidyBoard, id: string): Box => {
  const found = tidy(given).get(id);
  if (found === undefined) throw new Error(`no place for ${id}`);
  return found;
};

function framesAround(cards: readonly TidyCard[], card: TidyCard): readonly string[] {
  const frame = cards.find(({ id }) => id === card.frame);
  return frame === undefined ? [] : [frame.id, ...framesAround(cards, frame)];
}

/** The pairs of cards that lie on each other, and those that lie on something fixed. */
function collisions({ cards, fixed }: TidyBoard, plan: TidyPlan): readonly string[] {
  return cards.flatMap((card) => {
    const own = plan.get(card.id) as Box;
    const others = cards.filter((other) => other.id < card.id && !isAround(cards, card, other));
    const hit = others.filter((other) => overlap(own, plan.get(other.id) as Box));
    return [
      ...hit.map(({ id }) => `${card.id} ${id}`),
      ...fixed.filter((box) => overlap(own, box)).map(() => card.id),
    ];
  });
}

function isAround(cards: readonly TidyCard[], card: TidyCard, other: TidyCard): boolean {
  return framesAround(cards, card).includes(other.id) || framesAround(cards, other).includes(card.id);
}

/** The cards that reach over the edge of their frame. */
function outsiders({ cards }: TidyBoard, plan: TidyPlan): readonly string[] {
  return cards.flatMap(({ id, frame }) => {
    const around = frame === undefined ? undefined : plan.get(frame);
    const own = plan.get(id) as Box;
    const isIn =
      around === undefined ||
      (own.x > around.x &&
        own.y > around.y &&
        own.x + own.width < around.x + around.width &&
        own.y + own.height < around.y + around.height);
    return isIn ? [] : [id];
  });
}

describe('a tidy layout', () => {
  const check = (property: fc.IProperty<[TidyBoard]>) =>
    fc.assert(property, { numRuns: propertyRuns(300), verbose: true });

  test(
    `UI-283 no two cards lie on each other, nor on what stays, and frames lie around what is in them (seed ${SEED})`,
    PATIENTLY,
    () => {
      check(
        fc.property(board, (given) => {
          const plan = tidy(given);
          expect([...plan.keys()].sort()).toEqual(given.cards.map(({ id }) => id).sort());
          expect(collisions(given, plan)).toEqual([]);
          expect(outsiders(given, plan)).toEqual([]);
        }),
      );
    },
  );

  test('UI-283 what stays may stand at fractions of a unit, and a plan is found all the same', () => {
    // Moved up past the first of these, it comes to stand by a rounding error too near.
    const fixed = [
      { x: -4.37e-151, y: 6.119826091448883, width: 240, height: 173 },
      { x: 6.07e-37, y: -3.09e-246, width: 240, height: 194 },
    ];
    const card: TidyCard = { id: 'a', kind: 'route', hangs: 0, x: 120, y: 0, width: 630, height: 939 };
    const given = { cards: [card], ways: [], fixed };
    expect(collisions(given, tidy(given))).toEqual([]);
  });

  test(`UI-283 ways lead on to the right where they form no circle (seed ${SEED})`, PATIENTLY, () => {
    check(
      fc.property(board, (given) => {
        const cards = given.cards.map((card) => ({ ...card, frame: undefined }));
        // From an earlier card to a later one alone: that cannot close a circle.
        const order = cards.map(({ id }) => id);
        const ways = given.ways.filter(({ from, to }) => order.indexOf(from) < order.indexOf(to));
        const plan = tidy({ ...given, cards, ways });
        for (const { from, to } of ways) {
          const [a, b] = [plan.get(from) as Box, plan.get(to) as Box];
          expect(a.x + a.width).toBeLessThan(b.x);
        }
      }),
    );
  });

  test(
    `UI-283 the same board gives the same plan to the byte, in whatever order its cards come (seed ${SEED})`,
    PATIENTLY,
    () => {
      check(
        fc.property(board, (given) => {
          const bytesOf = (some: TidyBoard) =>
            JSON.stringify([...tidy(some)].sort(([a], [b]) => (a < b ? -1 : 1)));
          const turned = {
            ...given,
            cards: [...given.cards].reverse(),
            ways: [...given.ways].reverse(),
            fixed: [...given.fixed].reverse(),
          };
          const bytes = bytesOf(given);
          expect(bytesOf(given)).toBe(bytes);
          expect(bytesOf(turned)).toBe(bytes);
        }),
      );
    },
  );

  test('UI-283 a note stays with the card that it stood by, one far from all goes below', () => {
    const card = (id: string, x: number, y: number, what: TidyCard['kind'] = 'route'): TidyCard => ({
      id,
      kind: what,
      hangs: 0,
      x,
      y,
      width: 260,
      height: 100,
    });
    const given: TidyBoard = {
      cards: [
        card('persona', 0, 0, 'beginning'),
        card('step', 900, 900),
        card('note', 900, 1020, 'note'),
        card('far', 5000, 5000, 'note'),
      ],
      ways: [{ from: 'persona', to: 'step' }],
      fixed: [],
    };
    expect(planOf(given, 'note').x).toBe(planOf(given, 'step').x);
    expect(planOf(given, 'note').y).toBe(planOf(given, 'step').y + 120);
    expect(planOf(given, 'far').y).toBeGreaterThan(planOf(given, 'note').y + 100);
  });

  test('UI-283 a board of thousands is laid out in layers, forward and free of overlaps', PATIENTLY, () => {
    const columns = 40;
    const cards = Array.from({ length: 2000 }, (_, index): TidyCard => {
      const kindOf = index === 0 ? 'beginning' : 'route';
      return { id: `s${index}`, kind: kindOf, hangs: 0, x: 0, y: index, width: 260, height: 120 };
    });
    const ways = Array.from({ length: 1999 }, (_, index) => ({
      from: `s${Math.floor(index / columns)}`,
      to: `s${index + 1}`,
    }));
    const plan = tidy({ cards, ways, fixed: [] });
    for (const { from, to } of ways) {
      const [a, b] = [plan.get(from) as Box, plan.get(to) as Box];
      expect(a.x + a.width).toBeLessThan(b.x);
    }
    const columnsOf = new Map<number, Box[]>();
    for (const each of plan.values()) columnsOf.set(each.x, [...(columnsOf.get(each.x) ?? []), each]);
    for (const column of columnsOf.values()) {
      const down = [...column].sort((a, b) => a.y - b.y);
      down.forEach((each, at) => {
        const next = down[at + 1];
        if (next !== undefined) expect(each.y + each.height).toBeLessThanOrEqual(next.y);
      });
    }
  });
});
