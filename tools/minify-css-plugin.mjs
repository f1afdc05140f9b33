// @ts-check

/**
 * Takes comments and white space out of the text of `css` templates, for the browser bundle: a minifier of JavaScript leaves them, since
 * it cannot know what they are.
 *
 * @returns {import('rollup').Plugin}
 */
export function minifyCss() {
  return {
    name: 'minify-css',
    transform(code) {
      if (!code.includes('css`')) return null;
      return { code: code.replace(/(?<=\bcss`)[^`]*(?=`)/g, minified), map: null };
    },
  };
}

/** @param {string} css */
function minified(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>~]) ?/g, '$1')
    .replace(/^ | (?=!important)|;(?=\})|(?<=[\s(:,-])0(?=\.\d)/g, '')
    .replace(/(?<=[{};][\w-]+): /g, ':');
}
