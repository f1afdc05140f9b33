// The picture as a whole is hidden from assistive technology: the element says what it shows.
export const ariaItemAttributes = () => undefined;
export const ariaMarkAttributes = () => undefined;
