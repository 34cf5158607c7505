import type { ActorKind } from '@parcours/shared/board';
import {
  Briefcase,
  Building2,
  Church,
  Globe2,
  GraduationCap,
  HandHeart,
  HeartPulse,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  Stamp,
  Store,
  Trees,
  Users,
  Vote,
} from 'lucide-react';

/** One picture for each kind of actor. Its colour is `var(--actor-<kind>)`; neither is ever shown without words. */
const ICONS: Readonly<Record<ActorKind, LucideIcon>> = {
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

interface ActorIconProps {
  readonly kind: ActorKind;
  readonly size?: number;
}

/** The picture of an actor's kind, in its colour; hidden from screen readers, since words stand beside it. */
export function ActorIcon({ kind, size = 18 }: ActorIconProps) {
  const Icon = ICONS[kind];
  return <Icon size={size} color={`var(--actor-${kind})`} aria-hidden style={{ flex: 'none' }} />;
}
