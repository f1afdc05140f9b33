import SVGHandler from 'vega-scenegraph/src/SVGHandler.js';
import SVGRenderer from 'vega-scenegraph/src/SVGRenderer.js';
import SVGStringRenderer from 'vega-scenegraph/src/SVGStringRenderer.js';

export const RenderType = { Canvas: 'canvas', PNG: 'png', SVG: 'svg', Hybrid: 'hybrid', None: 'none' };
const svg = { renderer: SVGRenderer, headless: SVGStringRenderer, handler: SVGHandler };
export const renderModule = () => svg;
