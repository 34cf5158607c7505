import type { ScenarioCard, ScenarioDetails } from '@parcours/shared/api';
import type { Board } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { type BoardKind, boardOf, cardOf, detailsOf, type WholeScenario } from '@parcours/shared/scenario';

/** The scenarios that this server offers: those that come with Parcours in their order. */
export interface Library {
  list(language?: string): ScenarioCard[];
  /** @throws CodedError `scenario.not-found`. */
  details(id: string, language?: string): ScenarioDetails;
  /** @throws CodedError `scenario.not-found`. */
  board(id: string, kind: BoardKind, language?: string): Board;
  /** @throws CodedError `scenario.not-found`. */
  whole(id: string): WholeScenario;
}

export function libraryOf(bundled: readonly WholeScenario[]): Library {
  const entries = new Map(bundled.map((whole) => [whole.scenario.id, whole]));
  const entryOf = (id: string): WholeScenario => {
    const entry = entries.get(id);
    if (entry === undefined) throw new CodedError('scenario.not-found');
    return entry;
  };
  const card = (entry: WholeScenario, language?: string): ScenarioCard => ({
    ...cardOf(entry, language),
    origin: 'bundled',
  });
  return {
    list: (language) => [...entries.values()].map((entry) => card(entry, language)),
    details: (id, language) => ({ ...card(entryOf(id), language), ...detailsOf(entryOf(id), language) }),
    board: (id, kind, language) => boardOf(entryOf(id), kind, language),
    whole: entryOf,
  };
}

/** A document that a scenario rests on, as it is cited. */
export function sourceLine({ title, publisher, year, url }: ScenarioDetails['sources'][number]): string {
  return [title, publisher, year, url].filter((part) => part !== undefined).join(', ');
}
