/** Where the browser bundle was loaded from; set by the bundle, unknown to a page that bundles the elements itself. */
export const bundle: { url?: string } = {};
