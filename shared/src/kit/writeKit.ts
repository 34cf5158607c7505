import {
  type Actor,
  type Board,
  BURDENS,
  DIMENSIONS,
  LEG_KINDS,
  LEVELS,
  SEVERITIES,
  type Service,
} from '../board/index.ts';
import { LANGUAGES, type Language } from '../messages/index.ts';
import { type Catalogue, grouped, languageOf } from '../report/index.ts';
import { defaultPlan, type Phase, planMinutes } from '../workshop/index.ts';
import { type CodeBook, codesOf } from './codes.ts';

/** What a kit says beyond its board: of a scenario, what goes with it. */
export interface KitOptions {
  readonly language: Language;
  readonly questions?: readonly string[];
  readonly sources?: readonly string[];
  /** Of the workshop; without one, the usual plan. */
  readonly plan?: readonly Phase[] | undefined;
}

interface Labelled {
  readonly label: string;
  readonly text: string;
}

interface Named {
  readonly code: string;
  readonly name: string;
  /** What kind of thing it is, or which right. */
  readonly kind: string;
}

interface PersonaSheet {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly story: readonly string[];
  readonly elements: readonly string[];
  readonly facts: readonly Labelled[];
  readonly holds: readonly Named[];
  readonly objectives: readonly Named[];
}

/** A service, or an actor at whom nothing in particular is offered, as a card to cut out. */
interface PlaceCard {
  readonly code: string;
  readonly name: string;
  readonly actor: string;
  readonly facts: readonly Labelled[];
}

interface Row {
  readonly label: string;
  readonly boxes: readonly string[];
}

/**
 * The kit of a board in the words of a language: what people need to map on paper, and to type it in afterwards. What is
 * drawn with it, and on which sheets, is for others to say.
 */
export type Kit = ReturnType<typeof writeKit>;

export function writeKit(
  board: Board,
  { language, questions = [], sources = [], plan = defaultPlan() }: KitOptions,
) {
  const { words } = languageOf(language);
  const codes = codesOf(board);
  const { meta } = board;
  const { kit } = words;
  return {
    language,
    direction: LANGUAGES[language].direction,
    title: meta.title,
    kind: kit.title,
    about: meta.city === '' ? kit.general : kit.of({ city: meta.city }),
    play: [kit.print, kit.lay, kit.fill],
    typing: { title: kit.type.title, how: kit.type.how, examples: examplesIn(words, board) },
    script: scriptIn(words, plan),
    questions: { title: kit.questions, items: questions },
    sources: { title: kit.sources, items: sources },
    personas: board.personas.map((persona) => personaSheet(persona.id, board, { codes, words })),
    assets: {
      title: kit.assets,
      about: kit.assetsAbout,
      items: board.assets.map(({ id, name, kind }) => ({
        code: codes.of(id) ?? '',
        name,
        kind: words.asset[kind],
      })),
    },
    cards: placeCards(board, { codes, words }),
    step: {
      title: kit.steps,
      what: kit.what,
      at: kit.at,
      needs: kit.needs,
      gives: kit.gives,
      amounts: [kit.days, kit.visits, meta.currency === '' ? kit.cost : `${kit.cost} (${meta.currency})`],
      mood: kit.mood,
      moods: ['-2', '-1', '0', '1', '2'],
    },
    barrier: {
      title: kit.barriers,
      what: kit.inTheWay,
      on: kit.on,
      rows: rowsIn(words),
      blocks: kit.ends,
    },
    way: {
      title: kit.ways,
      from: kit.from,
      to: kit.to,
      kinds: LEG_KINDS.map((kind) => ({ sign: ARROWS[kind], name: words.legKind[kind] })),
    },
    poster: { title: kit.poster, about: kit.posterAbout },
    personWords: { person: words.record.personas, story: kit.story, has: kit.has, wants: kit.wants },
    colon: words.punctuation.colon,
  };
}

/** As they are typed. */
const ARROWS = { path: '>', referral: '>>', workaround: '~>' } as const;

interface Telling {
  readonly codes: CodeBook;
  readonly words: Catalogue;
}

function personaSheet(id: string, board: Board, { codes, words }: Telling): PersonaSheet {
  const persona = board.personas.find((each) => each.id === id);
  const { kit, grammar } = words;
  const {
    name = '',
    summary = '',
    story = '',
    keyElements = [],
    status = '',
    languages = [],
    holds = [],
  } = persona ?? {};
  const held = new Set<string>(holds);
  const facts = [
    { label: kit.status, text: status },
    { label: kit.languages, text: grammar.list(languages.map(grammar.language)) },
  ];
  return {
    code: codes.of(id) ?? '',
    name,
    summary,
    story: story.split('\n').filter((line) => line.trim() !== ''),
    elements: keyElements,
    facts: facts.filter(({ text }) => text !== ''),
    holds: board.assets
      .filter((asset) => held.has(asset.id))
      .map((asset) => ({ code: codes.of(asset.id) ?? '', name: asset.name, kind: words.asset[asset.kind] })),
    objectives: board.objectives
      .filter((objective) => objective.persona === id)
      .map((objective) => ({
        code: codes.of(objective.id) ?? '',
        name: objective.title,
        kind: words.right[objective.right],
      })),
  };
}

