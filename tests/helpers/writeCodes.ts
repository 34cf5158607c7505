import {
  type Barrier,
  type Board,
  BURDENS,
  COORDINATION_STATES,
  DIMENSIONS,
  emptyBoard,
  LEVELS,
  type Step,
} from '@parcours/shared/board';
import { codesOf } from '@parcours/shared/kit';

const ARROWS = { path: '>', referral: '>>', workaround: '~>' } as const;

/** What a group that maps on paper begins with: a board without its route. */
export function withoutRoute(board: Board): Board {
  const { meta, personas, objectives, actors, services, assets } = board;
  return { ...emptyBoard(), meta, personas, objectives, actors, services, assets };
}

/** The route of a board as somebody types it in who has it on paper before them. */
export function writeCodes(board: Board): string {
  const codes = codesOf(withoutRoute(board));
  const cards = new Map<string, string>([...cardCodes(board)]);
  const code = (id: string) => cards.get(id) ?? codes.of(id) ?? id;
  const leg = new Map(board.legs.map((each) => [each.id as string, each]));
  const barrier = ({ on, dimension, level, severity, burden, blocks, affects, title }: Barrier) => {
    const way = leg.get(on);
    const place = way ? `${code(way.from)}${ARROWS[way.kind]}${code(way.to)}` : code(on);
    const boxes = [
      DIMENSIONS.indexOf(dimension) + 1,
      LEVELS.indexOf(level) + 1,
      severity,
      burden === undefined ? 0 : BURDENS.indexOf(burden) + 1,
    ].join('/');
    return `B: ${place} ${boxes} ${blocks ? '!' : ''} ${affects.map(code).join(' ')} ${quoted(title)}`;
  };
  return [
    ...board.legs.map(({ from, to, kind }) => `${code(from)} ${ARROWS[kind]} ${code(to)}`),
    ...board.steps.map((step) => stepLine(step, code)),
    ...board.barriers.filter(({ removed }) => !removed).map(barrier),
    ...board.coordination.map(
      ({ a, b, state }) => `C: ${code(a)} ${code(b)} ${COORDINATION_STATES.indexOf(state) + 1}`,
    ),
  ].join('\n');
}

const quoted = (words: string) => `“${words.replace(/[“”]/g, '')}”`;

/** The first step at a service has the card of the service, others are written on empty ones. */
function* cardCodes(board: Board): Generator<[string, string]> {
  const codes = codesOf(withoutRoute(board));
  const used = new Set<string>();
  let own = 0;
  for (const { id, service, actor } of board.steps) {
    const card = codes.of(service ?? actor ?? '');
    const isFree = card !== undefined && !used.has(card);
    if (isFree) used.add(card);
    else own += 1;
    yield [id, isFree ? card : `E${own}`];
  }
}

function stepLine(
  { id, title, service, actor, persona, needs, gives, days, visits, cost, emotion }: Step,
  code: (id: string) => string,
): string {
  const card = code(id);
  // An actor beside a service is said last, since the service brings its own.
  const places = [service, actor].flatMap((place) => (place === undefined ? [] : [`@${code(place)}`]));
  const mood = emotion === undefined ? '' : `m${emotion > 0 ? '+' : ''}${emotion}`;
  const papers = [...needs.map((need) => `-${code(need)}`), ...gives.map((gift) => `+${code(gift)}`)];
  const person = persona === undefined ? '' : code(persona);
  return [`${card}:`, ...places, person, ...papers, `${days}d ${visits}v ${cost}c`, mood, quoted(title)].join(
    ' ',
  );
}
