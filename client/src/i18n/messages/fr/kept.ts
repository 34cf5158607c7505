import type { Words } from '../../words.ts';
import type { kept as reference } from '../en/kept.ts';

export const kept: Words<typeof reference> = {
  'kept.taken':
    '{count, plural, one {Une de vos modifications a été prise en compte.} other {# de vos modifications ont été prises en compte.}}',
  'kept.left':
    '{count, plural, one {Une autre ne l’a pas été : elle est gardée dans ce navigateur.} other {# autres ne l’ont pas été : elles sont gardées dans ce navigateur.}}',
  'kept.none':
    '{count, plural, one {Une de vos modifications n’a pas été prise en compte : elle est gardée dans ce navigateur.} other {# de vos modifications n’ont pas été prises en compte : elles sont gardées dans ce navigateur.}}',
  'kept.all': 'Toutes vos modifications sont maintenant sur le tableau.',
  'kept.show': 'Voir lesquelles',
  'kept.title': 'Modifications non prises en compte',
  'kept.text':
    'Chacune dit pourquoi. Si quelque chose est verrouillé, demandez à l’animation, puis réessayez : ce qui est devenu possible sera fait. Vous pouvez aussi télécharger le tableau tel qu’il serait avec elles.',
  'kept.retry': 'Réessayer',
  'kept.download': 'Télécharger une copie',
  'kept.forget': 'Y renoncer',
  'kept.forget.confirm': 'Y renoncer définitivement',
  'kept.forget.keep': 'Les garder',
  'kept.add': 'Nouveau : {what}',
  'kept.edit': 'Modifié : {what}',
  'kept.remove': 'Supprimé : {what}',
  'kept.board': 'le tableau lui-même',
  'kept.what': '{kind} « {title} »',
  'kept.moved': 'Placé ailleurs',
  'kept.field': '{field} : « {value} »',
  'kept.field.other': 'Autres détails',
  'kept.was': 'avant : « {value} »',
  'kept.outdated': 'Quelqu’un a modifié ceci entre-temps.',
  'cutOff.edit':
    'Ce lien n’ouvre plus le tableau : l’animation l’a coupé, ou il a expiré. Vous pouvez consulter ce qui s’y trouvait. Ce qui n’était pas encore enregistré est gardé dans ce navigateur et arrivera quand vous ouvrirez le tableau par un nouveau lien.',
  'cutOff.view':
    'Ce lien n’ouvre plus le tableau : l’animation l’a coupé, ou il a expiré. Vous pouvez consulter ce qui s’y trouvait.',
};
