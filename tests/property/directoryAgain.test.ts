import type { Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringUpToDate } from '../../client/src/session/bringUpToDate.ts';
import {
  asImported,
  type CityPack,
  changesSince,
  differingFields,
  directorysOwn,
  isNews,
  pairsOf,
  picked,
  readPack,
  toPackJson,
  withMerged,
} from '../../shared/src/directory/index.ts';
import { canvasSession } from '../helpers/canvasSession.ts';
import { propertyRuns } from '../helpers/propertyRuns.ts';

/** A service as a directory tells of it; `at` is its organisation. */
interface Told {
  readonly at: number;
  readonly name: string;
  readonly about: string;
  readonly eligibility: string;
  readonly fee: number;
  readonly requiredDocuments: readonly string[];
  readonly gives: readonly string[];
}

const word = fc.constantFrom('', 'Open to all', 'Adults', 'شروط', 'Après 18 h');
const PAPERS = ['Passport', 'Proof of address', 'جواز سفر'];
const papers = fc.subarray(PAPERS);

const told = (name: fc.Arbitrary<string>): fc.Arbitrary<Told> =>
  fc.record({
    at: fc.nat(2),
    name,
    about: word,
    eligibility: word,
    fee: fc.nat(2),
    requiredDocuments: papers,
    gives: papers,
  });

/** Of a directory with an id for each, with one for all, and with none. */
type Ids = 'each' | 'one' | 'none';
const ids = fc.constantFrom<Ids>('each', 'one', 'none');

const FIELDS = ['about', 'eligibility', 'fee', 'requiredDocuments', 'gives'] as const;
type Field = (typeof FIELDS)[number];

function packOf(services: ReadonlyMap<number, Told>, kind: Ids): CityPack {
  const source = (at: number) => ({
    dataset: 'City',
    ...(kind !== 'none' && { id: kind === 'one' ? '1' : `s${at}` }),
  });
  const asset = (name: string) => `asset-${PAPERS.indexOf(name)}`;
  const given = new Set([...services.values()].flatMap(({ gives }) => gives));
  const { pack, problems } = readPack({
    format: 'parcours.pack',
    version: 1,
    title: 'City',
    language: 'en',
    licence: 'CC BY 4.0',
    actors: [0, 1, 2].map((at) => ({ id: `a${at}`, name: `Office ${at}`, source: { dataset: 'City' } })),
    assets: [...given].map((name) => ({ id: asset(name), name, kind: 'document' })),
    services: [...services].map(([at, { gives, at: actor, ...said }]) => ({
      id: `s${at}`,
      ...said,
      actor: `a${actor}`,
      gives: gives.map(asset),
      source: source(at),
    })),
  });
  expect(problems).toEqual([]);
  return pack;
}

const numbered = (list: readonly Told[]) => new Map(list.map((each, at) => [at, each]));
const everything = ({ actors, services }: CityPack) => new Set([...actors, ...services].map(({ id }) => id));

function boardWith(pack: CityPack) {
  const at = canvasSession({});
  const content = asImported(picked(pack, everything(pack)), at.board(), pairsOf(at.board(), pack));
  at.session.commands.addPart({ from: '', cards: [], content }, { isHere: false, places: new Map() });
  return at;
}

/** Takes over what the directory changed alone. */
function update({ session, board }: ReturnType<typeof canvasSession>, pack: CityPack): boolean {
  const changes = changesSince(board(), { pack, isWhole: true });
  return bringUpToDate(session, changes, directorysOwn(changes), {
    board: board(),
    pack,
    today: '2026-11-30',
  });
}

