// Measuring text and loading images on a canvas are not for the SVG renderer: positions come from the layout.
export const canvas = () => null;
export const domCanvas = canvas;
export const image = () => null;
