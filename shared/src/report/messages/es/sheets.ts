/** Spanish: the names of the sheets of the workbook, each within 31 characters. */
export const sheets = {
  cover: 'Acerca de este informe',
  gaps: 'Brechas',
  objectives: 'Objetivos',
  equity: 'Servicios por persona',
  coordination: 'Traspasos',
  plan: 'Plan de acción',
  reply: 'Derecho de respuesta',
  offices: 'Puntos únicos de paso',
  steps: 'Pasos sin alternativa',
  routes: 'Caminos paso a paso',
  votes: 'Votos',
  sources: 'Fuentes',
  problems: 'Problemas en los datos',
  outcomes: 'Sentido de los resultados',
  confidences: 'Grados de certeza',
  /** Above the captions of tables that share a sheet. */
  table: 'Tabla',
};