/** More than that nobody cuts out; a city has 30 to 60 services that matter. */
const MOST_PLACES = 240;

/** Those of one actor together, in the order of their codes. */
function placeCards(board: Board, telling: Telling) {
  const { kit } = telling.words;
  const servicesOf = grouped(board.services, ({ actor }) => [actor]);
  const all = board.actors.flatMap((actor) => {
    const services = servicesOf.get(actor.id) ?? [];
    if (services.length === 0) return [actorCard(actor, telling)];
    return services.map((service) => serviceCard(service, actor, { board, ...telling }));
  });
  const more = all.length - MOST_PLACES;
  return {
    title: kit.cards,
    items: all.slice(0, MOST_PLACES),
    more: more > 0 ? kit.more({ cards: more }) : '',
  };
}

function actorCard({ id, name, about = '' }: Actor, { codes }: Telling): PlaceCard {
  const facts = about.trim() === '' ? [] : [{ label: '', text: about }];
  return { code: codes.of(id) ?? '', name, actor: '', facts };
}

function serviceCard(
  service: Service,
  actor: Actor,
  { board, codes, words }: Telling & { readonly board: Board },
): PlaceCard {
  const { kit, grammar, channel } = words;
  const { id, name, requiredDocuments, eligibility = '', fee, waitDays, languages, channels } = service;
  const { currency, country } = board.meta;
  const facts = [
    { label: kit.asks, text: grammar.list(requiredDocuments) },
    { label: kit.for, text: eligibility },
    { label: kit.fee, text: fee === undefined ? '' : grammar.inCountry(country).money(fee, currency) },
    { label: kit.wait, text: waitDays === undefined ? '' : kit.waitDays({ days: waitDays }) },
    { label: kit.languages, text: grammar.list(languages.map(grammar.language)) },
    { label: kit.channels, text: channels.map((each) => channel[each]).join(' · ') },
  ];
  return {
    code: codes.of(id) ?? '',
    name,
    actor: `${actor.name} (${codes.of(actor.id)})`,
    facts: facts.filter(({ text }) => text !== ''),
  };
}

/** The boxes of a barrier's card, in the order in which their numbers are typed. */
function rowsIn({ kit, dimension, level, severity, burden }: Catalogue): readonly Row[] {
  return [
    { label: kit.kind, boxes: DIMENSIONS.map((each) => dimension[each]) },
    { label: kit.who, boxes: LEVELS.map((each) => level[each]) },
    { label: kit.weight, boxes: SEVERITIES.map((each) => severity[each]) },
    { label: kit.burden, boxes: BURDENS.map((each) => burden[each]) },
  ];
}

/** A line of each kind, with codes that are on this kit. */
function examplesIn(
  { kit }: Catalogue,
  board: Board,
): readonly { readonly line: string; readonly means: string }[] {
  const service = (at: number) => `S${Math.min(at, Math.max(1, board.services.length))}`;
  const asset = (at: number) => `D${Math.min(at, Math.max(1, board.assets.length))}`;
  const { type, example } = kit;
  return [
    { line: `P1 > ${service(1)} > ${service(2)} > O1 “${example.way}”`, means: type.way },
    { line: `${service(1)}: -${asset(1)} +${asset(2)} 3d 2v 20c m-1`, means: type.step },
    { line: `E1: @${service(2)} “${example.step}”`, means: type.own },
    { line: `B1: ${service(1)}>${service(2)} 4/1/3 ! P1 “${example.barrier}”`, means: type.barrier },
    { line: `D${board.assets.length + 1}: “${example.asset}”`, means: type.asset },
    { line: 'C: A1 A2 2', means: type.handOff },
    { line: `N: “${example.note}”`, means: type.note },
  ];
}

/** When each part begins, counted in minutes from the start. */
function scriptIn({ kit, grammar }: Catalogue, plan: readonly Phase[]) {
  let from = 0;
  const rows = plan.map(({ kind, minutes, note, ...phase }) => {
    const { title, task } = { ...kit.phases[kind], ...phase };
    const notes = note === undefined ? [] : [note];
    const row = { from: grammar.number(from), minutes: grammar.number(minutes), title, task, notes };
    from += minutes;
    return row;
  });
  const columns = [kit.from, kit.minutes, kit.phase, kit.task];
  return { title: kit.script, columns, rows, total: kit.scriptTotal({ minutes: planMinutes(plan) }) };
}
