import { joined, own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar } from './basics.ts';

const { plural } = grammar;

/** Spanish: the right of reply, the action plan and the annexes. */
export const plan = {
  title: 'Derecho de respuesta y plan de acción',
  reply: 'Derecho de respuesta',
  replyIntro:
    'Estos servicios y actores aparecen en una brecha. No estaban en la sala, o no hablaban en calidad de tales: antes de que el informe siga adelante, se les pregunta cómo lo ven.',
  replyCaption: 'Actores nombrados y su respuesta',
  noReply: 'Ninguna brecha nombra un servicio o un actor, así que no hay a quién escuchar.',
  named: 'Actor nombrado',
  inGaps: 'En',
  theirReply: 'Su respuesta',
  actions: 'Plan de acción',
  actionsCaption: 'Qué se propone, quién lo hará y en qué plazo',
  action: 'Acción',
  firstStep: 'Primera medida',
  owner: 'A cargo de',
  due: 'Plazo',
  kind: 'Tipo y coste',
  state: 'Estado',
  closes: 'Para',
  indicator: 'Cómo se verá',
  noProposals: 'El tablero no contiene todavía ninguna propuesta.',
  rejected: 'Descartado por el grupo',
  review: (date: string | undefined) =>
    date === undefined ? 'Balance a los 90 días.' : `Balance a los 90 días: ${date}.`,
  progress: 'Avances',
  noEarlier:
    'Este informe no se compara con ninguna versión anterior del tablero. Guarde el tablero de hoy como versión: el próximo informe podrá compararse con ella.',
};

export const annexes = {
  title: 'Anexos',
  routes: 'A. Los caminos, paso a paso',
  routeCaption: (name: string) => `Cada paso al que lleva el camino: ${name}`,
  step: 'Paso',
  withWhom: 'Con',
  needs: 'Pide',
  gives: 'Da',
  effort: 'Requiere',
  leadsTo: 'Lleva a',
  obstacles: 'Brechas',
  noRoute: (name: string): Rich => rich`Todavía no hay ningún paso trazado: ${own(name)}.`,
  nothing: '–',
  nowhere: 'a ninguna parte todavía',
  leg: (to: string, kind: string | undefined, label: string | undefined): Rich => {
    const details = [...(kind ? [rich`${kind.toLowerCase()}`] : []), ...(label ? [rich`${own(label)}`] : [])];
    return details.length > 0 ? rich`${own(to)} (${joined(details, ': ')})` : rich`${own(to)}`;
  },
  notes: 'B. Notas, votos y comentarios',
  noNotes: 'El tablero no contiene notas.',
  votesCaption: 'Votos del grupo',
  votedOn: 'Sobre',
  votes: 'Votos',
  noVotes: 'No se emitió ningún voto.',
  comments: 'Comentarios',
  comment: (author: string, text: string): Rich => rich`${own(author)}: ${own(text)}`,
  commentOn: (subject: Rich): Rich => rich`(sobre ${subject})`,
  otherRecord: 'otro elemento del tablero',
  noComments: 'No hay comentarios.',
  commentsWithheld: 'Los comentarios solo figuran en la edición interna.',
  problems: 'C. Problemas encontrados en los datos',
  noProblems: 'Se han podido leer todos los elementos del tablero.',
  problemsCaption: 'Elementos descartados o corregidos al leer el tablero',
  problemsIntro: (total: number) =>
    plural(total, {
      one: 'Un elemento no se pudo leer tal como estaba. El informe prescinde de lo descartado.',
      other: `${capital(count(total))} elementos no se pudieron leer tal como estaban. El informe prescinde de lo descartado.`,
    }),
  problemsWithheld: 'Los problemas en los datos solo figuran en la edición interna.',
  where: 'Dónde',
  record: 'Elemento',
  problem: 'Problema',
  method: 'D. Método',
  methodText: [
    'El grupo dibujó los caminos de una persona por la ciudad: los pasos, lo que cada uno pide y da, y lo que se interpone. Todo lo demás en este informe se calcula a partir de ese dibujo; no se añade ningún juicio.',
    'Un paso puede darse cuando un camino lleva hasta él, se tiene todo lo que pide y ninguna puerta cerrada lo precede. Según el caso, un objetivo está abierto, con trabas, bloqueado o fuera de alcance. Los cambios más pequeños que abren un objetivo bloqueado se encuentran probando combinaciones de obstáculos.',
    'El camino más rápido cuenta los días de los pasos que deben seguirse uno a otro; las visitas y los costes se suman. Un servicio o un paso es un punto único de paso cuando, sin él, no se alcanzaría el objetivo.',
    'Las brechas se ordenan según cuántos objetivos no pueden abrirse sin ellas, después según cuántos podrían hacerlo, las personas afectadas, la gravedad y los votos. No hay puntuación global.',
  ],
  sources: 'F. Fuentes',
  sourcesCaption: 'De dónde proceden los datos sobre actores y servicios',
  dataset: 'Fuente',
  about: 'Qué se tomó de ella, según el lugar',
  checkedOn: 'Comprobado el',
  notChecked: 'todavía no',
  noSources: 'Ningún actor ni servicio del tablero indica una fuente.',
  evidenceLinks: 'Páginas citadas como prueba',
  privacy: 'G. Privacidad',
  privacyText: {
    internal: [
      'Esta es la edición interna. Contiene todo lo que hay en el tablero, también lo que el grupo marcó como sensible y lo que algunas personas contaron de su propia vida. No la publique ni la reenvíe: nombrar la puerta que se abre sin papeles puede hacer que se cierre.',
      'Para publicar, elabore la edición pública. Omite lo marcado como sensible, pero no puede saber qué revelan los textos de las demás tarjetas: léalos una vez más.',
    ],
    public: [
      'Esta es la edición pública. Por norma no contiene nada de lo que un grupo marca como sensible, nada que remita a ello, ningún relato de lo vivido cuya publicación no haya autorizado la persona, ni comentarios; tampoco figura un objetivo del que, sin todo ello, no podría decirse nada cierto. La norma es la misma para toda edición pública; no se dice si en esta ha hecho omitir algo.',
      'Todos los números, recuentos y resultados se calculan a partir de lo que contiene esta edición. Los caminos que no figuran en ella se tratan como si no existieran: un resultado puede ser peor que en la vida, nunca mejor.',
    ],
  },
  fictional:
    'Las personas de este informe son inventadas. No contiene datos personales de nadie real, salvo que alguien los haya escrito en el tablero en contra de la norma.',
  retention: (date: string) => `El tablero se borrará después del ${date}.`,
  data: 'El mismo contenido está disponible como datos: las brechas en una tabla (CSV) y el informe completo con su análisis (JSON).',
};
