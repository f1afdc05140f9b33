// The spec calls no function: what is worked out is worked out in the layout.
export const functionContext = {};
