export { boardTexts, localise, localiseCity } from './localise.ts';
export type { CityPack, Manifest, Pathway, Scenario, SourceDocument, Texts } from './model.ts';
export type { FieldText, Overlay, RecordTexts } from './overlay.ts';
export { startingBoard } from './start.ts';
