/** As much of a document as the engine draws on: elements that keep what is written to them. */
export class Ink {
  readonly attributes: Record<string, string> = {};
  readonly classList = { add: (): void => undefined, toggle: (): void => undefined };
  children: (Ink | string)[] = [];

  readonly tag: string;

  constructor(tag: string) {
    this.tag = tag;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes[name] = String(value);
  }

  append(...children: (Ink | string)[]): void {
    this.children.push(...children);
  }

  replaceChildren(...children: (Ink | string)[]): void {
    this.children = children;
  }

  set textContent(text: string) {
    this.children = text ? [text] : [];
  }

  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  /** Its innermost elements, in order. */
  get leaves(): Ink[] {
    const elements = this.children.filter((child) => child instanceof Ink);
    return elements.length > 0 ? elements.flatMap(({ leaves }) => leaves) : this.tag === 'g' ? [] : [this];
  }
}

export const paper = { createElementNS: (_: string, tag: string): Ink => new Ink(tag) };
