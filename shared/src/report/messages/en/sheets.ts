/** English: the names of the sheets of the workbook, each within 31 characters. */
export const sheets = {
  cover: 'About this report',
  gaps: 'Gaps',
  objectives: 'Objectives',
  equity: 'Services by person',
  coordination: 'Hand-offs',
  plan: 'Action plan',
  reply: 'Right of reply',
  offices: 'Single points of failure',
  steps: 'Steps without a way round',
  routes: 'Ways step by step',
  votes: 'Votes',
  sources: 'Sources',
  problems: 'Problems in the data',
  outcomes: 'What the results mean',
  confidences: 'How sure we are',
  /** Above the captions of tables that share a sheet. */
  table: 'Table',
};
