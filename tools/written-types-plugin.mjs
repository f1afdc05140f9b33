// @ts-check
/**
 * Writes out the types that a manifest's reader cannot look up: `Analysis | undefined` becomes `'run' | 'spc' |
 * 'none' | undefined`, from which an editor knows what to offer.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ name: string, fieldName?: string, type?: { text: string } }} Typed */

/** A plugin of the custom-elements analyzer. */
export function writtenTypes() {
  return {
    name: 'written-types',
    /** @param {{ customElementsManifest: { modules: { path: string, declarations?: { name: string, customElement?: true, members?: Typed[], attributes?: Typed[] }[] }[] } }} phase */
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = modules.filter(({ declarations }) => declarations?.some(({ customElement }) => customElement));
      const typeOf = typesIn(elements.map(({ path }) => `${root}${path.replace(/^\//, '')}`));
      for (const { declarations } of elements) {
        for (const { name, members = [], attributes = [] } of declarations ?? []) {
          for (const typed of [...members, ...attributes]) {
            const text = typeOf(name, typed.fieldName ?? typed.name);
            if (typed.type && text) typed.type = { text };
          }
        }
      }
    },
  };
}

/** Finds what unions are made of. @param {string[]} files @returns {(className: string, property: string) => string | undefined} */
function typesIn(files) {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, composite: false, noEmit: true }, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const classes = new Map(
    files.flatMap((file) => program.getSourceFile(file)?.statements.filter(ts.isClassDeclaration) ?? []).map((node) => [node.name?.text, node])
  );
  return (className, property) => {
    const node = classes.get(className);
    const symbol = node && checker.getTypeAtLocation(node).getProperty(property);
    const type = symbol && checker.getTypeOfSymbol(symbol);
    // A boolean is a union, too.
    if (!type?.isUnion() || type.flags & ts.TypeFlags.Boolean) return undefined;
    const parts = type.types.map((part) => (part.isStringLiteral() ? `'${part.value}'` : checker.typeToString(part)));
    return [...parts.filter((part) => part !== 'undefined'), ...parts.filter((part) => part === 'undefined')].join(' | ');
  };
}
