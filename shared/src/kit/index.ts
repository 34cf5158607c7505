export { type CodeBook, type Coded, codesOf } from './codes.ts';
export { placesFor } from './places.ts';
export { type CodesRead, MOST_LINES, type ReadLine, readCodes } from './readCodes.ts';
export { CODE_FAULTS, type CodeFault, type CodeProblem, MOST_EMPTY_CARDS } from './reading.ts';
