import type { ActorKind, AssetKind } from '@parcours/shared/board';
import {
  BadgeCheck,
  Briefcase,
  Building2,
  Church,
  Coins,
  Contact,
  FileText,
  Globe2,
  GraduationCap,
  HandHeart,
  HeartPulse,
  Info,
  Landmark,
  Languages,
  type LucideIcon,
  MapPin,
  MessagesSquare,
  Package,
  Stamp,
  Store,
  Trees,
  Users,
  Vote,
} from 'lucide-react';

/** One picture for each kind of actor. Its colour is `var(--actor-<kind>)`; neither is ever shown without words. */
const ACTOR_ICONS: Readonly<Record<ActorKind, LucideIcon>> = {
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

/** One picture for each kind of thing that a step needs or gives. */
const ASSET_ICONS: Readonly<Record<AssetKind, LucideIcon>> = {
  document: FileText,
  status: BadgeCheck,
  address: MapPin,
  information: Info,
  language: Languages,
  money: Coins,
  contact: Contact,
  other: Package,
};

interface ActorIconProps {
  readonly kind: ActorKind;
  readonly size?: number;
}

/** The picture of an actor's kind, in its colour; hidden from screen readers, since words stand beside it. */
export function ActorIcon({ kind, size = 18 }: ActorIconProps) {
  const Icon = ACTOR_ICONS[kind];
  return <Icon size={size} color={`var(--actor-${kind})`} aria-hidden style={{ flex: 'none' }} />;
}

export function AssetIcon({ kind, size = 14 }: { readonly kind: AssetKind; readonly size?: number }) {
  const Icon = ASSET_ICONS[kind];
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />;
}
