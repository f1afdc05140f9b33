/** What was pasted may have white space around it that nobody sees. */
export const trimmed = (text: string): string => text.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
