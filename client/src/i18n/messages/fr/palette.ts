import type { Words } from '../../words.ts';
import type { palette as reference } from '../en/palette.ts';

export const palette: Words<typeof reference> = {
  'palette.title': 'La ville',
  'palette.lead': 'Glissez sur le tableau, ou appuyez puis appuyez là où le poser.',
  'palette.lead.view': 'Ceux auxquels la personne peut avoir affaire.',
  'palette.search': 'Chercher acteurs et services',
  'palette.found': '{count, plural, =0 {Personne trouvé} one {Un acteur trouvé} other {# acteurs trouvés}}',
  'palette.empty': 'Pas encore d’acteurs : les guichets, associations et gens que la personne rencontre.',
  'palette.nothing': 'Rien dans cette ville ne correspond. Essayez un autre mot, ou ajoutez-le.',
  'palette.place': 'Poser « {name} » sur le tableau',
  'palette.details': 'Détails de « {name} »',
  'palette.addActor': 'Ajouter un acteur',
  'palette.actorName': 'Nom de l’acteur',
  'palette.actorKind': 'Sorte d’acteur',
};
