import { createHash } from 'node:crypto';
import { type Asset, cutText, type Problem } from '@parcours/shared/board';
import { type CityPack, facetsOf, PACK_FORMAT, readPack } from '@parcours/shared/directory';
import { fold } from '@parcours/shared/texts';
import { guessedKind } from './kinds.ts';
import { mainTag } from './languages.ts';
import type { Labels, ListedOrganisation, ListedService, Listing, Problems } from './listing.ts';

interface PackOptions {
  /** BCP 47: names are taken in it where there are any. */
  readonly language: string;
  /** Where the facts are from, as it stands on cards and in reports. */
  readonly dataset: string;
  /** What stands for whoever offers a service where the directory does not say. */
  readonly unknownOrganisation: string;
}

/** Of a name or a line, in signs: enough for sentences. */
const LONGEST_LINE = 300;
const LONGEST_TEXT = 5000;

/** What a directory says, as the records of boards. Ids are drawn from those of the directory: reading it again gives the same. */
export function makePack(listing: Listing, options: PackOptions, problems: Problems): MadePack {
  return new PackMaker(options, problems).made(listing);
}

export interface MadePack {
  readonly pack: CityPack;
  /** Of the services in the order of the listing. */
  readonly serviceIds: readonly string[];
}

class PackMaker {
  readonly #options: PackOptions;
  readonly #problems: Problems;
  readonly #ids = new Set<string>();
  /** How often each id has come, so that those given out for it are not tried again. */
  readonly #times = new Map<string, number>();
  readonly #assets = new Map<string, { id: string; name: string; kind: Asset['kind'] }>();

  constructor(options: PackOptions, problems: Problems) {
    this.#options = options;
    this.#problems = problems;
  }

  made({ title, licence, attribution, organisations, services }: Listing): MadePack {
    const actorIds = new Map<string, string>();
    const actors: object[] = organisations.map((organisation) => {
      const id = this.#idOf('actor', organisation.id);
      // Of several with one id the first is meant where it is named.
      if (!actorIds.has(organisation.id)) actorIds.set(organisation.id, id);
      return this.#actor(id, organisation);
    });
    const orphans = services.filter(({ organisation }) => !actorIds.has(organisation ?? ''));
    const unknown = 'actor-unknown';
    if (orphans.length > 0) {
      this.#problems.note('organisation-unknown', orphans[0]?.id ?? '', orphans.length);
      actors.push({ id: unknown, name: this.#options.unknownOrganisation, source: this.#source('') });
    }
    const records = services.map((service) =>
      this.#service(service, actorIds.get(service.organisation ?? '') ?? unknown),
    );
    const facets = records.flatMap(({ id }, at) => {
      const { themes = [], place = new Map() } = services[at] ?? {};
      const said = facetsOf(
        themes.map((each) => this.#text(each, id)),
        this.#text(place, id),
      );
      return said === undefined ? [] : [[id, said] as const];
    });
    const pack = this.#read({
      title: this.#text(title ?? new Map(), 'title') || this.#options.dataset,
      licence,
      attribution,
      actors,
      services: records,
      facets: Object.fromEntries(facets),
    });
    return { pack, serviceIds: records.map(({ id }) => id) };
  }

  /** By the reader of packs, so that a directory gives nothing that a pack could not hold. */
  #read(made: object): CityPack {
    const assets = [...this.#assets.values()];
    const value = { format: PACK_FORMAT, version: 1, language: this.#options.language, ...made, assets };
    const { pack, problems } = readPack(value);
    for (const problem of problems) this.#problems.note('record-invalid', placeOf(problem));
    return pack;
  }

  #actor(id: string, organisation: ListedOrganisation): object {
    const { about = new Map(), url, level, sort = '' } = organisation;
    const name = this.#name(organisation);
    if (organisation.kind === undefined) this.#problems.note('kind-guessed', organisation.id);
    return {
      id,
      name,
      kind: organisation.kind ?? guessedKind(`${name} ${sort}`),
      ...(level !== undefined && { level }),
      ...present('about', this.#text(about, organisation.id, LONGEST_TEXT)),
      ...present('url', url),
      source: this.#source(organisation.id),
    };
  }

  #service(service: ListedService, actor: string): { readonly id: string } {
    const { channels, languages, fee, waitDays, verifiedOn } = service;
    const documents = service.documents.map((each) => this.#text(each, service.id)).filter(Boolean);
    for (const document of documents) this.#asset(document);
    const given = service.gives.map((each) => this.#text(each, service.id)).filter(Boolean);
    const said = {
      actor,
      name: this.#name(service),
      ...present('about', this.#text(service.about ?? new Map(), service.id, LONGEST_TEXT)),
      channels: [...channels],
      languages: [...languages],
      ...present('eligibility', this.#text(service.eligibility ?? new Map(), service.id)),
      requiredDocuments: [...new Set(documents)],
      gives: [...new Set(given.map((each) => this.#asset(each)))],
      ...present('fee', fee),
      ...present('waitDays', waitDays),
      source: this.#source(service.id, verifiedOn),
    };
    return { id: this.#idOf('service', service.id), ...said };
  }

  /** One of each name, however it is written. */
  #asset(name: string): string {
    const key = fold(name);
    const known = this.#assets.get(key);
    if (known !== undefined) return known.id;
    const id = idFrom('asset', key);
    this.#assets.set(key, { id, name, kind: 'document' });
    return id;
  }

  #source(id: string, verifiedOn?: string): object {
    return {
      dataset: this.#options.dataset,
      ...present('id', id || undefined),
      ...present('verifiedOn', verifiedOn),
    };
  }

  #name({ id, name }: ListedOrganisation | ListedService): string {
    const text = this.#text(name, id);
    if (text === '') this.#problems.note('name-missing', id);
    return text || id;
  }

  /** In the language that was asked for, else in none, in English, or in whichever there is. */
  #text(labels: Labels, where: string, longest = LONGEST_LINE): string {
    const wanted = mainTag(this.#options.language);
    const found = [wanted, '', 'en', ...labels.keys()].find((tag) => labels.has(tag));
    if (found === undefined) return '';
    if (found !== wanted && found !== '') this.#problems.note('label-language', `${where}: ${found}`);
    const text = labels.get(found) ?? '';
    const cut = cutText(text, longest);
    if (cut !== text) this.#problems.note('text-cut', where);
    return cut;
  }

  /** Directories exist in which everything has one id. */
  #idOf(kind: string, source: string): string {
    const first = idFrom(kind, source);
    let id = first;
    let times = this.#times.get(first) ?? 1;
    for (; this.#ids.has(id); times += 1) id = idFrom(kind, `${source} ${times + 1}`);
    if (id !== first) this.#problems.note('same-id', `${kind} ${source}`);
    this.#times.set(first, times);
    this.#ids.add(id);
    return id;
  }
}

function idFrom(kind: string, source: string): string {
  return `${kind}-${createHash('sha256').update(source).digest('base64url').slice(0, 16)}`;
}

function present<Value>(name: string, value: Value | undefined): object {
  return value === undefined || value === '' ? {} : { [name]: value };
}

const placeOf = (problem: Problem): string => [problem.collection, problem.id].filter(Boolean).join(' ');
