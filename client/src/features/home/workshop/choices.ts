import type { WantedBoard } from '@parcours/shared/api';
import { readLink } from '@parcours/shared/protocol';
import type { KnownWorkshop, NewWorkshop, WorkshopMember } from '../../../api/workshops.ts';
import { recentBoards } from '../../../local/recentBoards.ts';
import { weakest } from '../../../local/tokens.ts';

/** A board that can be set beside others. */
export interface BoardChoice {
  readonly id: string;
  /** Undefined where the workshop sees it already. */
  readonly token?: string;
  /** Empty where only its link is known. */
  readonly title: string;
  readonly group: string;
  readonly isChosen: boolean;
  /** Whether a workshop that it belongs to can read it. */
  readonly state?: WorkshopMember['state'];
}

/** The boards of this browser, none chosen. A link to look is enough, and gives least away. */
export function knownChoices(): readonly BoardChoice[] {
  return recentBoards().map(({ id, title, token, tokens }) => ({
    id,
    title,
    token: weakest(tokens) ?? token,
    group: '',
    isChosen: false,
  }));
}

/** The boards of a workshop, chosen and in its order, and then the others of this browser. */
export function choicesOf({ boards }: KnownWorkshop): readonly BoardChoice[] {
  const known = knownChoices();
  const titleOf = ({ id, title }: WorkshopMember) => title || known.find((board) => board.id === id)?.title;
  const members = boards.map((member) => {
    const { id, group, state } = member;
    return { id, group, state, title: titleOf(member) ?? '', isChosen: true };
  });
  return [...members, ...known.filter(({ id }) => members.every((member) => member.id !== id))];
}

/** With a board of which somebody has the link: chosen, once, and seen by that link. */
export function withLinked(choices: readonly BoardChoice[], link: LinkedBoard): readonly BoardChoice[] {
  const isKnown = choices.some(({ id }) => id === link.id);
  if (!isKnown) return [...choices, { ...link, title: '', group: '', isChosen: true }];
  return choices.map((choice) => {
    if (choice.id !== link.id) return choice;
    const { state: _, ...seen } = choice;
    return { ...seen, token: link.token, isChosen: true };
  });
}

export function changed(
  choices: readonly BoardChoice[],
  id: string,
  change: Partial<Pick<BoardChoice, 'group' | 'isChosen'>>,
): readonly BoardChoice[] {
  return choices.map((choice) => (choice.id === id ? { ...choice, ...change } : choice));
}

/** What the server is asked for; groups without a name are called by their place there. */
export function chosenBoards(choices: readonly BoardChoice[]): NewWorkshop['boards'] {
  return choices
    .filter(({ isChosen }) => isChosen)
    .map(
      ({ id, token, group }): WantedBoard => ({
        id,
        ...(token !== undefined && { token }),
        ...(group.trim() !== '' && { group: group.trim() }),
      }),
    );
}

/** A board that a link leads to, as somebody pasted it. */
export interface LinkedBoard {
  readonly id: string;
  readonly token: string;
}

/** What a board's link holds; undefined where the text is none. */
export function boardLinkIn(text: string): LinkedBoard | undefined {
  const link = readLink(text);
  return link === undefined || link.place.page === 'workshop'
    ? undefined
    : { id: link.place.id, token: link.token };
}
