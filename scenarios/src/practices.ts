import arabic from '../practices/practices.ar.json' with { type: 'json' };
import spanish from '../practices/practices.es.json' with { type: 'json' };
import french from '../practices/practices.fr.json' with { type: 'json' };
import english from '../practices/practices.json' with { type: 'json' };

/** The library of practices in English, and what is laid over it in each other language (BCP 47). */
export const PRACTICES = { base: english, overlays: { fr: french, es: spanish, ar: arabic } } as const;
