
import { mergeTexts } from '@parcours/shared/texts';

type Field = 'text' | 'url';

interface Typed {
  readonly field: Field;
  readonly text: string;
  /** What the field said when the typing began. */
  readonly base: string;
}

/**
 * The evidence with what somebody typed in the entry that was at `index` when they began; others may have moved it,
 * removed it, or written in it since. Where both wrote over the same there is an entry for each.
 */
export function writeEvidence(evidence: readonly Entry[], index: number, typed: Typed): readonly Entry[] {
  const at = placeNow(evidence, index, typed);
  const entry = evidence[at];
  if (entry === undefined) return [...evidence, withField({ text: '' }, typed.field, typed.text)];
  const merged = mergeTexts({ base: typed.base, mine: typed.text, theirs: entry[typed.field] ?? '' });
  const entries =
    merged === undefined
      ? [entry, withField(entry, typed.field, typed.text)]
      : [withField(entry, typed.field, merged)];
  return evidence.toSpliced(at, 1, ...entries);
}

function placeNow(evidence: readonly Entry[], index: number, { field, base }: Typed): number {
  const isIt = (entry: Entry | undefined) => (entry?.[field] ?? '') === base;
  if (isIt(evidence[index])) return index;
  const elsewhere = base === '' ? -1 : evidence.findIndex(isIt);
  return elsewhere < 0 ? index : elsewhere;
}

function withField({ url, ...entry }: Entry, field: Field, value: string): Entry {
  const written = { ...entry, ...(url !== undefined && { url }), [field]: value };
  const { url: address, ...withoutUrl } = written;
  return address === '' ? withoutUrl : written;
}
