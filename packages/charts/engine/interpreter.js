// Runs what the compiled spec says of its marks. That is plain: values, and fields of a row. The build refuses a spec that says more
// (`tools/slim-dataflow.mjs`). Each is made a function once, and not walked through again for every mark.
import { absent } from './absent.js';

const reader = ({ field, value }) => (field ? (row) => row[field] : () => value);

export const expressionInterpreter = {
  operator: absent,
  encode(context, { channels }) {
    const readers = Object.entries(channels).map(([name, expression]) => [name, reader(expression)]);
    return (item) => {
      let changed = false;
      for (const [name, read] of readers) {
        const value = read(item.datum);
        if (item[name] !== value) {
          item[name] = value;
          changed = true;
        }
      }
      return changed;
    };
  },
};
