export type Engine = typeof import('@indicator-elements/charts/engine');

export const fetchEngine = (): Promise<Engine> => import('@indicator-elements/charts/engine');

/** How the engine comes to a drawing, once for all elements. One method, so that a test can let it fail. */
export const engine = { load: fetchEngine };
