import { joined, own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar } from './basics.ts';

const { plural } = grammar;

/** French: the right of reply, the action plan and the annexes. */
export const plan = {
  title: 'Droit de réponse et plan d’action',
  reply: 'Droit de réponse',
  replyIntro:
    'Ces services et acteurs sont nommés dans un écart. Ils n’étaient pas dans la salle, ou n’y parlaient pas en cette qualité : avant que le rapport n’aille plus loin, on leur demande ce qu’ils voient.',
  replyCaption: 'Acteurs nommés et leur réponse',
  noReply: 'Aucun écart ne nomme de service ou d’acteur : il n’y a personne à entendre.',
  named: 'Acteur nommé',
  inGaps: 'Dans',
  theirReply: 'Sa réponse',
  actions: 'Plan d’action',
  actionsCaption: 'Ce qui est proposé, par qui et pour quand',
  action: 'Action',
  firstStep: 'Premier pas',
  owner: 'Responsable',
  due: 'Échéance',
  kind: 'Type et coût',
  state: 'État',
  closes: 'Pour',
  indicator: 'À quoi on le verra',
  noProposals: 'Le tableau ne contient encore aucune proposition.',
  rejected: 'Écarté par le groupe',
  review: (date: string | undefined) =>
    date === undefined ? 'Bilan après 90 jours.' : `Bilan après 90 jours : ${date}.`,
  progress: 'Progrès',
  noEarlier:
    'Ce rapport n’est comparé à aucune version antérieure du tableau. Gardez le tableau d’aujourd’hui comme version : le prochain rapport pourra lui être comparé.',
};

export const annexes = {
  title: 'Annexes',
  routes: 'A. Les chemins, étape par étape',
  routeCaption: (name: string) => `Chaque étape à laquelle mène le chemin : ${name}`,
  step: 'Étape',
  withWhom: 'Avec',
  needs: 'Demande',
  gives: 'Donne',
  effort: 'Prend',
  leadsTo: 'Mène à',
  obstacles: 'Écarts',
  noRoute: (name: string): Rich => rich`Aucune étape n’est encore tracée : ${own(name)}.`,
  nothing: '–',
  nowhere: 'nulle part encore',
  leg: (to: string, kind: string | undefined, label: string | undefined): Rich => {
    const details = [...(kind ? [rich`${kind.toLowerCase()}`] : []), ...(label ? [rich`${own(label)}`] : [])];
    return details.length > 0 ? rich`${own(to)} (${joined(details, ' : ')})` : rich`${own(to)}`;
  },
  notes: 'B. Notes, voix et commentaires',
  noNotes: 'Le tableau ne contient pas de notes.',
  votesCaption: 'Voix du groupe',
  votedOn: 'Sur',
  votes: 'Voix',
  noVotes: 'Aucune voix n’a été exprimée.',
  comments: 'Commentaires',
  comment: (author: string, text: string): Rich => rich`${own(author)} : ${own(text)}`,
  commentOn: (subject: Rich): Rich => rich`(sur ${subject})`,
  otherRecord: 'un autre élément du tableau',
  noComments: 'Il n’y a pas de commentaires.',
  commentsWithheld: 'Les commentaires ne figurent que dans l’édition interne.',
  problems: 'C. Problèmes trouvés dans les données',
  noProblems: 'Tous les éléments du tableau ont pu être lus.',
  problemsCaption: 'Éléments écartés ou réparés à la lecture du tableau',
  problemsIntro: (total: number) =>
    plural(total, {
      one: 'Un élément n’a pas pu être lu tel quel. Le rapport se passe de ce qui a été écarté.',
      other: `${capital(count(total))} éléments n’ont pas pu être lus tels quels. Le rapport se passe de ce qui a été écarté.`,
    }),
  problemsWithheld: 'Les problèmes trouvés dans les données ne figurent que dans l’édition interne.',
  where: 'Où',
  record: 'Élément',
  problem: 'Problème',
  method: 'D. Méthode',
  methodText: [
    'Le groupe a dessiné les chemins d’une personne à travers la ville : les étapes, ce que chacune demande et donne, et ce qui fait obstacle. Tout le reste de ce rapport est calculé à partir de ce dessin ; aucun jugement n’y est ajouté.',
    'Une étape peut être franchie quand un chemin y mène, que tout ce qu’elle demande est en main et qu’aucune porte fermée ne la précède. Un objectif est ouvert, entravé, bloqué ou hors d’atteinte en conséquence. Les plus petits changements qui ouvrent un objectif bloqué se trouvent en essayant des combinaisons d’obstacles.',
    'Le chemin le plus rapide compte les jours des étapes qui doivent se suivre ; les visites et les coûts s’additionnent. Un service ou une étape est un point de passage unique quand, sans lui, l’objectif ne serait pas atteint.',
    'Les écarts sont classés selon le nombre d’objectifs qui ne peuvent s’ouvrir sans eux, puis de ceux qui le pourraient, le nombre de personnes touchées, la gravité et les voix. Il n’y a pas de note globale.',
  ],
  sources: 'F. Sources',
  sourcesCaption: 'D’où viennent les faits sur les acteurs et les services',
  dataset: 'Source',
  about: 'Ce qui en est tiré, selon l’endroit',
  checkedOn: 'Vérifié le',
  notChecked: 'pas encore',
  noSources: 'Aucun acteur ni service du tableau ne nomme de source.',
  evidenceLinks: 'Pages citées comme preuves',
  privacy: 'G. Protection des personnes',
  privacyText: {
    internal: [
      'Ceci est l’édition interne. Elle contient tout ce qui est sur le tableau, y compris ce que le groupe a marqué comme sensible et ce que des personnes ont raconté de leur vie. Ne la publiez pas et ne la transmettez pas : nommer la porte qui s’ouvre sans papiers peut la faire fermer.',
      'Pour publier, produisez l’édition publique. Elle omet ce qui est marqué comme sensible, mais ne peut pas savoir ce que trahissent les textes des autres cartes : relisez-les une fois de plus.',
    ],
    public: [
      'Ceci est l’édition publique. Par règle, elle ne contient rien de ce qu’un groupe marque comme sensible, rien qui y renvoie, aucun récit de vécu que la personne n’ait autorisé à publier et aucun commentaire ; un objectif dont on ne pourrait rien dire de vrai sans cela n’y figure pas non plus. La règle est la même pour toute édition publique ; il n’est pas dit si elle a fait omettre quelque chose dans celle-ci.',
      'Tous les nombres, décomptes et résultats sont calculés à partir de ce que contient cette édition. Les chemins qui n’y figurent pas sont traités comme s’ils n’existaient pas : un résultat peut donc être moins bon que dans la vie, jamais meilleur.',
    ],
  },
  fictional:
    'Les personnages de ce rapport sont inventés. Il ne contient aucune donnée personnelle réelle, sauf si quelqu’un en a écrit sur le tableau malgré la règle.',
  retention: (date: string) => `Le tableau sera effacé après le ${date}.`,
  data: 'Le même contenu existe sous forme de données : les écarts en tableau (CSV), et le rapport entier avec son analyse (JSON).',
};
