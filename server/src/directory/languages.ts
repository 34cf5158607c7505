/** Languages in which names of languages are known: those of many directories. */
const NAMED_IN = ['en', 'fr', 'es', 'it', 'ar', 'de', 'nl', 'pt', 'nb', 'sv', 'ca'];

/** Languages of people who come to a city, by their main tags. */
const KNOWN =
  'aa ab af ak am ar as ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu ha he hi ho hr ht hu hy id ig ii is it ja jv ka kg kk kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne nl nn no nr ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi wo xh yi yo za zh zu ber kab prs ckb rom tzm zgh yue cmn'.split(
    ' ',
  );

let byName: ReadonlyMap<string, string> | undefined;

/** By its name in any of the languages above, folded to lower case. */
function named(): ReadonlyMap<string, string> {
  if (byName !== undefined) return byName;
  const names = new Map<string, string>();
  for (const locale of NAMED_IN) {
    const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const tag of KNOWN) {
      const name = display.of(tag)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, tag);
    }
  }
  byName = names;
  return names;
}

/**
 * The language that a code (ISO 639-1 to 3, BCP 47), a name in one of several languages or the address of an authority's
 * table stands for, as the main tag of BCP 47; undefined where it stands for none that is known.
 */
export function languageOf(text: string): string | undefined {
  const last = (text.split(/[/#]/).at(-1) ?? '').trim().toLowerCase();
  const name = named().get(last);
  if (name !== undefined) return name;
  if (!/^[a-z]{2,3}([-_][a-z0-9]{1,8})*$/.test(last)) return undefined;
  const [main = ''] = last.split(/[-_]/);
  // Some of one's own are parts of another by CLDR, as Dari (`prs`) is of Persian.
  if (KNOWN.includes(main)) return main;
  const tag = mainTag(main);
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) === undefined
    ? undefined
    : tag;
}

/** The main tag of one that may have parts that no standard knows. */
export function mainTag(tag: string): string {
  const [main = ''] = tag.toLowerCase().split('-');
  try {
    return new Intl.Locale(main).language;
  } catch {
    return main;
  }
}
