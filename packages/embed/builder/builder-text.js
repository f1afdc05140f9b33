/** A text of a feed or a catalogue, in Swedish if it has that, as the builder is; '' where there is none. */
export const textOf = (text) => (typeof text === 'string' ? text : text?.sv ?? text?.en ?? '');
