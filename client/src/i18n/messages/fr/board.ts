import type { Words } from '../../words.ts';
import type { board as reference } from '../en/board.ts';

export const board: Words<typeof reference> = {
  'board.story': 'Histoire',
  'board.canvas': 'Tableau',
  'board.details': 'Détails',
  'board.panels': 'Parties du tableau',
  'board.title': 'Titre du tableau',
  'board.undo': 'Annuler',
  'board.redo': 'Rétablir',
  'board.report': 'Rapport',
  'board.share': 'Partager',
  'board.help': 'Clavier et aide',
  'board.readOnly': 'Vous pouvez regarder, pas modifier',

  'board.tab.story': 'Histoire',
  'board.tab.palette': 'Ville',
  'board.tab.whatIf': 'Et si…',
  'board.tab.whatIf.ticked': 'Et si… ({count})',
  'board.tab.card': 'Carte',

  'saved.connecting': 'Connexion…',
  'saved.saving': 'Enregistrement…',
  'saved.saved': 'Enregistré',
  'saved.offline': 'Hors ligne',
  'saved.refused': 'Non connecté',
  'saved.connecting.about': 'En attente du serveur.',
  'saved.saving.about': 'Vos derniers changements sont en route vers le serveur.',
  'saved.saved.about': 'Tous les changements sont sur le serveur.',
  'saved.offline.about':
    'Continuez : les changements sont gardés dans ce navigateur et partiront au retour de la connexion.',
  'saved.refused.about': 'Le serveur n’accepte plus ce lien. Ce que vous voyez est peut-être ancien.',

  'share.title': 'Partager ce tableau',
  'share.lead': 'Qui a un lien peut faire ce qu’il permet. Aucun compte n’est nécessaire.',
  'share.facilitate.about': 'Tout, y compris effacer le tableau. Pour les coanimateurs.',
  'share.edit.about': 'Tout modifier sur le tableau. Pour ceux qui le préparent.',
  'share.contribute.about': 'Prendre part : placer, relier, modifier. Pour le groupe.',
  'share.view.about': 'Regarder, sans rien changer.',
  'share.copy': 'Copier le lien',
  'share.copied': 'Lien copié : {role}',
  'share.copyFailed': 'Le lien n’a pas pu être copié. Sélectionnez-le et copiez-le à la main.',
  'share.link': 'Lien : {role}',
  'share.code': 'Afficher un code à scanner',
  'share.code.hide': 'Masquer le code',
  'share.code.about':
    'Pointez-y l’appareil photo d’un téléphone. Quiconque le scanne peut faire ce que le lien permet.',
  'share.code.alt': 'Code à scanner pour le lien : {role}',
  'share.file': 'En fichier',
  'share.file.about': 'Pour rouvrir le tableau ici ou sur un autre serveur.',
  'share.cutOff': 'Couper ce lien',
  'share.cutOff.about':
    'Toutes les personnes venues par ce lien sont déconnectées aussitôt, même celles qui sont là maintenant, et il n’ouvre plus rien. Ce qu’elles ont enregistré reste. Vous recevez un nouveau lien pour celles qui peuvent revenir.',
  'share.cutOff.own':
    'Tous les autres animateurs sont déconnectés aussitôt, et ce lien n’ouvre plus rien. Cette page continue avec un nouveau lien, que vous pouvez remettre à ceux qui peuvent revenir.',
  'share.cutOff.confirm': 'Le couper',
  'share.cutOff.done': 'L’ancien lien n’ouvre plus rien. Celui-ci est nouveau.',
  'share.cutOff.moved':
    'L’ancien lien d’animation n’ouvre plus rien. Cette page a le nouveau : il se trouve sous Partager.',
  'share.onlyMine':
    'Ce navigateur n’a que le lien par lequel il est venu. Les autres sont chez la personne qui a créé le tableau.',

  'share.report.title': 'Partager le rapport',
  'share.report.about':
    'Quiconque a ce lien peut lire le rapport dans les deux éditions et regarder le tableau, sans rien modifier. Pour les personnes extérieures au groupe, téléchargez plutôt l’édition publique.',
  'share.report.link': 'Lien vers le rapport',
  'share.report.none':
    'Le lien par lequel vous êtes venu permet plus que de regarder : il n’est pas fait pour être donné à lire. Demandez un lien de lecture à la personne qui anime, ou téléchargez le rapport.',

  'share.erase': 'Effacer ce tableau',
  'share.erase.about':
    'Le tableau et tout ce qu’il contient disparaissent pour de bon, pour tout le monde. Personne ne pourra le récupérer ; gardez d’abord son fichier, depuis la page du rapport, s’il peut encore servir.',
  'share.erase.confirm': 'L’effacer pour de bon',
  'share.erase.keep': 'Le garder',

  'help.title': 'Clavier et aide',
  'help.keys': 'Touches',
  'help.select': 'Aller de carte en carte',
  'help.open': 'Sélectionner la carte et voir ses détails',
  'help.move': 'Déplacer les cartes sélectionnées',
  'help.moveFar': 'Les déplacer plus loin',
  'help.delete': 'Supprimer la sélection',
  'help.undo': 'Annuler votre dernier changement',
  'help.redo': 'Le rétablir',
  'help.multi': 'Ajouter à la sélection',
  'help.escape': 'Quitter un outil, ou ne rien sélectionner',
  'help.connect': 'Tracer un trajet depuis la carte sélectionnée',
  'help.how': 'En bref',
  'help.how.place':
    'Glissez un acteur ou un service de la ville sur le tableau, ou cliquez dessus puis là où le poser.',
  'help.how.connect':
    'Tracez un trajet depuis le point au bord d’une carte, ou avec l’outil « Trajet » : un clic sur chaque carte.',
  'help.how.barrier': 'Sélectionnez une étape, un trajet ou un objectif pour y ajouter un obstacle.',
  'help.how.whatIf':
    'Dans « Et si… », cochez des obstacles pour voir ce qui s’ouvrirait. Le tableau n’est pas modifié.',
  'key.tab': 'Tab',
  'key.enter': 'Entrée',
  'key.arrows': 'Flèches',
  'key.shift': 'Maj',
  'key.ctrl': 'Ctrl',
  'key.delete': 'Suppr',
  'key.escape': 'Échap',
  'key.click': 'Clic',

  'board.refused.title': 'Ce lien n’ouvre pas le tableau',
  'board.refused.text':
    'Il a peut-être expiré, été coupé ou perdu un morceau en route. Demandez-en un nouveau à qui vous l’a envoyé.',
  'board.gone.title': 'Ce tableau n’existe plus',
  'board.gone.text': 'Il a été effacé, ou la date de son effacement est venue.',
  'board.newer.title': 'Ce tableau demande un Parcours plus récent',
  'board.newer.text': 'Une version plus récente l’a écrit. Demandez une mise à jour à qui tient ce serveur.',
};
