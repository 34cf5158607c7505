import { own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf, quoted } from './basics.ts';

const { number, plural } = grammar;

/** French: the report over several boards. */
export const workshop = {
  report: 'Rapport d’atelier',
  untitled: 'Atelier sans titre',
  groupNumbered: (place: number) => `Groupe ${number(place)}`,

  recurring: (again: number, total: number, boards: number): string => {
    if (boards < 2) return 'Il n’y a qu’un tableau : rien ne peut revenir d’un tableau à l’autre.';
    if (again === 0) {
      return total === 1
        ? 'Aucun écart ne revient : le seul écart n’a été nommé que par un groupe.'
        : `Aucun écart ne revient : aucun des ${count(total)} écarts n’a été nommé par deux groupes.`;
    }
    if (again === total) {
      return again === 1
        ? 'Le seul écart de ces tableaux revient dans plus d’un groupe.'
        : `Les ${count(total)} écarts de ces ${count(boards)} tableaux reviennent tous dans plus d’un groupe.`;
    }
    const [part, whole] = outOf(again, total);
    const come = again === 1 ? 'revient' : 'reviennent';
    return `${capital(part)} des ${whole} écarts de ces ${count(boards)} tableaux ${come} dans plus d’un groupe.`;
  },
  counted:
    'Les objectifs sont comptés sur l’ensemble des tableaux. Un écart que plusieurs groupes nomment compte pour un : le lever, c’est le lever pour tous ces groupes.',
  noObjective: 'Les tableaux ne nomment encore aucun objectif : il n’y a donc rien à décider.',
  nothingBlocked:
    'Aucun objectif de ces tableaux n’est bloqué par un obstacle : cette note ne demande donc d’en lever aucun.',
  beyondBarriers: (unattainable: number) =>
    `${capital(count(unattainable))} ${plural(unattainable, { one: 'objectif reste', other: 'objectifs restent' })} hors d’atteinte même sans aucun obstacle ; le rapport de chaque tableau dit ce qui manque.`,
  namedBy: (groups: Rich): Rich => rich`nommé par ${groups}`,
  decideCompare: 'Demander aux groupes qui partagent un écart de comparer leurs propositions (partie 8).',
  decideExplore: 'Demander aux groupes de regarder les objectifs qui ne sont pas encore explorés (partie 3).',

  sideBySide: (boards: number) =>
    boards < 2
      ? 'Ce rapport est établi comme un rapport sur plusieurs tableaux, mais il n’en contient qu’un.'
      : `Ce rapport met ${count(boards)} tableaux côte à côte. Ce qui revient sur plusieurs d’entre eux pèse plus que ce qu’un seul groupe a vu ; ce qu’un seul groupe a vu est peut-être ce qui a échappé aux autres.`,
  noRanking:
    'Ni les groupes ni les villes ne sont classés. Les groupes avaient le même temps, pas les mêmes connaissances : là où un groupe a peu exploré, il y a une zone blanche, et non un résultat.',
  noBoards: 'Plus aucun tableau de cet atelier ne peut être lu : il n’y a donc rien à rapporter.',
  boardsCaption: 'Les tableaux de ce rapport',
  group: 'Groupe',
  board: 'Tableau',
  city: 'Ville',
  people: 'Personnes',
  objectives: 'Objectifs',
  gaps: 'Écarts',
  erased: (groups: Rich): Rich => rich`Effacés depuis, et absents de ce rapport : ${groups}.`,
  closed: (groups: Rich): Rich =>
    rich`Absents de ce rapport, parce que le lien confié à l’atelier a été révoqué ou a expiré : ${groups}.`,

  byHowMany: 'Groupes qui le nomment',
  gapsTitle: 'Les écarts qui reviennent',
  gapsIntro:
    'Chaque fiche décrit un écart tel que plusieurs groupes l’ont rencontré, dans les mots de chacun. Suivent les écarts d’un seul groupe que la note de décision demande de lever ; tous les autres écarts d’un seul groupe figurent à l’annexe B.',
  noGaps: 'Aucun obstacle ne subsiste sur ces tableaux.',
  noCards:
    'Aucun écart ne revient, et aucun n’est à lever en premier. Ce que chaque groupe a trouvé seul figure à l’annexe B.',
  byGroups: (groups: number) =>
    `${capital(count(groups))} ${plural(groups, { one: 'groupe', other: 'groupes' })}`,
  inTheirWords: 'Dans les mots des groupes',
  put: (groups: Rich, title: string): Rich => rich`${groups} : ${quoted(title)}`,
  origin: 'D’où il vient',
  brought: (groups: Rich): Rich =>
    rich`Il figurait sur le tableau de départ, et il a été gardé par ${groups}.`,
  foundThemselves: (groups: Rich): Rich => rich`Ajouté par ${groups}.`,
  forGroup: (text: Rich, groups: Rich): Rich => rich`${text} (${groups})`,

  objectivesTitle: 'Les mêmes objectifs, selon chaque groupe',
  objectivesIntro:
    'Sous chaque résultat figurent les groupes qui y sont parvenus. Là où les groupes diffèrent, comparez leurs chemins : ce qui est fermé sur un tableau a peut-être été ouvert sur un autre, ou l’obstacle n’y a pas été vu. Un tiret ne dit rien.',
  objectivesCaption: (person: string) => `Les objectifs, par groupe : ${person}`,
  noObjectives: 'Les tableaux ne nomment encore aucun objectif.',

  servicesTitle: 'Les mêmes services, pour différentes personnes et différents groupes',
  servicesIntro:
    'Les services qui se trouvent sur le chemin dans plus d’un tableau, ou pour plus d’une personne. Sous chaque résultat figurent les groupes qui y sont parvenus. Là où un même service traite deux personnes différemment, demandez pourquoi.',
  servicesCaption: 'Services par personne et par groupe',
  noServices: 'Aucun service ne se trouve sur le chemin de deux tableaux ou de deux personnes.',

  findingsTitle: 'Ce qu’un seul groupe a trouvé',
  findingsIntro:
    'Seulement là où les autres auraient pu le trouver : ils ont la même personne, le même objectif, ou le même service sur leur chemin. Ce n’est pas une faute de leur part ; c’est ce qu’il faut leur transmettre.',
  findingsCaption: 'Trouvé par un seul groupe',
  finding: 'Quoi',
  found: {
    gap: 'Un écart',
    way: 'Un interlocuteur',
    reached: 'Un chemin qui aboutit',
    explored: 'Un premier chemin',
  },
  foundKind: 'Nature',
  passOn: 'À transmettre à',
  foundWay: (person: string, actor: string): Rich => rich`${own(person)} s’adresse à ${quoted(actor)}`,
  noFindings: 'Aucun groupe n’a trouvé quelque chose qui aurait échappé à un autre.',

  handOffsTitle: 'Les passages de relais qui reviennent',
  handOffsIntro:
    'D’un acteur à un autre, sur plus d’un tableau, là où au moins un groupe dit que les deux ne travaillent pas bien ensemble. Sous chaque état figurent les groupes qui le disent.',
  handOffsCaption: 'Passages de relais par groupe',
  unstated: (pairs: number) =>
    plural(pairs, {
      one: 'Un autre passage de relais revient, dont aucun groupe n’a dit comment il fonctionne : cela vaut la peine de demander.',
      other: `${capital(count(pairs))} autres passages de relais reviennent, dont aucun groupe n’a dit comment ils fonctionnent : cela vaut la peine de demander.`,
    }),
  noHandOffs: 'Aucun passage de relais défaillant ne revient d’un tableau à l’autre.',

  ownersTitle: 'Qui pourrait lever quoi',
  ownersIntro: 'Les écarts de tous les tableaux, selon qui pourrait les lever : d’abord ceux qui reviennent.',
  ofOneGroup: (gaps: number) =>
    plural(gaps, {
      one: 'Un autre écart n’a été nommé que par un groupe.',
      other: `${capital(count(gaps))} autres écarts n’ont été nommés chacun que par un groupe.`,
    }),
  kinds: 'Les natures d’écart',
  kindsCaption: 'Natures d’écart, et nombre de tableaux concernés',
  boardsWith: 'Tableaux',

  swapTitle: 'Propositions à échanger, et ce qui a été convenu',
  swapIntro:
    'Ce qu’un groupe propose pour un écart que d’autres ont aussi. À ces autres groupes de juger si cela convient à leur cas.',
  swapCaption: 'Propositions pour les écarts qui reviennent',
  from: 'De',
  usefulTo: 'Utile à',
  noSwap: 'Il n’y a pas encore de proposition pour un écart qui revient.',
  planCaption: 'Tout ce que les groupes proposent',

  boardsTitle: 'A. Les tableaux',
  onBoard: (group: string, title: string): Rich => rich`${own(group)} : ${own(title)}`,
  aloneTitle: 'B. Les écarts nommés par un seul groupe',
  aloneCaption: 'Écarts d’un seul groupe, par ordre de priorité',
  noneAlone: 'Il n’y en a aucun.',
  methodText: [
    'Chaque tableau est analysé pour lui-même et, dans l’édition publique, rendu public pour lui-même, avant toute comparaison. Le rapport de chaque tableau dit comment.',
    'Deux éléments comptent pour le même s’ils viennent du même scénario, ou de copies du même fichier ; sinon, s’ils ont la même place dans le même jeu de données ; sinon, pour les acteurs et les services, s’ils portent le même nom dans la même ville. Majuscules, accents et ponctuation ne changent rien à un nom. Les personnes, les objectifs et les étapes que les groupes ont créés eux-mêmes ne sont jamais confondus. Ce qu’un groupe distingue sur son tableau reste distinct.',
    'Des écarts sont les mêmes s’ils viennent du scénario, ou s’ils se trouvent au même service, chez le même acteur ou à la même carte, sont de même nature, et relèvent de la même autorité. Leurs mots peuvent différer : ceux de chaque groupe sont donc montrés.',
    'Les écarts qui reviennent sont classés selon le nombre de groupes qui les nomment, puis le nombre d’objectifs, sur tous les tableaux, qui ne peuvent s’ouvrir sans les lever, puis le nombre de ceux qui le pourraient, les personnes touchées, la gravité et les voix. Il n’y a pas de score.',
    'Ce que quelques changements ouvriraient est essayé sur tous les tableaux à la fois. Jusqu’à 16 écarts qui peuvent compter, tous les choix sont essayés ; au-delà, on prend chaque fois le meilleur changement suivant, et la note dit qu’il existe peut-être un meilleur choix.',
  ],
};
