import { nothing, type TemplateResult } from 'lit';

/** Markup that is put in as it is: a drawing, whose texts are escaped already. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A template of Lit as text, with every value escaped. It knows what the faces are made of: texts, lists, templates and attributes.
 * Listeners and properties are left out, since nobody is there to hear or to set them.
 *
 * @throws where a value stands in a place that it does not know
 */
export function templateText(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(templateText).join('');
  if (isTemplate(value)) return written(value);
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  throw new TypeError(`No text can be made of ${typeof value} in a template.`);
}

function written({ strings, values }: TemplateResult): string {
  let text = spaced(strings[0]!);
  values.forEach((value, i) => {
    const place = PLACE.exec(text.slice(text.lastIndexOf('<')));
    text = (place ? withAttribute(text, place, value) : text + templateText(value)) + spaced(strings[i + 1]!);
  });
  return text;
}

/** The end of a text that stops within a tag, before the value of an attribute. */
const PLACE = /^<[^>]*?(?<whole>\s(?<kind>[.?@]?)(?<name>[\w-]+)=(?<quote>"[^">]*)?)$/;

function withAttribute(text: string, { groups }: RegExpExecArray, value: unknown): string {
  const { whole = '', kind, name, quote } = groups!;
  const before = text.slice(0, -whole.length);
  if (kind === '@' || kind === '.') return before;
  if (kind === '?') return value ? `${before} ${name}` : before;
  if (quote !== undefined) return text + attributeText(value);
  return value === nothing || value === undefined || value === null ? before : `${text}"${attributeText(value)}"`;
}

function attributeText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return escaped(String(value));
  throw new TypeError(`No attribute can be made of ${typeof value} in a template.`);
}

/** Space between tags is for who reads the source; within a text it is one space. */
function spaced(text: string): string {
  return text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/^\s*\n\s*(?=<|$)|(?<=>)\s*\n\s*$/g, '')
    .replace(/\s+/g, ' ');
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value && value._$litType$ === 1;
}

/** A text that is nothing but text in an element, in an attribute and in a drawing. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
