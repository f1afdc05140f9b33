/** A part of JSON with what is said above it. What is `off` is written as a comment itself, ready to be put in. */
export type Part = {
  readonly key?: string;
  readonly content: Content;
  readonly comments?: readonly string[];
  readonly off?: boolean;
};

export type Content = { readonly object: readonly Part[] } | { readonly list: readonly Part[] } | { readonly json: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const WIDTH = 110;

/** JSON with comments, as lines: what `jsonc-parser` reads, and a person changes. */
export function writeCommented(comments: readonly string[], parts: readonly Part[]): string {
  return [...commented(comments, ''), ...block('{', parts, '}', '')].join('\n') + '\n';
}

/** Each comment a paragraph, broken at spaces. */
function commented(comments: readonly string[], indent: string): string[] {
  return comments.flatMap((comment) => wrap(comment, WIDTH - indent.length - 3).map((line) => `${indent}// ${line}`.trimEnd()));
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function block(open: string, parts: readonly Part[], close: string, indent: string): string[] {
  const inner = `${indent}  `;
  const lines = parts.flatMap(({ key, content, comments = [], off }, at) => {
    const written = contentLines(content, off ? '' : inner);
    if (key !== undefined) written[0] = `${off ? '' : inner}${JSON.stringify(key)}: ${written[0]!.trimStart()}`;
    else written[0] = `${off ? '' : inner}${written[0]!.trimStart()}`;
    // What is off may be put in: then what is before it has its comma already.
    if (at < parts.length - 1 || off) written[written.length - 1] += ',';
    return [...commented(comments, inner), ...(off ? written.map((line) => `${inner}// ${line}`) : written)];
  });
  return [`${indent}${open}`, ...lines, `${indent}${close}`];
}

function contentLines(content: Content, indent: string): string[] {
  if ('object' in content) return block('{', content.object, '}', indent);
  if ('list' in content) return block('[', content.list, ']', indent);
  const line = inline(content.json);
  if (indent.length + line.length <= WIDTH || typeof content.json !== 'object' || content.json === null) return [line];
  if (isList(content.json)) return block('[', content.json.map((json) => ({ content: { json } })), ']', indent);
  return block('{', Object.entries(content.json).map(([key, json]) => ({ key, content: { json } })), '}', indent);
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

function inline(json: Json): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (isList(json)) return `[${json.map(inline).join(', ')}]`;
  if (Object.keys(json).length === 0) return '{}';
  return `{ ${Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${inline(value)}`).join(', ')} }`;
}
