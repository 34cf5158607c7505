import type { NewWorkshop } from '../../../api/workshops.ts';
import { recentBoards } from '../../../local/recentBoards.ts';
import type { LinkedBoard } from './boardLink.ts';

/** A board that can be set beside others. */
export interface BoardChoice extends LinkedBoard {
  /** Empty where only its link is known. */
  readonly title: string;
  readonly group: string;
  readonly isChosen: boolean;
}

/** The boards of this browser, none chosen. A link to look is enough, and gives least away. */
export function knownChoices(): readonly BoardChoice[] {
  return recentBoards().map(({ id, title, token, tokens }) => ({
    id,
    title,
    token: tokens.view ?? token,
    group: '',
    isChosen: false,
  }));
}

/** With a board of which somebody has the link: chosen, and once. */
export function withLinked(choices: readonly BoardChoice[], link: LinkedBoard): readonly BoardChoice[] {
  const known = choices.find(({ id }) => id === link.id);
  if (known === undefined) return [...choices, { ...link, title: '', group: '', isChosen: true }];
  return choices.map((choice) => (choice.id === link.id ? { ...choice, isChosen: true } : choice));
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
    .map(({ id, token, group }) => ({ id, token, ...(group.trim() !== '' && { group: group.trim() }) }));
}
