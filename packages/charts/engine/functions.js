// The expression functions that the spec calls. Anything else is computed in the layout.
export const functionContext = {
  isValid: (value) => value != null && value === value,
};
