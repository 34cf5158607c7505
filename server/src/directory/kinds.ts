import type { ActorKind } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';

/** What an organisation calls itself, in the languages of many directories; the first that fits is taken. */
const SIGNS: readonly (readonly [ActorKind, RegExp])[] = [
  [
    'elected-body',
    /\b(?:city council|town council|conseil municipal|ayuntamiento pleno|consiglio comunale|gemeenteraad|parliament)\b/,
  ],
  [
    'health',
    /\b(?:health|hospital|clinic|medical|doctor|dentist|pharmacy|sant[eé]|h[oô]pital|m[eé]dec|salud|salute|ospedale|klinik|gezondheid|ziekenhuis|helse|sykehus)|مستشفى|صحة|عيادة/,
  ],
  [
    'education',
    /\b(?:school|college|university|kindergarten|education|training|library|[eé]cole|universit|lyc[eé]e|formation|escuela|colegio|scuola|schule|onderwijs|skole)|مدرسة|جامعة|تعليم/,
  ],
  [
    'faith-group',
    /\b(?:church|mosque|synagogue|parish|temple|faith|place of worship|place_of_worship|[eé]glise|mosqu[eé]e|paroisse|iglesia|mezquita|chiesa|moschea|caritas)|مسجد|كنيسة/,
  ],
  [
    'migrant-association',
    /\b(?:migrant|immigra|refugee|asylum|newcomer|r[eé]fugi[eé]|asile|resettlement|refugiad|rifugiat|flüchtling|vluchteling|asiel)|لاجئ|مهاجر/,
  ],
  [
    'social-landlord',
    /\b(?:housing|shelter|landlord|logement|h[eé]bergement|bailleur|vivienda|alloggi|wohnung|huisvesting|bolig)|سكن|إسكان/,
  ],
  [
    'employer',
    /\b(?:employer|employment agency|job cent|interim|emploi|empleo|lavoro|arbeit|werkgever)|توظيف/,
  ],
  [
    'municipal-service',
    /\b(?:city of|town of|municipal|mairie|m[eé]tropole|commune|ayuntamiento|comune di|stadt|gemeente|kommune|townhall|town hall|ccas)|بلدية/,
  ],
  [
    'national-authority',
    /\b(?:ministry|minist[eè]re|pr[eé]fecture|national\b|federal|government|embassy|consulate|police|court|ministerio|ministero|ministerium|federale?|direktorat|tax)|وزارة|سفارة/,
  ],
  [
    'public-space',
    /\b(?:park|square|community cent|social cent|community_centre|social_centre|social_facility|centre social|maison de quartier|centro c[ií]vico)|ساحة|حديقة/,
  ],
  ['private', /\b(?:ltd|inc|gmbh|s\.?a\.?r?\.?l|bank|restaurant|shop|company|lawyer)\b|شركة|بنك/],
  [
    'civil-society',
    /\b(?:association|foundation|charity|ngo|society|fondation|fundaci[oó]n|associazione|verein|vereniging|stiftelse|asociaci[oó]n|non-?profit|helpers|secours)|جمعية|مؤسسة/,
  ],
];

/** Accents are no letters of words to `\\b`. */
const FOLDED = SIGNS.map(([kind, sign]) => [kind, new RegExp(fold(sign.source))] as const);

/** A guess at what kind an organisation is, from what it is called and says of itself; `other` where nothing tells. */
export function guessedKind(words: string): ActorKind {
  const plain = fold(words);
  return FOLDED.find(([, sign]) => sign.test(plain))?.[0] ?? 'other';
}
