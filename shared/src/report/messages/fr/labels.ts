/** French: the codes of the model, and the outcomes, in words. */
export const labels = {
  outcome: {
    open: {
      symbol: '✓',
      label: 'Ouvert',
      meaning: 'Il y a un chemin, et rien n’y fait obstacle d’après le tableau.',
    },
    hindered: {
      symbol: '◐',
      label: 'Entravé',
      meaning: 'Il y a un chemin, mais tous passent par quelque chose qui le rend difficile.',
    },
    blocked: {
      symbol: '✕',
      label: 'Bloqué',
      meaning: 'Des obstacles ferment tous les chemins. En lever certains en ouvrirait un.',
    },
    unattainable: {
      symbol: '⊘',
      label: 'Hors d’atteinte',
      meaning: 'Même sans aucun obstacle, quelque chose d’indispensable en chemin ne peut pas s’obtenir.',
    },
    unexplored: {
      symbol: '○',
      label: 'Pas encore exploré',
      meaning:
        'Le groupe n’y a pas encore tracé de chemin. Ce n’est l’échec de personne : c’est là qu’il faut regarder ensuite.',
    },
  },
  access: {
    open: { symbol: '✓', label: 'Ouvert' },
    hindered: { symbol: '◐', label: 'Entravé' },
    blocked: { symbol: '✕', label: 'Bloqué' },
    'out-of-reach': { symbol: '⊘', label: 'Jamais atteint' },
    unused: { symbol: '–', label: 'Pas sur le chemin' },
  },
  right: {
    housing: 'Logement',
    health: 'Santé',
    education: 'Éducation',
    work: 'Travail',
    income: 'Revenu',
    papers: 'Papiers',
    participation: 'Participation',
    culture: 'Culture',
    safety: 'Sécurité',
    mobility: 'Mobilité',
    family: 'Famille',
    other: 'Autre',
  },
  dimension: {
    availability: 'Disponibilité : il n’y en a pas assez',
    'physical-access': 'Accès physique : s’y rendre ou y entrer',
    affordability: 'Coût : c’est trop cher',
    information: 'Information : impossible de savoir ou de comprendre',
    'non-discrimination': 'Non-discrimination : certaines personnes sont moins bien traitées',
    acceptability: 'Acceptabilité : cela ne respecte pas la vie ou la dignité des personnes',
    quality: 'Qualité : ce qui est proposé ne remplit pas son rôle',
  },
  burden: {
    learning: 'Trouver quoi faire',
    compliance: 'Formulaires, preuves et attente',
    psychological: 'Stress, peur ou honte',
  },
  severity: { 1: 'Légère (1 sur 4)', 2: 'Sérieuse (2 sur 4)', 3: 'Grave (3 sur 4)', 4: 'Critique (4 sur 4)' },
  confidence: {
    belief: { label: 'Nous le pensons', meaning: 'Le groupe le suppose. Il faudrait vérifier.' },
    practitioner: {
      label: 'Des professionnels le disent',
      meaning: 'Des personnes qui y travaillent le constatent.',
    },
    lived: { label: 'Quelqu’un l’a vécu', meaning: 'C’est arrivé à une personne que le groupe connaît.' },
    confirmed: {
      label: 'Confirmé par une source',
      meaning: 'Un texte, un chiffre ou le service lui-même le confirme.',
    },
  },
  /** After "dépend" and "auprès". */
  level: {
    city: 'de la ville',
    metropolitan: 'de la métropole',
    regional: 'de la région',
    national: 'de l’État',
    european: 'de l’Union européenne',
    'civil-society': 'de la société civile',
    private: 'd’acteurs privés',
  },
  levelHeading: {
    city: 'La ville',
    metropolitan: 'La métropole',
    regional: 'La région',
    national: 'L’État',
    european: 'L’Union européenne',
    'civil-society': 'La société civile',
    private: 'Acteurs privés : bailleurs, employeurs, entreprises',
  },
  horizon: { quick: 'Rapide', structural: 'Structurel' },
  costBand: { none: 'Sans coût', low: 'Coût faible', medium: 'Coût moyen', high: 'Coût élevé' },
  proposalState: {
    idea: 'Idée',
    agreed: 'Convenu',
    'under-way': 'En cours',
    done: 'Fait',
    rejected: 'Écarté',
  },
  handoff: {
    working: { symbol: '✓', label: 'Fonctionne' },
    weak: { symbol: '◐', label: 'Fragile' },
    missing: { symbol: '✕', label: 'Absent' },
    unstated: { symbol: '○', label: 'Non précisé' },
  },
  legKind: { path: 'Chemin', referral: 'Orientation', workaround: 'Contournement' },
  /** From −2 to 2. */
  emotions: ['Désespoir', 'Inquiétude', 'Neutre', 'Espoir', 'Soulagement'],
  yes: 'Oui',
  no: 'Non',
};
