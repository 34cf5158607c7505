export {
  areNamed,
  COLUMN_ROLES,
  type ColumnRole,
  type DirectoryColumn,
  mayStandTwice,
} from './columns.ts';
export { fileKind, isArchive, isRdf } from './fileKind.ts';
export { type Fields, type HsdsContent, hsdsContent, listOf } from './hsdsContent.ts';
export { guessedMapping, type Mapping, saidMapping } from './mapping.ts';
export { type CityPack, isPackJson, PACK_FORMAT, type PackReading, readPack, toPackJson } from './pack.ts';
export {
  DIRECTORY_FORMATS,
  DIRECTORY_PROBLEMS,
  type DirectoryFormat,
  type DirectoryProblem,
  type DirectoryProblemCode,
} from './problems.ts';
export { isLinked, seemsDirectory } from './seemsDirectory.ts';
export { HSDS_EXTENSION, toHsds } from './writeHsds.ts';
