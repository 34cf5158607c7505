import fc from 'fast-check';
import type { Placeable } from '../../shared/src/workshop/groups/people.ts';

/** People with drawn languages, cities and wishes, and a seat of their own each. */
export function arbitraryCrowd(
  languages: readonly string[],
  size: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<Placeable[]> {
  return fc
    .array(
      fc.record({
        languages: fc.uniqueArray(fc.constantFrom(...languages), { minLength: 1, maxLength: 3 }),
        city: fc.constantFrom(undefined, 'Lyon', 'Palermo', 'Tunis', 'Leeds'),
        wish: fc.constantFrom(undefined, undefined, undefined, 'phone' as const, 'quiet' as const),
      }),
      size,
    )
    .map((people) => people.map((person, index) => ({ seat: `seat-${index}`, ...person })));
}

/** Of each language so many people, who speak that alone. */
export function crowdOf(counts: Readonly<Record<string, number>>): Placeable[] {
  const languages = Object.entries(counts).flatMap(([language, count]) =>
    Array.from({ length: count }, () => language),
  );
  return languages.map((language, index) => ({ seat: `seat-${index}`, languages: [language] }));
}
