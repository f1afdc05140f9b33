import group from 'vega-scenegraph/src/marks/group.js';
import line from 'vega-scenegraph/src/marks/line.js';
import rule from 'vega-scenegraph/src/marks/rule.js';
import symbol from 'vega-scenegraph/src/marks/symbol.js';
import text from 'vega-scenegraph/src/marks/text.js';

export default { group, line, rule, symbol, text };
