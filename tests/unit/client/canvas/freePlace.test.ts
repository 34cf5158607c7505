import { readSnapshot } from '@parcours/shared/doc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard, roomFor } from '../../../../client/src/canvas/gestures/places.ts';
import { CARD_NAMES, type Card, cardsOf, sizeOf } from '../../../../client/src/records/cards.ts';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import { docOf, SMALL } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const WISHED = { x: 500, y: 300 };
const kind = fc.constantFrom(...CARD_NAMES);

test('UI-167 whatever is put in the middle, one after the other, lies on no other of its kind', () => {
  fc.assert(
    fc.property(fc.array(kind, { minLength: 2, maxLength: 12 }), (kinds) => {
      const doc = docOf({ ...SMALL });
      const { store } = projectedStore(doc);
      const commands = bindCommands(doc);
      const context = () => {
        const { records } = store.getState();
        return { commands, records, selection: new Set<string>(), t: String };
      };
      const before = new Set([...cardsOf(store.getState().records)].map(({ record }) => record.id));
      for (const what of kinds.map((each) => ({ kind: each }))) {
        placeCard(context(), what, roomFor(what, WISHED, store.getState().records));
      }
      const cards = [...cardsOf(store.getState().records)];
      const placed = cards.filter(({ record }) => !before.has(record.id));
      expect(placed).toHaveLength(kinds.length);
      expect(readSnapshot(doc).problems).toEqual([]);
      for (const card of placed) expect(cards.filter((other) => liesOn(card, other))).toEqual([]);
    }),
  );
});

function liesOn(a: Card, b: Card): boolean {
  if (a === b || (a.collection === 'frames') !== (b.collection === 'frames')) return false;
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return (
    a.record.x < b.record.x + other.width &&
    b.record.x < a.record.x + one.width &&
    a.record.y < b.record.y + other.height &&
    b.record.y < a.record.y + one.height
  );
}
