export { type Advice, adviceOn } from './advice.ts';
export { documentLine } from './documents.ts';
export {
  asItsOwn,
  isVersion,
  newScenarioDraft,
  nextVersions,
  type PassageState,
  readDraft,
  type ScenarioDraft,
  stateOf,
  type Translation,
  textAt,
  translated,
  translationIn,
  withLanguage,
  withoutLanguage,
} from './draft.ts';
export {
  isMeantAsScenario,
  MOST_SCENARIO_BYTES,
  readScenarioFile,
  SCENARIO_ENDING,
  SCENARIO_TYPE,
  writeScenarioFile,
} from './file.ts';
export { boardTexts, fitting, localise } from './localise.ts';
export { draftOf, wholeOf } from './making.ts';
export {
  type City,
  cityShape,
  type Manifest,
  PATHWAYS,
  type Pathway,
  type Scenario,
  type SourceDocument,
  scenarioShape,
  type Texts,
  type WholeScenario,
  writtenIn,
} from './model.ts';
export type { FieldText, Overlay, RecordTexts } from './overlay.ts';
export { PART, partsOf, readParts, type ScenarioParts } from './parts.ts';
export { type Passage, passagesOf } from './passages.ts';
export { startingBoard } from './start.ts';
export { type BoardKind, boardOf, cardOf, detailsOf } from './use.ts';
