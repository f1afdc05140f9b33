type Engine = typeof import('@indicator-elements/charts/engine');

/** How the engine comes to the page, once for all elements. One method, so that a test can let it fail. */
export const engine = {
  load: (): Promise<Engine> => import('@indicator-elements/charts/engine'),
};
