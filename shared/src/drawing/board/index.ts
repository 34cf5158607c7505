export {
  type Area,
  areaAround,
  type Curve,
  edgesOf,
  indexOf,
  NO_ROUTING,
  pointAt,
  type Route,
  type Routes,
  type Routing,
  rerouted,
  routeBetween,
  routeMore,
} from './routing.ts';
export { worstFirst } from './scene.ts';
export { CARD_SIZES, type Point, SHOWN, type Size } from './sizes.ts';
