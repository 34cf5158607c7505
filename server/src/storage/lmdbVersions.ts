import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { type Occasion, ON_REQUEST, occasionShape } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { z } from 'zod';
import { type BoardVersion, roomFor } from '../ports/boardVersions.ts';
import { assertThere, type Open } from './lmdbRecords.ts';
import { lastOf, rangeOf } from './lmdbStores.ts';
import { openRecord, sealRecord } from './recordCodec.ts';

const namePlace = (document: string, version: number) => `${document}/version/${version}/name`;
const statePlace = (document: string, version: number) => `${document}/version/${version}/state`;

const deflateAside = promisify(deflateRaw);

/** Versions are seldom read, so they are compressed: outside the event loop, since a large one takes a while. */
export const compressState = (state: Uint8Array): Promise<Uint8Array> => deflateAside(state, { level: 6 });

/** `state` is compressed. */
export function keepVersion(
  open: Open,
  { state, ...wanted }: Omit<BoardVersion, 'version'> & { readonly state: Uint8Array },
): BoardVersion {
  const { stores, document, key } = open;
  const { at } = wanted;
  assertThere(stores, document);
  makeRoom(open, wanted.occasion);
  const version = takeNumber(open);
  const kept = { version, ...wanted };
  putLabel(open, kept);
  stores.states.put(
    [document, version],
    sealRecord(key, statePlace(document, version), { update: state, at }),
  );
  return kept;
}

/** Stands for the latest version once that is removed, so that its number is not given again. */
const TAKEN = new Uint8Array();

function takeNumber({ stores: { versions }, document }: Open): number {
  const last = lastOf(versions, document);
  if (versions.get([document, last])?.length === TAKEN.length) versions.remove([document, last]);
  return last + 1;
}

function putLabel({ stores, document, key }: Open, { version, at, ...label }: BoardVersion): void {
  const update = Buffer.from(encodeLabel(label));
  stores.versions.put([document, version], sealRecord(key, namePlace(document, version), { update, at }));
}

function makeRoom(open: Open, occasion: Occasion): void {
  const giving = roomFor(occasion, listVersions(open));
  if (giving === 'free') return;
  if (giving === 'full') throw new CodedError('version.limit');
  removeVersion(open, giving.version);
}

export function renameVersion(open: Open, version: number, name: string): BoardVersion {
  const known = listVersions(open).find((kept) => kept.version === version);
  if (known === undefined) throw new CodedError('version.not-found');
  const renamed = { ...known, name };
  putLabel(open, renamed);
  return renamed;
}

/** Also one that is damaged. */
export function removeVersion({ stores, document }: Open, version: number): void {
  assertThere(stores, document);
  const key: [string, number] = [document, version];
  const name = stores.versions.get(key);
  if (name === undefined || name.length === TAKEN.length) throw new CodedError('version.not-found');
  if (version === lastOf(stores.versions, document)) stores.versions.put(key, TAKEN);
  else stores.versions.remove(key);
  stores.states.remove(key);
}

export function listVersions({ stores, document, key }: Open): BoardVersion[] {
  assertThere(stores, document);
  return [...stores.versions.getRange(rangeOf(document))].flatMap(({ key: [, version], value }) => {
    const record = openRecord(key, namePlace(document, version), value);
    return record ? [{ version, at: record.at, ...decodeLabel(Buffer.from(record.update).toString()) }] : [];
  });
}

export function readVersion({ stores, document, key }: Open, version: number): Uint8Array {
  assertThere(stores, document);
  const sealed = stores.states.get([document, version]);
  const record = sealed && openRecord(key, statePlace(document, version), sealed);
  if (record === undefined) throw new CodedError('version.not-found');
  return Uint8Array.from(inflateRawSync(record.update));
}

type Label = Pick<BoardVersion, 'name' | 'occasion'>;

/** No name begins with it now. Before versions were kept by themselves, a label was the name alone. */
const MARK = '\0';

const labelShape = z.strictObject({ name: z.string(), occasion: occasionShape });

/** What a version is called, and why it was kept, as the store holds it. */
function encodeLabel({ name, occasion }: Label): string {
  return occasion.kind === 'wish' ? name : MARK + JSON.stringify({ name, occasion });
}

function decodeLabel(text: string): Label {
  if (!text.startsWith(MARK)) return { name: text, occasion: ON_REQUEST };
  const label = labelShape.safeParse(jsonOf(text.slice(MARK.length)));
  // Before, a name could begin with the mark.
  return label.success ? label.data : { name: text, occasion: ON_REQUEST };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
