import { own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf, quoted } from './basics.ts';

const { number } = grammar;

/** Spanish: the report over several boards. */
export const workshop = {
  report: 'Informe del taller',
  untitled: 'Taller sin título',
  groupNumbered: (place: number) => `Grupo ${number(place)}`,

  recurring: (again: number, total: number, boards: number): string => {
    if (boards < 2) return 'Hay un solo tablero, así que nada puede repetirse de un tablero a otro.';
    if (again === 0) {
      return total === 1
        ? 'Ninguna brecha se repite: la única que hay la nombró un solo grupo.'
        : 'Ninguna brecha se repite: no hay ninguna que hayan nombrado dos grupos.';
    }
    if (again === total) {
      return again === 1
        ? 'La única brecha de estos tableros se repite en más de un grupo.'
        : `Las ${count(total)} brechas de estos ${count(boards)} tableros se repiten en más de un grupo.`;
    }
    const [part, whole] = outOf(again, total);
    return again === 1
      ? `Una de las ${whole} brechas de estos ${count(boards)} tableros se repite en más de un grupo.`
      : `${capital(part)} de las ${whole} brechas de estos ${count(boards)} tableros se repiten en más de un grupo.`;
  },
  counted:
    'Los objetivos se cuentan en el conjunto de los tableros. Una brecha que nombran varios grupos cuenta como una: eliminarla es eliminarla para todos ellos.',
  noObjective: 'Los tableros no nombran todavía ningún objetivo, así que no hay nada que decidir.',
  nothingBlocked:
    'Ningún obstáculo bloquea un objetivo de estos tableros, así que esta nota no pide eliminar ninguno.',
  beyondBarriers: (unattainable: number) =>
    unattainable === 1
      ? 'Un objetivo queda fuera de alcance incluso sin ningún obstáculo; el informe de cada tablero dice qué falta.'
      : `${capital(count(unattainable))} objetivos quedan fuera de alcance incluso sin ningún obstáculo; el informe de cada tablero dice qué falta.`,
  namedBy: (groups: Rich): Rich => rich`la nombran: ${groups}`,
  decideCompare: 'Pedir a los grupos que comparten una brecha que comparen lo que proponen (parte 8).',
  decideExplore: 'Pedir a los grupos que miren los objetivos que aún no se han explorado (parte 3).',

  sideBySide: (boards: number) =>
    boards < 2
      ? 'Este informe se ha hecho como informe de varios tableros, pero contiene uno solo.'
      : `Este informe pone ${count(boards)} tableros uno al lado de otro. Lo que se repite en varios pesa más que lo que vio un solo grupo; lo que vio un solo grupo puede ser lo que a los demás se les escapó.`,
  noRanking:
    'No se clasifica a los grupos ni a las ciudades. Los grupos tuvieron el mismo tiempo, no los mismos conocimientos: donde un grupo exploró poco hay un espacio en blanco, no un resultado.',
  noBoards: 'Ya no se puede leer ningún tablero de este taller, así que no hay nada de lo que informar.',
  boardsCaption: 'Los tableros de este informe',
  group: 'Grupo',
  board: 'Tablero',
  city: 'Ciudad',
  people: 'Personas',
  objectives: 'Objetivos',
  gaps: 'Brechas',
  erased: (groups: Rich): Rich => rich`Borrados desde entonces, y fuera de este informe: ${groups}.`,
  closed: (groups: Rich): Rich =>
    rich`Fuera de este informe, porque el enlace que se dio al taller fue revocado o ha caducado: ${groups}.`,

  byHowMany: 'Grupos que la nombran',
  gapsTitle: 'Las brechas que se repiten',
  gapsIntro:
    'Cada ficha describe una brecha tal como la encontraron varios grupos, con las palabras de cada uno. Siguen las brechas de un solo grupo que la nota de decisión pide eliminar; todas las demás de un solo grupo están en el anexo B.',
  noGaps: 'En estos tableros no queda ningún obstáculo.',
  noCards:
    'Ninguna brecha se repite, y no se pide eliminar ninguna. Lo que cada grupo encontró por su cuenta está en el anexo B.',
  byGroups: (groups: number) => (groups === 1 ? 'Un grupo' : `${capital(count(groups))} grupos`),
  inTheirWords: 'En palabras de los grupos',
  put: (groups: Rich, title: string): Rich => rich`${groups}: ${quoted(title)}`,
  origin: 'De dónde viene',
  brought: (groups: Rich): Rich => rich`Estaba en el tablero de partida, y la conservaron: ${groups}.`,
  foundThemselves: (groups: Rich): Rich => rich`La añadieron: ${groups}.`,
  forGroup: (text: Rich, groups: Rich): Rich => rich`${text} (${groups})`,

  objectivesTitle: 'Los mismos objetivos, según cada grupo',
  objectivesIntro:
    'Bajo cada resultado figuran los grupos que llegaron a él. Donde los grupos difieren, compare sus caminos: lo que está cerrado en un tablero puede haberse abierto en otro, o puede que allí no se viera el obstáculo. Un guion no dice nada.',
  objectivesCaption: (person: string) => `Los objetivos, por grupo: ${person}`,
  noObjectives: 'Los tableros no nombran todavía ningún objetivo.',

  servicesTitle: 'Los mismos servicios, para distintas personas y grupos',
  servicesIntro:
    'Los servicios que están en el camino en más de un tablero, o para más de una persona. Bajo cada resultado figuran los grupos que llegaron a él. Donde un mismo servicio trata de forma distinta a dos personas, pregunte por qué.',
  servicesCaption: 'Servicios por persona y grupo',
  noServices: 'Ningún servicio está en el camino de dos tableros o de dos personas.',

  findingsTitle: 'Lo que encontró un solo grupo',
  findingsIntro:
    'Solo donde los demás podían encontrarlo: tienen la misma persona, el mismo objetivo o el mismo servicio en su camino. No es culpa suya; es lo que conviene transmitirles.',
  findingsCaption: 'Encontrado por un solo grupo',
  finding: 'Qué',
  found: {
    gap: 'Una brecha',
    way: 'Alguien a quien acudir',
    reached: 'Un camino que llega',
    explored: 'Un primer camino',
  },
  foundKind: 'Tipo',
  passOn: 'Conviene contarlo a',
  foundWay: (person: string, actor: string): Rich => rich`${own(person)} acude a ${quoted(actor)}`,
  noFindings: 'Ningún grupo encontró algo que a otro se le hubiera escapado.',

  handOffsTitle: 'Los traspasos que se repiten',
  handOffsIntro:
    'De una entidad a otra, en más de un tablero, donde al menos un grupo dice que las dos no trabajan bien juntas. Bajo cada estado figuran los grupos que lo dicen.',
  handOffsCaption: 'Traspasos por grupo',
  unstated: (pairs: number) =>
    pairs === 1
      ? 'Se repite otro traspaso del que ningún grupo dijo cómo funciona: vale la pena preguntarlo.'
      : `Se repiten otros ${count(pairs)} traspasos de los que ningún grupo dijo cómo funcionan: vale la pena preguntarlo.`,
  noHandOffs: 'Ningún traspaso que falle se repite de un tablero a otro.',

  ownersTitle: 'Quién podría eliminar qué',
  ownersIntro:
    'Las brechas de todos los tableros, según quién podría eliminarlas: primero las que se repiten.',
  ofOneGroup: (gaps: number) =>
    gaps === 1
      ? 'Otra brecha la nombró un solo grupo.'
      : `Otras ${count(gaps)} brechas las nombró un solo grupo cada una.`,
  kinds: 'Los tipos de brecha',
  kindsCaption: 'Tipos de brecha, y en cuántos tableros',
  boardsWith: 'Tableros',

  swapTitle: 'Propuestas para intercambiar, y lo acordado',
  swapIntro:
    'Lo que un grupo propone para una brecha que otros también tienen. A esos otros les toca juzgar si sirve para su caso.',
  swapCaption: 'Propuestas para las brechas que se repiten',
  from: 'De',
  usefulTo: 'Útil para',
  noSwap: 'Todavía no hay ninguna propuesta para una brecha que se repita.',
  planCaption: 'Todo lo que proponen los grupos',

  boardsTitle: 'A. Los tableros',
  onBoard: (group: string, title: string): Rich => rich`${own(group)}: ${own(title)}`,
  aloneTitle: 'B. Las brechas que nombró un solo grupo',
  aloneCaption: 'Brechas de un solo grupo, por orden de prioridad',
  noneAlone: 'No hay ninguna.',
  methodText: [
    'Cada tablero se analiza por sí mismo y, en la edición pública, se hace público por sí mismo, antes de comparar nada. El informe de cada tablero dice cómo.',
    'Dos elementos cuentan como el mismo si vinieron con el mismo escenario, o con copias del mismo archivo; si no, cuando ocupan el mismo lugar en el mismo conjunto de datos; si no, en el caso de entidades y servicios, cuando llevan el mismo nombre en la misma ciudad. Mayúsculas, acentos y puntuación no cambian un nombre. Las personas, los objetivos y los pasos que crearon los propios grupos nunca se toman por los mismos. Lo que un grupo separa en su tablero queda separado.',
    'Las brechas son la misma si vinieron con el escenario, o si están en el mismo servicio, entidad o tarjeta, son del mismo tipo y podría eliminarlas la misma autoridad. Sus palabras pueden diferir, y por eso se muestran las de cada grupo.',
    'Las brechas que se repiten se ordenan según cuántos grupos las nombran, después según cuántos objetivos de todos los tableros no pueden abrirse sin eliminarlas, cuántos podrían, las personas afectadas, la gravedad y los votos. No hay puntuación.',
    'Lo que abrirían unos pocos cambios se prueba en todos los tableros a la vez. Hasta 16 brechas que puedan influir se prueban todas las opciones; con más, se toma cada vez el mejor cambio siguiente, y la nota dice que puede haber una opción mejor.',
  ],
};
