import { isDictionary } from '../board/index.ts';
import { CodedError } from '../errors.ts';
import { fold } from '../texts/index.ts';
import { areNamed, COLUMN_ROLES, type ColumnRole, mayStandTwice } from './columns.ts';

/** By what heading a column is known, in the order in which they are tried. */
const SIGNS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['skip', /^_+ignore_+$/],
  ['organisation-id', /^(?:structure|organi[sz]ation|organisme|provider|agency)[ _]?(?:id|code)$/],
  ['id', /^(?:id|identifier|identifiant|identificador|code|ref|uuid|key|fid|objectid)$/],
  // Known, so that it is not told as unknown: a board is no map.
  ['coordinates', /^lat(?:itude)?\b|latitud|^lon(?:g|gitude)?\b|longitud|\bcoord/],
  ['contact', /mail|courriel|correo|contact|validated by|responsab|ansprech/],
  ['phone', /phone|\btel\b|telefon|movil|cellul|هاتف/],
  ['url', /web|\burl\b|homepage|site internet|lien|\blink\b|موقع/],
  ['gives', /^(?:gives|outputs?|produces|delivers|delivrables?|resultados?|risultati)$/],
  ['documents', /document|justificatif|papers|paperwork|to bring|pieces a fournir|unterlagen|وثائق/],
  [
    'eligibility',
    /eligib|who can|conditions? .*acces|condiciones|requisit|publics?$|zielgruppe|voraussetz|شروط/,
  ],
  ['languages', /langu|idioma|lingu|sprache|taal|لغ/],
  ['fee', /^fees?\b|\bcost|price|^frais$|tarif|precio|coste|prezzo|kosten|gebuhr|رسوم/],
  ['wait', /\bwait|delai|espera|attesa|wartezeit|مدة/],
  ['verified', /verifi|updat|modifi|mise a jour|\bmaj\b|checked|timestamp|actualiz|aggiorn/],
  ['channels', /channel|modes? .*accueil|canal|reached/],
  ['category', /type of service|categor|theme|thematique|topic|^type\b|\bkind\b|tipo|فئة/],
  ['address', /^adress|address|direccion|indirizzo|anschrift|street|عنوان/],
  [
    'place',
    /^(?:city|town|ville|commune|ciudad|municipio|citta|comune|ort|stadt|gemeinde|gemeente|plaats|municipality|localite|localidad|district|quartier|quartiere|barrio|neighbou?rhood|المدينة|البلدية|الحي)$/,
  ],
  [
    'organisation',
    /organi[sz]a|organisme|structure|provider|operator|agency|entidad|anbieter|trager|ente\b|منظمة|جهة/,
  ],
  ['about', /descri|mission|about|presentation|summary|beschreib|وصف/],
  [
    'name',
    /^(?:service )?name\b|^nom\b|^nombre\b|^nome\b|^titel\b|^title\b|^titre\b|^service$|program|leistung|^الاسم$|^اسم/,
  ],
];

/** What stands in which column, by its place. */
export type Mapping = ReadonlyMap<number, ColumnRole>;

/** A guess by the headings, each role for the first column that it fits. */
export function guessedMapping(headings: readonly string[]): Mapping {
  const found = new Map<number, ColumnRole>();
  const taken = new Set<ColumnRole>();
  headings.forEach((heading, at) => {
    const plain = heading.startsWith('_')
      ? heading
      : fold(heading)
          .replace(/[\s:_-]+/g, ' ')
          .trim();
    const role = SIGNS.find(([name, sign]) => !taken.has(name) && sign.test(plain))?.[0];
    if (role === undefined) return;
    found.set(at, role);
    if (!mayStandTwice(role)) taken.add(role);
  });
  return found;
}

const ROLES: ReadonlySet<string> = new Set(COLUMN_ROLES);

const isRole = (value: unknown): value is ColumnRole => typeof value === 'string' && ROLES.has(value);

/**
 * What somebody says of the columns, by their headings or their numbers from one on:
 * `{"columns": {"Name of the office": "organisation"}}`. Columns that are not named are not read.
 * @throws CodedError `directory.mapping` where there is no such column, nothing of that name to stand in it, or nothing
 * by which a service is called.
 */
export function saidMapping(value: unknown, headings: readonly string[]): Mapping {
  const columns = isDictionary(value) && isDictionary(value.columns) ? value.columns : undefined;
  if (columns === undefined) throw new CodedError('directory.mapping');
  const said = Object.entries(columns).map(([column, role]) => {
    const at = placeOf(column, headings);
    if (at === undefined || !isRole(role))
      throw new CodedError('directory.mapping', { heading: column, role });
    return [at, role] as const;
  });
  if (!areNamed(said.map(([, role]) => role))) throw new CodedError('directory.mapping');
  return new Map(said);
}

function placeOf(column: string, headings: readonly string[]): number | undefined {
  const named = headings.findIndex((each) => each.trim() === column.trim());
  const at = named < 0 && /^\d{1,5}$/.test(column) ? Number(column) - 1 : named;
  return headings[at] === undefined ? undefined : at;
}
