/** French: the names of the sheets of the workbook, each within 31 characters. */
export const sheets = {
  cover: 'À propos de ce rapport',
  gaps: 'Écarts',
  objectives: 'Objectifs',
  equity: 'Services par personne',
  coordination: 'Passages de relais',
  plan: 'Plan d’action',
  reply: 'Droit de réponse',
  offices: 'Points de passage uniques',
  steps: 'Étapes incontournables',
  routes: 'Chemins pas à pas',
  votes: 'Voix',
  sources: 'Sources',
  problems: 'Problèmes dans les données',
  outcomes: 'Sens des résultats',
  confidences: 'Degrés de certitude',
  /** Above the captions of tables that share a sheet. */
  table: 'Tableau',
};
