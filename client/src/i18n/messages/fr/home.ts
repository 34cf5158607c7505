import type { Words } from '../../words.ts';
import type { home as reference } from '../en/home.ts';

export const home: Words<typeof reference> = {
  'home.title': 'Suivre une personne dans la ville, et voir où le chemin se rompt',
  'home.lead':
    'Parcours est un tableau sur lequel un groupe place les guichets, associations et gens auxquels une personne a affaire, voit quels objectifs sont hors d’atteinte et pourquoi, et repart avec un rapport dont la ville peut se servir.',
  'home.demo': 'Ouvrir le tableau d’exemple',
  'home.opening': 'Ouverture du tableau…',
  'home.blank': 'Commencer un tableau vide',
  'home.import': 'Ouvrir un fichier',

  'home.how': 'Comment cela marche',
  'home.how.1.title': 'Rencontrer quelqu’un',
  'home.how.1.text': 'Un personnage fictif, son histoire, quelques faits, et ce qu’il veut atteindre.',
  'home.how.2.title': 'Tracer le chemin',
  'home.how.2.text':
    'Placez les étapes, ce que chacune demande et donne, et ce qui fait obstacle. Ensemble, en direct, sur tout appareil.',
  'home.how.3.title': 'Voir ce qui casse',
  'home.how.3.text':
    'Le tableau dit quels objectifs sont bloqués, quels papiers tournent en rond, et quels quelques changements ouvriraient le plus.',
  'home.how.4.title': 'Remettre le rapport',
  'home.how.4.text': 'Chaque écart, avec qui peut y répondre, les preuves et un premier pas.',

  'home.scenarios': 'Partir d’un scénario',
  'home.scenarios.lead':
    'Chacun est l’histoire d’une personne dans une ville réelle, avec ses services réels. Tracez le chemin vous-mêmes, ou regardez un exemple achevé.',
  'home.scenarios.loading': 'Recherche des scénarios…',
  'home.scenarios.failed': 'Les scénarios n’ont pas pu être chargés.',
  'home.scenario.start': 'Commencer ce scénario',
  'home.scenario.start.label': 'Commencer le scénario « {title} »',
  'home.scenario.example': 'Voir l’exemple',
  'home.scenario.example.label': 'Voir l’exemple de « {title} »',
  'home.scenario.language': 'Langue du tableau',

  'home.recent': 'Vos tableaux récents',
  'home.recent.lead': 'Gardés dans ce navigateur seulement. En oublier un ici n’efface rien sur le serveur.',
  'home.recent.opened': 'Ouvert le {date}',
  'home.recent.forget': 'Oublier « {title} »',
  'home.recent.forget.about':
    'Le tableau quitte cette liste, avec ses liens. Sur le serveur, il reste tel quel.',
  'home.recent.forget.confirm': 'L’oublier',
  'home.recent.copy': 'Effacer aussi la copie de ce navigateur',
  'home.recent.copy.about':
    'Prudent sur un appareil partagé. Les modifications pas encore envoyées disparaissent avec elle.',
  'home.recent.forgotten': '« {title} » ne figure plus ici.',
  'home.recent.undo': 'Annuler',

  'home.import.title': 'Ce fichier ne peut pas encore être ouvert',
  'home.import.text':
    '{count, plural, one {Un point du fichier n’est pas valable. Rien n’a été créé.} other {# points du fichier ne sont pas valables. Rien n’a été créé.}}',
  'home.import.notJson': 'Ce fichier n’est pas du JSON : ce ne peut pas être un tableau.',

  'home.adminSecret.title': 'Ce serveur demande un mot de passe pour créer un tableau',
  'home.adminSecret.text':
    'La personne qui gère le serveur l’a choisi. Il est gardé jusqu’à la fermeture de cet onglet.',
  'home.adminSecret.label': 'Secret de l’administration',
  'home.adminSecret.continue': 'Continuer',

  'home.footer.privacy':
    'Ni comptes, ni cookies, ni pistage. Les personnes des tableaux sont fictives ; merci que cela le reste.',
  'home.footer.method':
    'D’après l’exercice de cartographie de parcours de l’apprentissage entre pairs sur la citoyenneté locale inclusive, accueilli par Grenoble en mars 2021.',
};
