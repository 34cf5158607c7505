import { type Overwritten, readSnapshot, updateRecord, watchOverwritten } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { docOf, peerOf, syncAll } from '../../../helpers/documents.ts';

const START = { steps: [{ id: 'queue', title: 'Queue', x: 0, y: 0 }] };

interface Person {
  readonly doc: Y.Doc;
  readonly told: Overwritten[];
}

function people(count: number): Person[] {
  const first = docOf(START);
  const docs = [first, ...Array.from({ length: count - 1 }, () => peerOf(first))];
  return docs.map((doc) => {
    const told: Overwritten[] = [];
    watchOverwritten(
      doc,
      (_collection, field) => field === 'title',
      (overwritten) => told.push(overwritten),
    );
    return { doc, told };
  });
}

const write = ({ doc }: Person, title: string) => updateRecord(doc, 'steps', 'queue', { title });
const titleIn = ({ doc }: Person) => readSnapshot(doc).board.steps[0]?.title;
const meet = (all: readonly Person[]) => syncAll(...all.map(({ doc }) => doc));

/** How often something was looked up by its client in what a document holds. */
function lookUps({ store: { clients } }: Y.Doc): () => number {
  let count = 0;
  const get = clients.get.bind(clients);
  clients.get = (client) => {
    count += 1;
    return get(client);
  };
  return () => count;
}

describe('DC-41 what somebody wrote over without having seen it', () => {
  test('of two at once, the one whose writing does not show is told, with what it was, and the other is not', () => {
    const [ana, ben] = people(2) as [Person, Person];
    write(ana, 'Queue at');
    write(ana, 'Queue at dawn');
    write(ben, 'The queue');
    meet([ana, ben]);
    const [loser, winner] = ana.told.length > 0 ? [ana, ben] : [ben, ana];
    expect(winner.told).toEqual([]);
    expect(loser.told).toEqual([
      {
        collection: 'steps',
        id: 'queue',
        field: 'title',
        base: 'Queue',
        mine: loser === ana ? 'Queue at dawn' : 'The queue',
        theirs: titleIn(ana),
        client: winner.doc.clientID,
      },
    ]);
  });

  test('nobody is told where one wrote after the other, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 12 }), (turns) => {
        const all = people(3);
        turns.forEach((turn, at) => {
          const person = all[turn];
          if (person) write(person, `title ${at}`);
          meet(all);
        });
        expect(all.flatMap(({ told }) => told)).toEqual([]);
      }),
    );
  });

  test('SV-165 a field that was written often costs no more to watch than another', () => {
    const [ana, ben] = people(2) as [Person, Person];
    const found = lookUps(ana.doc);
    const rounds = (count: number) => {
      const before = found();
      for (let round = 0; round < count; round += 1) {
        write(ben, `${titleIn(ben)}.`);
        meet([ana, ben]);
        write(ana, `title ${round}`);
        meet([ana, ben]);
      }
      return found() - before;
    };
    const early = rounds(10);
    rounds(200);
    expect(rounds(10)).toBeLessThan(2 * early);
  });

  test('whatever is written when, each writing shows, was seen by a later one, or is told', () => {
    const turn = fc.oneof(fc.nat(2), fc.constant('meet' as const));
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 16 }), (turns) => {
        const all = people(3);
        turns.forEach((who, at) => {
          const person = who === 'meet' ? undefined : all[who];
          // Whoever writes builds on what they see: each title holds those that it knew.
          if (person === undefined) meet(all);
          else write(person, `${titleIn(person)} ${at}`);
        });
        meet(all);
        const kept = `${titleIn(all[0] as Person)} ${all.flatMap(({ told }) => told.map(({ mine }) => mine)).join(' ')}`;
        const written = turns.flatMap((who, at) => (who === 'meet' ? [] : [String(at)]));
        for (const word of written) expect(kept.split(' ')).toContain(word);
      }),
    );
  });
});
