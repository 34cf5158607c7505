import type { Channel, Level } from '@parcours/shared/board';
import { channelsIn } from '../channels.ts';
import { languageOf, mainTag } from '../languages.ts';
import type { Labels, ListedOrganisation, ListedService, Listing, Problems } from '../listing.ts';
import { amountOf, dayOf, daysOf, pageOf, withoutMarkup } from '../values.ts';
import { Graph, type Statement, type Term } from './graph.ts';

const DCT = 'http://purl.org/dc/terms/';
const CV = 'http://data.europa.eu/m8g/';
const CPSV = 'http://purl.org/vocab/cpsv#';
const SCHEMA = ['http://schema.org/', 'https://schema.org/'];
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const FOAF = 'http://xmlns.com/foaf/0.1/';

const ofSchema = (name: string) => SCHEMA.map((namespace) => namespace + name);

/** CPSV-AP 2.1 to 3.2, and what its extensions say in their place. */
const NAME = [
  `${DCT}title`,
  `${SKOS}prefLabel`,
  ...ofSchema('name'),
  'http://www.w3.org/2000/01/rdf-schema#label',
  `${FOAF}name`,
];
const ABOUT = [`${DCT}description`, ...ofSchema('description')];
const AUTHORITY = [
  `${CV}hasCompetentAuthority`,
  `${CV}ownedBy`,
  `${CPSV}ownedBy`,
  `${DCT}publisher`,
  'http://purl.org/pav/createdBy',
];
const CHANNEL = [`${CV}hasChannel`, `${CPSV}hasChannel`];
const LANGUAGE = [`${DCT}language`];
const REQUIREMENT = [
  `${CV}holdsRequirement`,
  `${CPSV}holdsRequirement`,
  'http://vocab.belgif.be/ns/publicservice#hasRequirement',
];
const INPUT = [`${CPSV}hasInput`, `${CV}hasInputType`];
const OUTPUT = [`${CPSV}produces`, `${CV}produces`];
const COST = [`${CV}hasCost`];
const COST_VALUE = [`${CV}value`, `${CV}hasValue`];
const TIME = [`${CV}processingTime`, `${CPSV}processingTime`];
/** What it is about, whose affair it is, and the event of a life or a business that it belongs to. */
const THEMES = [`${CV}thematicArea`, `${CV}sector`, `${CPSV}sector`, `${CV}isGroupedBy`, `${DCT}subject`];
const PLACE = [`${DCT}spatial`];
const CHANGED = [`${DCT}modified`, ...ofSchema('dateModified')];
const PHONE = [...ofSchema('telephone'), `${CV}telephone`, 'http://www.w3.org/2006/vcard/ns#hasTelephone'];
const PAGE = [...ofSchema('url'), `${FOAF}homepage`, `${FOAF}page`, `${CV}contactPage`];
const MAIL = [...ofSchema('email'), `${CV}email`, 'http://www.w3.org/2006/vcard/ns#hasEmail'];
const CONTACT = [`${CV}contactPoint`, `${CV}hasContactPoint`, ...ofSchema('contactPoint')];
const CATALOGUE = 'http://www.w3.org/ns/dcat#Catalog';

