import {
  Annoyed,
  BadgeCheck,
  Ban,
  Briefcase,
  Building2,
  Church,
  CircleCheck,
  CircleDashed,
  CircleSlash2,
  Clock3,
  Coins,
  Contact,
  CornerDownRight,
  FileText,
  Flag,
  Footprints,
  Frown,
  Globe2,
  GraduationCap,
  HandHeart,
  Handshake,
  HeartPulse,
  Info,
  Landmark,
  Languages,
  Laugh,
  Lock,
  MapPin,
  Meh,
  MessagesSquare,
  OctagonX,
  Package,
  RefreshCw,
  Smile,
  Stamp,
  Store,
  Trees,
  TriangleAlert,
  UserRound,
  Users,
  Vote,
} from 'lucide';
import type { Outcome } from '../../analysis/index.ts';
import type { ActorKind, AssetKind } from '../../board/index.ts';
import { element } from '../map/svg.ts';

/** The shapes of a sign in a square of 24 by 24, to be stroked. */
export type Sign = typeof Flag;

/** One for each kind of actor; neither it nor its colour is ever shown without words. */
export const ACTOR_SIGNS: Readonly<Record<ActorKind, Sign>> = {
  'municipal-service': Landmark,
  'elected-body': Vote,
  'national-authority': Stamp,
  health: HeartPulse,
  education: GraduationCap,
  employer: Briefcase,
  'social-landlord': Building2,
  'civil-society': HandHeart,
  'migrant-association': Globe2,
  'faith-group': Church,
  'public-space': Trees,
  'informal-network': MessagesSquare,
  private: Store,
  other: Users,
};

/** One for each kind of thing that a step needs or gives. */
export const ASSET_SIGNS: Readonly<Record<AssetKind, Sign>> = {
  document: FileText,
  status: BadgeCheck,
  address: MapPin,
  information: Info,
  language: Languages,
  money: Coins,
  contact: Contact,
  other: Package,
};

export const OUTCOME_SIGNS: Readonly<Record<Outcome, Sign>> = {
  open: CircleCheck,
  hindered: TriangleAlert,
  blocked: OctagonX,
  unattainable: CircleSlash2,
  unexplored: CircleDashed,
};

/** How a step may feel, from −2 to 2. */
export const EMOTION_SIGNS = { '-2': Frown, '-1': Annoyed, 0: Meh, 1: Smile, 2: Laugh } as const;

export const SIGNS = {
  blocks: Ban,
  hinders: TriangleAlert,
  days: Clock3,
  visits: Footprints,
  cost: Coins,
  objective: Flag,
  person: UserRound,
  locked: Lock,
  referral: Handshake,
  workaround: CornerDownRight,
  circle: RefreshCw,
  missing: CircleSlash2,
} as const;

const STROKED = { fill: 'none', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** Signs within one picture: each is drawn once, and used wherever it stands. */
export class SignBook {
  readonly #id: string;
  readonly #known = new Map<Sign, string>();

  /** `id` keeps them apart from those of other pictures in the same page. */
  constructor(id: string) {
    this.#id = id;
  }

  use(
    sign: Sign,
    { x, y }: { readonly x: number; readonly y: number },
    size: number,
    colour: string,
  ): string {
    const name = this.#known.get(sign) ?? `${this.#id}-${this.#known.size}`;
    this.#known.set(sign, name);
    const scale = Math.round((size / 24) * 1000) / 1000;
    return element('use', {
      href: `#${name}`,
      transform: `translate(${round(x)} ${round(y)}) scale(${scale})`,
      stroke: colour,
    });
  }

  /** To stand before all that uses them. */
  definitions(): string {
    const signs = [...this.#known].map(([sign, id]) =>
      element(
        'g',
        { id, ...STROKED },
        sign.map(([name, attributes]) => element(name, strings(attributes))).join(''),
      ),
    );
    return signs.length === 0 ? '' : element('defs', {}, signs.join(''));
  }
}

const round = (length: number): number => Math.round(length * 10) / 10;

function strings(attributes: Sign[number][1]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, `${value}`]));
}
