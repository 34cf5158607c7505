import type { AssetKind } from '@parcours/shared/board';
import {
  BadgeCheck,
  Coins,
  Contact,
  FileText,
  Info,
  Languages,
  type LucideIcon,
  MapPin,
  Package,
} from 'lucide-react';

/** One picture for each kind of thing that a step needs or gives. */
const ICONS: Readonly<Record<AssetKind, LucideIcon>> = {
  document: FileText,
  status: BadgeCheck,
  address: MapPin,
  information: Info,
  language: Languages,
  money: Coins,
  contact: Contact,
  other: Package,
};

export function AssetIcon({ kind, size = 14 }: { readonly kind: AssetKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />;
}
