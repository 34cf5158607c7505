import type { Actor, Board, Service } from '../board/index.ts';

type City = Pick<Board, 'actors' | 'services' | 'assets'>;

/** Under this name stands what HSDS has no field for, as its extensions may; our reader takes it again. */
export const HSDS_EXTENSION = 'parcours';

/**
 * What a city offers as organisations of HSDS 3 (Open Referral), each with its services. Records that came from a
 * directory have the ids that they had there, so that what was changed can go back into it.
 */
export function toHsds({ actors, services, assets }: City, currency: string): readonly object[] {
  const ids = directoryIds([...actors, ...services]);
  const names = new Map<string, string>(assets.map(({ id, name }) => [id, name]));
  return actors.map((actor) => ({
    ...organisation(actor, ids),
    services: services
      .filter((service) => service.actor === actor.id)
      .map((service) => serviceOf(service, { ids, names, currency })),
  }));
}

type Ids = ReadonlyMap<string, string>;

/** In some directories several records have one id, and only the first of them can keep it. */
function directoryIds(records: readonly (Actor | Service)[]): Ids {
  const taken = new Set<string>();
  return new Map(
    records.map(({ id, source }) => {
      const wished = source?.id ?? '';
      const free = wished !== '' && !taken.has(wished) ? wished : id;
      taken.add(free);
      return [id, free];
    }),
  );
}

function organisation({ id, name, about = '', url, kind, level }: Actor, ids: Ids): object {
  return {
    id: ids.get(id),
    name,
    description: about,
    ...present('website', url),
    [HSDS_EXTENSION]: { kind, level },
  };
}

interface Telling {
  readonly ids: Ids;
  readonly names: ReadonlyMap<string, string>;
  readonly currency: string;
}

function serviceOf(service: Service, { ids, names, currency }: Telling): object {
  const { id, name, about, channels, languages, eligibility, requiredDocuments, fee, waitDays, source } =
    service;
  const own = ids.get(id);
  return {
    id: own,
    name,
    ...present('description', about),
    status: 'active',
    ...present('eligibility_description', eligibility),
    ...present('wait_time', waitDays === undefined ? undefined : `P${waitDays}D`),
    ...present('last_modified', source?.verifiedOn),
    ...listed(
      'languages',
      languages.map((code) => ({ id: `${own}-${code}`, code })),
    ),
    ...listed(
      'required_documents',
      requiredDocuments.map((document, at) => ({ id: `${own}-document-${at + 1}`, document })),
    ),
    ...listed('cost_options', fee === undefined ? [] : [{ id: `${own}-fee`, amount: fee, currency }]),
    [HSDS_EXTENSION]: { channels, gives: service.gives.flatMap((asset) => names.get(asset) ?? []) },
  };
}

const present = (name: string, value: unknown): object =>
  value === undefined || value === '' ? {} : { [name]: value };

const listed = (name: string, values: readonly object[]): object =>
  values.length === 0 ? {} : { [name]: values };
