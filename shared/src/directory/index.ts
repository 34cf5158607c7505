export { type CityPack, isPackJson, PACK_FORMAT, type PackReading, readPack, toPackJson } from './pack.ts';
export {
  DIRECTORY_FORMATS,
  DIRECTORY_PROBLEMS,
  type DirectoryFormat,
  type DirectoryProblem,
  type DirectoryProblemCode,
} from './problems.ts';
