/** What a column of a table of notes tells. */
const ROLES = ['text', 'x', 'y', 'width', 'height', 'colour', 'group', 'tag'] as const;
export type Role = (typeof ROLES)[number];

/** Columns by which a table is told to be of a whiteboard, and that no note needs. */
const PASSED_OVER = new Set([
  'id',
  'stickytype',
  'borderline',
  'linkto',
  'lastupdatedby',
  'lastupdated',
  'lastcontenteditedby',
  'lastcontentedited',
  'integrationlabels',
  'rotation',
  'createdby',
  'createdat',
  'modifiedby',
  'modifiedat',
]);

/**
 * Headings as whiteboards and spreadsheets write them, in the languages of this program, without case, accents and
 * signs: Mural has "Text", "BG Color", "Position X", "Position Y", "Area" and "Tags" among others; Miro has no headings,
 * or those of the app that exported the notes.
 */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  text: [
    'text',
    'content',
    'stickytext',
    'notetext',
    'stickynote',
    'note',
    'notes',
    'title',
    'texte',
    'contenu',
    'titre',
    'texto',
    'contenido',
    'titulo',
    'nota',
    'testo',
    'contenuto',
    'titolo',
    'نص',
    'النص',
    'المحتوى',
    'العنوان',
    'ملاحظه',
  ],
  x: ['x', 'positionx', 'posx', 'xposition', 'left'],
  y: ['y', 'positiony', 'posy', 'yposition', 'top'],
  width: ['width', 'largeur', 'ancho', 'larghezza', 'العرض'],
  height: ['height', 'hauteur', 'alto', 'altura', 'altezza', 'الارتفاع'],
  colour: [
    'bgcolor',
    'bgcolour',
    'backgroundcolor',
    'color',
    'colour',
    'fillcolor',
    'stickycolor',
    'couleur',
    'couleurdefond',
    'colore',
    'coloredisfondo',
    'colordefondo',
    'اللون',
    'لون',
  ],
  group: [
    'area',
    'frame',
    'framename',
    'group',
    'section',
    'zone',
    'cadre',
    'groupe',
    'marco',
    'grupo',
    'seccion',
    'cornice',
    'riquadro',
    'gruppo',
    'sezione',
    'الاطار',
    'المجموعه',
  ],
  tag: [
    'tag',
    'tags',
    'label',
    'labels',
    'etiquette',
    'etiquettes',
    'etiqueta',
    'etiquetas',
    'etichetta',
    'etichette',
    'الوسوم',
    'وسم',
  ],
};

const ROLE_OF = new Map(ROLES.flatMap((role) => NAMES[role].map((name) => [name, role] as const)));

function simplified(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a heading says that its column tells; undefined where it says nothing that is known. */
export function roleOf(heading: string): Role | undefined {
  const name = simplified(heading);
  const bare = ROLE_OF.get(name.replace(/\d+$/, ''));
  // Tags often have a column each, and these are numbered.
  return ROLE_OF.get(name) ?? (bare === 'tag' ? bare : undefined);
}

/** Whether a column is known, and nothing of it would be missed on a note. */
export function isPassedOver(heading: string): boolean {
  return PASSED_OVER.has(simplified(heading));
}

/** How many cells of a row are headings; of a row that has none for a text, one alone may be a text itself. */
export function headingsIn(row: readonly string[]): number {
  const known = row.filter((cell) => roleOf(cell) !== undefined || isPassedOver(cell)).length;
  return known > 1 || row.some((cell) => roleOf(cell) === 'text') ? known : 0;
}

/** Of several columns of text, the one with the lowest rank says most clearly that it is one. */
export function rankAsText(heading: string): number {
  return NAMES.text.indexOf(simplified(heading));
}
