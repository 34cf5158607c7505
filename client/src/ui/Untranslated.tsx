interface UntranslatedProps {
  readonly words: string;
  /** A code or a name among the words, which the browser's translator leaves as it is. */
  readonly kept: string;
}

/** Words of which a part means the same in every language. */
export function Untranslated({ words, kept }: UntranslatedProps) {
  const [before, ...after] = words.split(kept);
  if (after.length === 0) return words;
  return (
    <>
      {before}
      <span translate="no">{kept}</span>
      {after.join(kept)}
    </>
  );
}
