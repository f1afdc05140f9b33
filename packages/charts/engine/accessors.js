// The plain functions that Vega's packages share. Fields with dots and brackets in their names are for those who have them.
export const id = ({ id }) => id;
export const identity = (value) => value;
export const truthy = () => true;
export const falsy = () => false;
export const zero = () => 0;
export const one = () => 1;
