// Written by `pnpm messages` from shared/messages: change the messages there.

import ar from '../../../messages/ar/names.json' with { type: 'json' };
import en from '../../../messages/en/names.json' with { type: 'json' };
import es from '../../../messages/es/names.json' with { type: 'json' };
import fr from '../../../messages/fr/names.json' with { type: 'json' };
import it from '../../../messages/it/names.json' with { type: 'json' };

/** The names and words of each language that are picked from. */
export const NAMES = { en, fr, es, it, ar };
