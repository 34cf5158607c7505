import { type AssetId, type AssetKind, cutText, type Service } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';
import type { AddContext } from '../kind.ts';

/** How a condition begins that leaves nobody out, in the languages of many directories; folded. */
const FOR_ALL =
  /^(?:all\b|any(?:one|body)|every(?:one|body)|open to|none|no (?:condition|restriction)|tou(?:s|tes|te personne|t (?:le monde|public))\b|aucune?\b|tod[oa]s?\b|cualquier|ningun|tutt[ie]\b|chiunque|nessun|alle\b|jede|iedereen|الجميع|لكل|كل )/;

/** As long as a name on a card may be; a longer condition goes on in the service's details. */
const LONGEST_CONDITION = 120;

interface Asked {
  readonly name: string;
  readonly kind: AssetKind;
}

/** What somebody has to have for a service: its documents, and to be whom it is for, unless it is for all. */
function askedFor({ requiredDocuments, eligibility = '' }: Readonly<Service>): readonly Asked[] {
  const documents = requiredDocuments.map((name) => ({ name, kind: 'document' as const }));
  const condition = conditionOf(eligibility.trim());
  return condition === '' ? documents : [...documents, { name: condition, kind: 'status' }];
}

function conditionOf(eligibility: string): string {
  if (FOR_ALL.test(fold(eligibility))) return '';
  const cut = cutText(eligibility, LONGEST_CONDITION);
  return cut === eligibility ? cut : `${cut.trimEnd()}…`;
}

/**
 * The assets that a step needs which takes a service: those of these names that the board has, however they are written,
 * and new ones for the rest.
 */
export function needsOf(
  service: Readonly<Service>,
  { commands, records }: Pick<AddContext, 'commands' | 'records'>,
): AssetId[] {
  const known = new Map([...records.assets.values()].map(({ id, name }) => [fold(name.trim()), id]));
  for (const { name, kind } of askedFor(service)) {
    const key = fold(name.trim());
    if (key !== '' && !known.has(key))
      known.set(key, commands.addRecord('assets', { name: name.trim(), kind }));
  }
  const needed = askedFor(service).flatMap(({ name }) => known.get(fold(name.trim())) ?? []);
  return [...new Set(needed)];
}
