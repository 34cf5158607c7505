import {
  type Barrier,
  type Board,
  COLLECTION_NAMES,
  type CollectionName,
  type FieldReference,
  referencesOf,
} from '../../board/index.ts';

/** A record as this reader sees it: its fields are looked up by the names that the collection declares. */
type Fields = { readonly id: string; readonly [field: string]: unknown };
type Working = { [Name in CollectionName]: readonly Fields[] };

/**
 * The board without the records marked sensitive, without those named in `also`, and without what points to
 * either. Nothing that stays is made easier by it: a place whose closed door may not be told is itself left out.
 */
export function withhold(board: Board, also: ReadonlySet<string>): Board {
  const { meta, ...collections } = board;
  const working: Working = collections;
  const gone = new Set([...also, ...sensitiveIds(working), ...closedInSecret(board.barriers)]);
  let before: number;
  do {
    before = gone.size;
    for (const name of COLLECTION_NAMES) {
      for (const record of working[name]) if (pointsTo(name, record, gone)) gone.add(record.id);
    }
  } while (gone.size > before);
  const kept = COLLECTION_NAMES.map((name) => [
    name,
    working[name].filter(({ id }) => !gone.has(id)).map((record) => withoutEntries(name, record, gone)),
  ]);
  // Only records and entries of lists were taken away, and every schema allows that.
  return { meta, ...Object.fromEntries(kept) } as unknown as Board;
}

function sensitiveIds(working: Working): string[] {
  return COLLECTION_NAMES.flatMap((name) => working[name].filter(({ sensitive }) => sensitive === true)).map(
    ({ id }) => id,
  );
}

/** Without its barrier such a place would look open, and the report would promise what is not so. */
function closedInSecret(barriers: readonly Readonly<Barrier>[]): string[] {
  return barriers
    .filter((barrier) => barrier.sensitive && barrier.blocks && !barrier.removed)
    .map(({ on }) => on);
}

function isGone(id: unknown, gone: ReadonlySet<string>): boolean {
  return typeof id === 'string' && gone.has(id);
}

function pointsTo(name: CollectionName, record: Fields, gone: ReadonlySet<string>): boolean {
  // An owner is an actor's id or free text, and so no reference that the collection declares.
  if (name === 'proposals' && isGone(record.owner, gone)) return true;
  return referencesOf(name).some((reference) => isLostWith(record, reference, gone));
}

function isLostWith(record: Fields, { field, kind }: FieldReference, gone: ReadonlySet<string>): boolean {
  const value = record[field];
  if (kind !== 'list' || !Array.isArray(value)) return isGone(value, gone);
  switch (field) {
    case 'holds':
      return false;
    case 'affects':
    case 'barriers':
      return value.length > 0 && value.every((id) => isGone(id, gone));
    default:
      // A step that needs or gives what may not be told tells it, and without the need it would look easier.
      return value.some((id) => isGone(id, gone));
  }
}

function withoutEntries(name: CollectionName, record: Fields, gone: ReadonlySet<string>): Fields {
  let current = record;
  for (const { field, kind } of referencesOf(name)) {
    const value = current[field];
    if (kind !== 'list' || !Array.isArray(value)) continue;
    if (value.some((id) => isGone(id, gone))) {
      current = { ...current, [field]: value.filter((id) => !isGone(id, gone)) };
    }
  }
  return current;
}
