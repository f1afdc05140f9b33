import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { ToolError, type Place } from '../remark.js';

export type Path = readonly (string | number)[];

/** `indicators[0].counted.sum` */
export function pathText(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : /^[\p{L}$_][\p{L}\d$_-]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('').replace(/^\./, '');
}

/** A recipe's text: JSON in which comments and commas at the end are allowed, with the line of everything in it. */
export class RecipeText {
  readonly file: string;
  readonly root: Node;
  readonly #text: string;

  /** @throws {ToolError} where it is no JSON */
  constructor(text: string, file: string) {
    const errors: ParseError[] = [];
    this.#text = text.replace(/^\uFEFF/, ' ');
    this.file = file;
    const root = parseTree(this.#text, errors, { allowTrailingComma: true });
    if (errors.length > 0 || !root) {
      const [first] = errors;
      const place = { file, line: this.#lineAt(first?.offset ?? 0) };
      const what = first ? printParseErrorCode(first.error) : 'EmptyFile';
      throw ToolError.at(place, 'not-json', {
        sv: `Receptet går inte att läsa som JSON här (${what}). Se efter om ett citattecken, ett komma eller en parentes saknas.`,
        en: `The recipe cannot be read as JSON here (${what}). See whether a quotation mark, a comma or a bracket is missing.`,
      });
    }
    this.root = root;
  }

  /** Where something stands; of what is not there, where it would be. */
  place(path: Path): Place {
    let node: Node | undefined;
    for (let length = path.length; !node && length >= 0; length -= 1) node = findNodeAtLocation(this.root, path.slice(0, length) as (string | number)[]);
    const at = node?.parent?.type === 'property' ? node.parent : node;
    return { file: this.file, line: this.#lineAt(at?.offset ?? 0), path: pathText(path) };
  }

  #lineAt(offset: number): number {
    let line = 1;
    for (let at = this.#text.indexOf('\n'); at >= 0 && at < offset; at = this.#text.indexOf('\n', at + 1)) line += 1;
    return line;
  }
}

/** What the text says, in records without a prototype's names. */
export function valueOf(node: Node): unknown {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map(valueOf);
    case 'object':
      return Object.fromEntries((node.children ?? []).map(({ children = [] }) => [children[0]!.value as string, children[1] && valueOf(children[1])]));
    default:
      return node.value;
  }
}