/** `cpsv:PublicService`, and what extensions make of it (`cpsvno:Service`, `InstancePublicServiceSnapshot`). */
const SERVICE_TYPE = /(?:[#/][A-Z]?\w*PublicService(?:Snapshot|Dataset)?|cpsvno#Service)$/;
const ORGANISATION_TYPE = /[#/](?:Public)?Organi[sz]ation$/;

/** Reads the public services that a graph describes by CPSV-AP. */
export function readCpsv(statements: readonly Statement[], problems: Problems): Listing {
  const graph = new Graph(statements);
  const subjects = [...graph.subjects()];
  const isA = (type: RegExp) => (subject: string) => graph.types(subject).some((each) => type.test(each));
  const services = subjects.filter(isA(SERVICE_TYPE)).map((each) => serviceOf(each, graph, problems));
  const named = services.flatMap(({ organisation }) => organisation ?? []);
  const organisations = new Set([...subjects.filter(isA(ORGANISATION_TYPE)), ...named]);
  const catalogue = subjects.find((subject) => graph.types(subject).includes(CATALOGUE));
  return {
    isWhole: true,
    title: catalogue === undefined ? undefined : labels(catalogue, NAME, graph),
    licence: catalogue === undefined ? undefined : graph.first(catalogue, [`${DCT}license`]),
    organisations: [...organisations].map((each) => organisationOf(each, graph, problems)),
    services,
  };
}

function organisationOf(subject: string, graph: Graph, problems: Problems): ListedOrganisation {
  const name = labels(subject, NAME, graph);
  if (name.size === 0) problems.note('label-from-address', subject);
  return {
    id: subject,
    name: name.size > 0 ? name : new Map([['', lastPart(subject)]]),
    about: labels(subject, ABOUT, graph),
    url: pageOf(graph.first(subject, PAGE), subject, problems),
    level: levelOf(subject, graph),
    sort: [
      ...name.values(),
      ...graph.values(subject, [`${DCT}type`]).map(({ value }) => lastPart(value)),
    ].join(' '),
  };
}

function serviceOf(subject: string, graph: Graph, problems: Problems): ListedService {
  const [authority] = graph.values(subject, AUTHORITY);
  const contacts = graph.values(subject, CONTACT).map(({ value }) => value);
  const channels = graph.values(subject, CHANNEL).map(({ value }) => value);
  const mails = [subject, ...contacts, ...channels].flatMap((each) => graph.values(each, MAIL));
  if (mails.length > 0) problems.note('contact-left-out', subject, mails.length);
  return {
    id: subject,
    name: labels(subject, NAME, graph),
    about: labels(subject, ABOUT, graph),
    organisation: authority?.termType === 'Literal' ? undefined : authority?.value,
    channels: channelsOf([...channels, ...contacts], graph),
    languages: languagesOf(subject, graph, problems),
    eligibility: oneLine(joined(graph.values(subject, REQUIREMENT).map((each) => named(each, graph)))),
    themes: THEMES.flatMap((property) => graph.values(subject, [property])).flatMap((each) =>
      filed(each, graph),
    ),
    place: graph.values(subject, PLACE).flatMap((each) => filed(each, graph))[0],
    documents: graph.values(subject, INPUT).map((each) => oneLine(named(each, graph))),
    gives: graph.values(subject, OUTPUT).map((each) => oneLine(named(each, graph))),
    fee: feeOf(subject, graph, problems),
    waitDays: daysOf(graph.first(subject, TIME), subject, problems),
    verifiedOn: dayOf(graph.first(subject, CHANGED), subject, problems),
    phone: contacts.map((each) => graph.first(each, PHONE)).find((each) => each !== undefined),
  };
}

/** By language, without markup; of several in one language the first. */
function labels(subject: string, properties: readonly string[], graph: Graph): Labels {
  const found = new Map<string, string>();
  for (const { value, language = '', termType } of graph.values(subject, properties)) {
    const text = termType === 'Literal' ? withoutMarkup(value) : '';
    const tag = language === '' ? '' : mainTag(language);
    if (text !== '' && !found.has(tag)) found.set(tag, text);
  }
  return found;
}

/** What something is called, else what is said of it, else the last part of its address, if it has one. */
function named({ value, termType, language = '' }: Term, graph: Graph): Labels {
  if (termType === 'Literal') return new Map([[language && mainTag(language), withoutMarkup(value)]]);
  const [said] = [NAME, ABOUT]
    .map((properties) => labels(value, properties, graph))
    .filter(({ size }) => size > 0);
  return said ?? new Map(termType === 'BlankNode' ? [] : [['', lastPart(value)]]);
}

/** What something is filed under, as people read it: the end of an address may be a code, which tells them nothing. */
function filed(term: Term, graph: Graph): readonly Labels[] {
  const label = oneLine(named(term, graph));
  const isCode = term.termType === 'NamedNode' && !graph.has(term.value) && !WORD.test(lastPart(term.value));
  return label.size === 0 || isCode ? [] : [label];
}

const WORD = /^\p{L}[\p{L}\s_-]{2,}$/u;

function joined(all: readonly Labels[]): Labels {
  const tags = new Set(all.flatMap((each) => [...each.keys()]));
  return new Map([...tags].map((tag) => [tag, all.flatMap((each) => each.get(tag) ?? []).join(' · ')]));
}

const oneLine = (texts: Labels): Labels =>
  new Map([...texts].map(([tag, text]) => [tag, text.replace(/\s*\n\s*/g, ' ')]));

function lastPart(address: string): string {
  const last = address.split(/[/#:]/).filter(Boolean).at(-1) ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function channelsOf(subjects: readonly string[], graph: Graph): readonly Channel[] {
  const found = subjects.flatMap((subject) => {
    const said = [
      ...graph.types(subject),
      ...graph.values(subject, [`${DCT}type`, ...NAME]).map(({ value }) => value),
    ]
      .map(lastPart)
      .join(' ');
    const hasPhone = graph.values(subject, PHONE).length > 0;
    const hasPage = graph.values(subject, PAGE).length > 0;
    return [
      ...channelsIn(said),
      ...(hasPhone ? (['phone'] as const) : []),
      ...(hasPage ? (['online'] as const) : []),
    ];
  });
  return [...new Set(found)];
}

function languagesOf(subject: string, graph: Graph, problems: Problems): readonly string[] {
  const found = graph.values(subject, LANGUAGE).flatMap(({ value }) => {
    const tag = languageOf(value);
    if (tag === undefined) problems.note('language-unknown', `${subject}: ${value}`);
    return tag ?? [];
  });
  return [...new Set(found)];
}

function feeOf(subject: string, graph: Graph, problems: Problems): number | undefined {
  const amounts = graph
    .values(subject, COST)
    .flatMap(({ value }) => amountOf(graph.first(value, COST_VALUE), value, problems) ?? []);
  if (new Set(amounts).size > 1) problems.note('fee-several', subject);
  return amounts.length === 0 ? undefined : Math.min(...amounts);
}

/** By the area that an authority serves, in the EU's table of places: of three letters is a country. */
function levelOf(subject: string, graph: Graph): Level | undefined {
  const place = graph.first(subject, [`${DCT}spatial`]);
  if (place === undefined) return undefined;
  if (/\/(?:country|atu)\/[A-Z]{3}$/.test(place)) return 'national';
  return /\/nuts\/[A-Z]{2}\w?$/.test(place) ? 'regional' : undefined;
}
