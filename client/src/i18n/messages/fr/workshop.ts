import type { Words } from '../../words.ts';
import type { workshop as reference } from '../en/workshop.ts';

export const workshop: Words<typeof reference> = {
  'workshop.title': 'Rapports sur plusieurs tableaux',
  'workshop.lead':
    'Mettez côte à côte les tableaux d’un atelier ou d’une année : quels écarts reviennent, et ce qu’un groupe a trouvé et que les autres n’ont pas vu.',
  'workshop.make': 'Rapport sur plusieurs tableaux',
  'workshop.make.about':
    'Choisissez les tableaux. Rien n’est copié : le rapport les lit tels qu’ils sont chaque fois qu’on l’ouvre, et se passe d’un tableau effacé ou dont le lien a été coupé.',
  'workshop.make.confirm': 'Établir le rapport',
  'workshop.name': 'Son nom',
  'workshop.boards': 'Tableaux',
  'workshop.boards.none':
    'Aucun tableau n’a encore été ouvert dans ce navigateur. Ajoutez des tableaux par leurs liens.',
  'workshop.board.linked': 'Tableau {id}…',
  'workshop.board.refused': 'Ce lien ne permet pas de le voir. Demandez-en un nouveau.',
  'workshop.board.erased': 'Ce tableau a été effacé. Le rapport nomme son groupe et s’en passe.',
  'workshop.board.closed':
    'Son lien a été coupé ou a expiré : le rapport s’en passe. Ajoutez le tableau par un nouveau lien.',
  'workshop.group': 'Groupe qui a fait « {title} »',
  'workshop.link': 'Ajouter un tableau par son lien',
  'workshop.link.hint': 'Un lien de n’importe quel rôle suffit.',
  'workshop.link.wrong': 'Ce n’est pas un lien vers un tableau. Il doit être entier, avec ce qui suit le #.',
  'workshop.chosen':
    '{count, plural, =0 {Choisissez au moins deux tableaux.} one {Un tableau choisi ; choisissez-en un autre.} other {# tableaux choisis}}',
  'workshop.page': 'Rapport d’atelier',
  'workshop.back': 'Accueil',
  'workshop.change': 'Modifier',
  'workshop.change.title': 'Modifier ce rapport',
  'workshop.change.about':
    'Donnez-lui un autre nom, ajoutez des tableaux ou retirez-en. Les liens vers ce rapport restent les mêmes.',
  'workshop.change.loading': 'Recherche des tableaux…',
  'workshop.share': 'Partager',
  'workshop.share.about':
    'Quiconque a ce lien peut lire le rapport sur tous ses tableaux, dans les deux éditions.',
  'workshop.share.link': 'Lien',
  'workshop.erase': 'Effacer ce rapport',
  'workshop.erase.about':
    'Vous avez établi ce rapport dans ce navigateur. L’effacer laisse les tableaux tels qu’ils sont.',
  'workshop.erase.confirm': 'Effacer pour de bon',
};
