/** Spanish: the codes of the model, and the outcomes, in words. */
export const labels = {
  outcome: {
    open: {
      symbol: '✓',
      label: 'Abierto',
      meaning: 'Hay un camino y, según el tablero, nada lo obstaculiza.',
    },
    hindered: {
      symbol: '◐',
      label: 'Con trabas',
      meaning: 'Hay un camino, pero todos pasan por algo que lo hace difícil.',
    },
    blocked: {
      symbol: '✕',
      label: 'Bloqueado',
      meaning: 'Hay obstáculos que cierran todos los caminos. Eliminar algunos abriría uno.',
    },
    unattainable: {
      symbol: '⊘',
      label: 'Fuera de alcance',
      meaning: 'Aun sin ningún obstáculo, algo necesario en el camino no se puede conseguir.',
    },
    unexplored: {
      symbol: '○',
      label: 'Aún sin explorar',
      meaning:
        'El grupo todavía no ha trazado un camino hasta aquí. No es un fallo de nadie: es donde hay que mirar después.',
    },
  },
  access: {
    open: { symbol: '✓', label: 'Abierto' },
    hindered: { symbol: '◐', label: 'Con trabas' },
    blocked: { symbol: '✕', label: 'Bloqueado' },
    'out-of-reach': { symbol: '⊘', label: 'Nunca se alcanza' },
    unused: { symbol: '–', label: 'Fuera del camino' },
  },
  right: {
    housing: 'Vivienda',
    health: 'Salud',
    education: 'Educación',
    work: 'Trabajo',
    income: 'Ingresos',
    papers: 'Documentación',
    participation: 'Participación',
    culture: 'Cultura',
    safety: 'Seguridad',
    mobility: 'Movilidad',
    family: 'Familia',
    other: 'Otro',
  },
  dimension: {
    availability: 'Disponibilidad: no hay suficiente',
    'physical-access': 'Acceso físico: llegar o entrar',
    affordability: 'Coste: es demasiado caro',
    information: 'Información: no se puede saber o entender',
    'non-discrimination': 'No discriminación: se trata peor a algunas personas',
    acceptability: 'Aceptabilidad: no respeta la vida o la dignidad de las personas',
    quality: 'Calidad: lo que se ofrece no cumple su función',
  },
  burden: {
    learning: 'Averiguar qué hay que hacer',
    compliance: 'Formularios, justificantes y esperas',
    psychological: 'Estrés, miedo o vergüenza',
  },
  severity: { 1: 'Leve (1 de 4)', 2: 'Seria (2 de 4)', 3: 'Grave (3 de 4)', 4: 'Crítica (4 de 4)' },
  confidence: {
    belief: { label: 'Lo creemos', meaning: 'El grupo lo supone. Alguien debería comprobarlo.' },
    practitioner: {
      label: 'Lo dicen profesionales',
      meaning: 'Personas que trabajan allí lo observan.',
    },
    lived: { label: 'Alguien lo ha vivido', meaning: 'Le ha pasado a una persona que el grupo conoce.' },
    confirmed: {
      label: 'Confirmado por una fuente',
      meaning: 'Lo confirma un texto, una cifra o el propio servicio.',
    },
  },
  /** After "depende", "alcance" and "intervención". */
  level: {
    city: 'de la ciudad',
    metropolitan: 'de la autoridad metropolitana',
    regional: 'de la región',
    national: 'del Estado',
    european: 'de la Unión Europea',
    'civil-society': 'de la sociedad civil',
    private: 'de entidades privadas',
  },
  levelHeading: {
    city: 'La ciudad',
    metropolitan: 'La autoridad metropolitana',
    regional: 'La región',
    national: 'El Estado',
    european: 'La Unión Europea',
    'civil-society': 'La sociedad civil',
    private: 'Entidades privadas: arrendadoras, empleadoras, empresas',
  },
  horizon: { quick: 'Rápida', structural: 'Estructural' },
  costBand: { none: 'Sin coste', low: 'Coste bajo', medium: 'Coste medio', high: 'Coste alto' },
  proposalState: {
    idea: 'Idea',
    agreed: 'Acordada',
    'under-way': 'En curso',
    done: 'Hecha',
    rejected: 'Descartada',
  },
  handoff: {
    working: { symbol: '✓', label: 'Funciona' },
    weak: { symbol: '◐', label: 'Frágil' },
    missing: { symbol: '✕', label: 'No existe' },
    unstated: { symbol: '○', label: 'Sin precisar' },
  },
  legKind: { path: 'Camino', referral: 'Derivación', workaround: 'Rodeo' },
  /** From −2 to 2. */
  emotions: ['Desesperación', 'Preocupación', 'Neutro', 'Esperanza', 'Alivio'],
  yes: 'Sí',
  no: 'No',
};
