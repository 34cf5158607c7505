import { grammar } from './basics.ts';
import { labels } from './labels.ts';

/** Spanish: what other cities did. */
export const practices = {
  title: 'E. Prácticas de otras ciudades',
  none: 'La biblioteca no contiene ninguna práctica de otra ciudad que responda a una brecha de este tablero.',
  named: (city: string, country: string) => `${city} (${country})`,
  chosen: 'elegida por el grupo',
  about: (rights: readonly (keyof typeof labels.right)[]) =>
    `derechos afectados: ${grammar.list(rights.map((right) => labels.right[right].toLowerCase()))}`,
  own: (levels: readonly (keyof typeof labels.level)[]) =>
    `al alcance ${grammar.list(levels.map((level) => labels.level[level]))}`,
  beside: (levels: readonly (keyof typeof labels.level)[]) =>
    `al alcance ${grammar.list(levels.map((level) => labels.level[level]))}, aunque el obstáculo en sí dependa de otras instancias`,
  inPassing: 'La fuente solo la menciona: conviene preguntar a la ciudad.',
  needs: (text: string) => `Hizo falta: ${text}`,
  check: (text: string) => `Por comprobar: ${text}`,
  source: 'Fuente',
  link: 'enlace',
};