/** What each service says, by its name, with names for ids. */
function saidOn({ services, actors, assets }: Pick<Board, 'services' | 'actors' | 'assets'>) {
  const names = new Map<string, string>([...actors, ...assets].map(({ id, name }) => [id, name]));
  return services
    .map(({ name, actor, about = '', eligibility = '', fee, requiredDocuments, gives }) => ({
      name,
      actor: names.get(actor),
      about,
      eligibility,
      fee,
      requiredDocuments: [...requiredDocuments].sort(),
      gives: gives.map((id) => names.get(id)).sort(),
    }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

test('DR-21 the same directory again has no news, whatever ids and names there are, and nothing of it is new or gone', () => {
  const twins = fc.array(told(fc.constantFrom('Advice', 'Meals')), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(twins, ids, (list, kind) => {
      const pack = packOf(numbered(list), kind);
      const changes = changesSince(boardWith(pack).board(), { pack, isWhole: true });
      expect(changes.compared).toHaveLength(list.length + 3);
      expect(isNews(changes)).toBe(false);
      expect([changes.added, changes.gone]).toEqual([[], []]);
      expect(changes.compared.flatMap(({ fields }) => fields)).toEqual([]);
    }),
    { numRuns: propertyRuns(50) },
  );
});

const edit = fc.tuple(fc.nat(5), fc.constantFrom<Field>(...FIELDS), told(fc.constant('')));

test('DR-21 DR-22 what the directory changed is taken over, what the group wrote stays, and one step of Undo takes it back', () => {
  const services = fc
    .array(told(fc.constant('')), { minLength: 1, maxLength: 6 })
    .map((list) => list.map((each, at) => ({ ...each, name: `Service ${at}` })));
  fc.assert(
    fc.property(
      services,
      fc.array(edit, { maxLength: 6 }),
      fc.array(edit, { maxLength: 6 }),
      ids,
      (before, theirs, ours, kind) => {
        const next = before.map((each) => ({ ...each }));
        for (const [at, field, said] of theirs) Object.assign(next[at] ?? {}, { [field]: said[field] });
        const at = boardWith(packOf(numbered(before), kind));
        const { session, board } = at;
        const group = before.map((each) => ({ ...each }));
        for (const [at, field, said] of ours) {
          const service = board().services.find(({ name }) => name === `Service ${at}`);
          if (service === undefined || field === 'gives') continue;
          session.commands.updateRecord('services', service.id, { [field]: said[field] });
          Object.assign(group[at] ?? {}, { [field]: said[field] });
        }
        const pack = packOf(numbered(next), kind);
        const start = board();
        const changes = changesSince(start, { pack, isWhole: true });
        const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
        const expected = before.map((was, at) => {
          const [there, here] = [next[at] ?? was, group[at] ?? was];
          const kept = FIELDS.map((field) => [
            field,
            isSame(here[field], was[field]) ? there[field] : here[field],
          ]);
          return { ...was, ...Object.fromEntries(kept) };
        });
        const told = changes.compared.flatMap(({ name, fields }) =>
          fields.map(({ field, by }) => `${name} ${field} ${by}`),
        );
        const wanted = before.flatMap((was, at) =>
          FIELDS.flatMap((field) => {
            const [there, here] = [next[at]?.[field], group[at]?.[field]];
            if (isSame(there, here)) return [];
            const by = isSame(here, was[field]) ? 'directory' : isSame(there, was[field]) ? 'group' : 'both';
            return [`${was.name} ${field} ${by}`];
          }),
        );
        expect(told.sort()).toEqual(wanted.sort());
        expect(update(at, pack)).toBe(true);
        const saidNow = board();
        expect(saidOn(saidNow)).toEqual(saidOn(boardWith(packOf(numbered(expected), kind)).board()));
        expect(isNews(changesSince(saidNow, { pack, isWhole: true }))).toBe(false);
        if (isSame(saidNow, start)) return;
        session.undo.undo();
        expect(board()).toEqual(start);
      },
    ),
    { numRuns: propertyRuns(50) },
  );
});

test('DR-23 what a whole directory has no more is marked and stays, what a pick does not have is not, and what comes back loses its mark', () => {
  const services = fc
    .array(told(fc.constant('')), { minLength: 2, maxLength: 6 })
    .map((list) => list.map((each, at) => ({ ...each, name: `Service ${at}` })));
  fc.assert(
    fc.property(services, fc.array(fc.nat(5)), ids, (list, left, kind) => {
      const pack = packOf(numbered(list), kind);
      const less = packOf(new Map([...numbered(list)].filter(([at]) => !left.includes(at))), kind);
      const at = boardWith(pack);
      const { board } = at;
      const start = board();
      expect(changesSince(start, { pack: less, isWhole: false }).gone).toEqual([]);
      update(at, less);
      const marked = board()
        .services.filter(({ source }) => source?.goneOn === '2026-11-30')
        .map(({ name }) => name);
      const missing = list.filter((_, at) => left.includes(at)).map(({ name }) => name);
      // Where one id stands for all of two, the one that is left has it alone.
      expect(marked.sort()).toEqual(missing.sort());
      expect(board().services).toHaveLength(list.length);
      expect(isNews(changesSince(board(), { pack: less, isWhole: true }))).toBe(false);
      update(at, pack);
      expect(board()).toEqual(start);
    }),
    { numRuns: propertyRuns(50) },
  );
});

test('DR-25 services that are one have what was said to come from which, are known by the ids of all, and have no news', () => {
  const twins = fc.array(told(fc.constant('Advice')), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(twins, fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (list, chosen) => {
      const whole = packOf(numbered([...list, { ...list[0], name: 'Meals', at: 1 } as Told]), 'each');
      const ids = list.map((_, at) => `s${at}`);
      const from = new Map(FIELDS.map((field, at) => [field, ids[(chosen[at] ?? 0) % ids.length] ?? '']));
      const differing = new Set(differingFields(whole, { name: '', ids }).map(({ field }) => field));
      const merged = withMerged(whole, [{ ids, from }]);
      expect(merged.services.map(({ name }) => name).sort()).toEqual(['Advice', 'Meals']);
      const one = merged.services.find(({ id }) => id === 's0');
      for (const field of FIELDS) {
        const of = whole.services.find(({ id }) => id === (differing.has(field) ? from.get(field) : 's0'));
        const [said, wanted] = [one?.[field], of?.[field]].map((value) =>
          JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? '')),
        );
        expect(said).toBe(wanted);
      }
      const saved = readPack(JSON.parse(JSON.stringify(toPackJson(merged)))).pack;
      expect(saved).toEqual(merged);
      // The directory that lists them twice, as ever, is no news to a board that has them as one.
      const changes = changesSince(boardWith(saved).board(), { pack: whole, isWhole: true });
      expect([isNews(changes), changes.added, changes.gone]).toEqual([false, [], []]);
    }),
    { numRuns: propertyRuns(50) },
  );
});
