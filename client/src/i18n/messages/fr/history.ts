import type { Words } from '../../words.ts';
import type { history as reference } from '../en/history.ts';

export const history: Words<typeof reference> = {
  'history.title': 'Versions',
  'history.lead':
    'Une version garde le tableau tel qu’il est à un moment donné : pour y revenir, ou pour rendre compte plus tard de ce qui a changé depuis.',
  'history.name': 'Nom de la version',
  'history.name.example': 'Après le premier atelier',
  'history.keep': 'Garder cette version',
  'history.kept': 'La version est gardée.',
  'history.loading': 'Recherche des versions…',
  'history.none':
    'Aucune version n’est encore gardée. Gardez-en une à la fin d’un atelier ou avant un grand changement.',
  'history.list': 'Versions, la plus récente d’abord',
  'history.unnamed': 'Gardée avant un retour en arrière',
  'history.report': 'Progrès depuis',
  'history.report.of': 'Rapport des progrès depuis : {name}',
  'history.goBack': 'Revenir en arrière',
  'history.goBack.to': 'Revenir à : {name}',
  'history.goBack.about':
    'Toutes les personnes présentes verront le tableau tel qu’il était le {moment}. Ce qui s’y trouve maintenant est gardé comme version, et Annuler le rétablit. Les liens et la date d’effacement restent les mêmes.',
  'history.goBack.confirm': 'Y revenir',
  'history.goBack.leave': 'Laisser le tableau tel quel',
  'history.done': 'Le tableau est de nouveau tel qu’il était.',
  'history.rename.of': 'Donner un autre nom à : {name}',
  'history.remove.of': 'Supprimer : {name}',
  'history.remove.about':
    'La version « {name} » est supprimée définitivement. Le tableau reste tel quel, mais personne ne pourra plus revenir à cette version ni rendre compte de ce qui a changé depuis.',
  'history.remove.confirm': 'Supprimer cette version',
  'history.remove.leave': 'La garder',
  'history.removed': 'La version est supprimée.',
  'history.moment': 'Revenir à un autre moment',
  'history.moment.label': 'Date et heure',
  'history.moment.about': 'Le serveur sait encore ce qu’il y avait sur le tableau du {from} au {to}.',
  'report.compare': 'Comparer avec',
  'report.compare.nothing': 'Rien',
  'report.compare.version': '{name} ({date})',
  'report.compare.lost': 'Une version qui n’existe plus',
};
