const LONGEST = 60;

/** A name for a file made of a title: ASCII letters, digits and hyphens, whatever the title holds. */
export function fileName(title: string, marks: readonly string[], extension: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${['parcours', slug, ...marks].filter((part) => part !== '').join('-')}.${extension}`;
}
