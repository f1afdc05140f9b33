// Draws a scene of outlines and texts as SVG, as vega-scenegraph's SVGRenderer would (tests/charts/slim-engine.test.ts). Rows are always
// new ones, so that all marks of a kind are made anew.
const element = (tag, attributes, ...children) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAll(made, attributes);
  made.append(...children);
  return made;
};

const setAll = (target, attributes) => {
  for (const [name, value] of Object.entries(attributes)) if (value != null) target.setAttribute(name, value);
};

const anchors = { center: 'middle', right: 'end' };

const draw = {
  symbol: ({ shape, fill, stroke, strokeWidth, strokeDash, strokeJoin, opacity }) =>
    element('path', { d: shape, fill, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': strokeDash, 'stroke-linejoin': strokeJoin, opacity }),
  // The page has the font. A place as numbers: each transform would be a space of its own for the page to lay out and to paint.
  text: ({ x, y, align, fill, fontSize, fontWeight, text }) =>
    element('text', { x, y, 'text-anchor': anchors[align], fill, 'font-size': `${fontSize}px`, 'font-weight': fontWeight }, text),
};

export default class SvgRenderer {
  initialize(container, ...size) {
    this.plot = element('g', { fill: 'none' });
    this.svg = element('svg', { class: 'marks' }, this.plot);
    container.append(this.svg);
    return this.resize(...size);
  }

  resize(width, height, origin) {
    setAll(this.svg, { width, height, viewBox: `0 0 ${width} ${height}` });
    setAll(this.plot, { transform: `translate(${origin})` });
    return this;
  }

  background() {
    return this;
  }

  dirty() {}

  async renderAsync({ items: [frame] }) {
    this.plot.replaceChildren(
      ...frame.items.map(({ marktype, name, items }) => element('g', { class: name }, ...items.map(draw[marktype]))),
    );
  }
}
