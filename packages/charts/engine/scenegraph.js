// The scene that Vega's view fills: one group with the marks of the spec in it. What draws it is in `svg.js`. Nobody asks for bounds or
// for what is under the pointer.
import SvgRenderer from './svg.js';

export class Scenegraph {
  root = { marktype: 'group', items: [{ items: [] }] };

  mark({ marktype, name }, none, index) {
    const group = this.root.items[0];
    return (group.items[index] = { marktype, name, group, items: [] });
  }
}

export function Item(mark) {
  this.mark = mark;
}
export { Item as GroupItem };

/** Listens to nothing. */
export class CanvasHandler {
  scene() {
    return this;
  }
  initialize() {
    return this;
  }
  origin() {}
  handlers() {
    return [];
  }
}

const svg = { renderer: SvgRenderer, handler: CanvasHandler };
export const renderModule = () => svg;
export const RenderType = {};
