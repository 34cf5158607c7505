/** Our English is that of European towns; elsewhere the region with the most speakers serves. */
const REGIONS: Readonly<Record<string, string>> = { en: 'GB' };

/** A language tag with a region, which spelling checkers want; the tag itself where it names no language. */
export function proofingTag(tag: string): string {
  // Undetermined: Word is told to check nothing.
  if (tag === 'und') return 'x-none';
  try {
    const { language, region } = new Intl.Locale(tag);
    return `${language}-${region ?? REGIONS[language] ?? new Intl.Locale(tag).maximize().region}`;
  } catch {
    return tag;
  }
}
