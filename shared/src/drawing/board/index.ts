export { type Area, areaAround, type Curve, lengthAlong, pointAt } from './curves.ts';
export {
  edgesOf,
  indexOf,
  NO_ROUTING,
  type Route,
  type Routes,
  type Routing,
  rerouted,
  routeBetween,
  routeMore,
} from './routing.ts';
export { worstFirst } from './scene.ts';
export { CARD_SIZES, type Point, SHOWN, type Size } from './sizes.ts';
