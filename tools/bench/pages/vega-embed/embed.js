/** The packages' own scripts stand before this one on the page. */
export const embed = (box, spec) =>
  window.vegaEmbed(box, { width: 'container', height: 230, autosize: { type: 'fit', contains: 'padding' }, ...spec }, { renderer: 'svg', actions: false });
