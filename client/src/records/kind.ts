import type { CardName, RecordOf } from '@parcours/shared/board';
import type { Point, Size } from '@parcours/shared/drawing/board';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKey, Translate } from '../i18n/messages.ts';
import type { Commands } from '../session/commands.ts';
import type { RecordMaps } from '../store/boardStore.ts';
import type { Shortcut } from '../ui/shortcuts.ts';

export type { Point, Size };

/** Notes and frames are never made smaller. */
export const LEAST_SIZE: Size = { width: 120, height: 80 };

/**
 * A kind of record that is drawn as a card on the canvas. Its name is the message `record.<collection>`, and those of its
 * fields are `field.<field>`, or `field.<collection>.<field>` where one is called otherwise than the same field of others.
 */
export interface CardKind<Name extends CardName> {
  /** By which a new one is put on the canvas. */
  readonly tool: {
    readonly icon: LucideIcon;
    readonly label: MessageKey;
    readonly shortcut: Shortcut;
    /** Whether one can be made on this board; always, if left out. */
    isOffered?(records: RecordMaps): boolean;
  };
  /** On the map of the whole canvas, as CSS writes it. */
  readonly mapColour: string;
  /** The room that a new one takes. */
  readonly newSize: Size;
  /** Adds one whose upper left corner is at a point, and returns its id; undefined where it cannot be made. */
  add(context: AddContext, at: Point): string | undefined;
  /** From the record alone: React Flow then need not measure, and a card looks the same on every screen. */
  sizeOf(record: Readonly<RecordOf<Name>>): Size;
  /** Where legs arrive and leave. */
  readonly ports: 'none' | 'out' | 'in-out';
  draw(card: DrawnCard<Name>): ReactNode;
  fromAfar(record: Readonly<RecordOf<Name>>): FromAfar;
  /** What it is and says, for those who cannot see it. */
  describe(t: Translate, record: Readonly<RecordOf<Name>>): string;
  /** Makes one as large as its corner was dragged; without it the size is that of its content. */
  resize?(commands: Commands, id: string, size: Size): void;
  /** An area lies under all cards, and is grasped by its title alone, which has this class. */
  readonly area?: { readonly handle: string };
  isLocked?(record: Readonly<RecordOf<Name>>): boolean;
  isHidden?(record: Readonly<RecordOf<Name>>): boolean;
  /** Above which others it lies, or below; as most do, if left out: nought. */
  orderOf?(record: Readonly<RecordOf<Name>>): number;
}

export interface AddContext {
  readonly commands: Commands;
  readonly records: RecordMaps;
  readonly selection: ReadonlySet<string>;
  readonly t: Translate;
}

/** How a card is drawn where hundreds are in sight at once, with colours as CSS writes them. */
export interface FromAfar {
  readonly title: string;
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
}

interface DrawnCard<Name extends CardName> {
  readonly record: Readonly<RecordOf<Name>>;
  readonly isSelected: boolean;
  /** A locked frame keeps it as it is for this person. */
  readonly isFixed: boolean;
}
