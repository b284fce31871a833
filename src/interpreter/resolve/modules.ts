/** What a module asks of others and offers to them (16.2.2, 16.2.3). */
import { syntaxError } from '../parse/fault.ts';
import type {
  ExportAllDeclaration,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  Identifier,
  ImportDeclaration,
  Literal,
  Program,
} from '../parse/nodes.ts';
import type { Binding } from './scope.ts';

/** One `import` or `export … from`. What the specifier means, and whether it is granted, the linker decides. */
export interface ImportRequest {
  readonly specifier: string;
  /** The exports asked for by name, or `*` for the whole namespace. */
  readonly names: readonly string[] | '*';
  /** 1-based place of the specifier. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** A variable that an import declares. */
export interface ImportLink {
  readonly binding: Binding;
  readonly local: Identifier;
  /** Position in `requests`. */
  readonly request: number;
  /** The name of the export, or null for the namespace. */
  readonly imported: string | null;
}

export type ExportLink =
  | { readonly kind: 'local'; readonly name: string; readonly binding: Binding; readonly local: Identifier }
  /** `export { x } from` and, with null, `export * as ns from`. */
  | { readonly kind: 'indirect'; readonly name: string; readonly request: number; readonly imported: string | null }
  /** A default export without a name of its own. */
  | { readonly kind: 'default'; readonly name: 'default'; readonly declaration: ExportDefaultDeclaration };

export interface ModuleLinks {
  readonly requests: readonly ImportRequest[];
  readonly imports: readonly ImportLink[];
  readonly exports: readonly ExportLink[];
}

export class ModuleLinksBuilder implements ModuleLinks {
  readonly requests: ImportRequest[] = [];
  readonly imports: ImportLink[] = [];
  readonly exports: ExportLink[] = [];

  /** @returns the position of the request */
  request(program: Program, node: Requesting, names: readonly string[] | '*'): number {
    const [attribute] = node.attributes;
    if (attribute !== undefined) {
      throw syntaxError(
        program,
        attribute,
        'Import attributes are not supported: import a module of JavaScript instead',
      );
    }
    const source = node.source as Literal;
    const { line, column } = source.loc?.start ?? { line: 1, column: 0 };
    return this.requests.push({ specifier: String(source.value), names, line, column: column + 1 }) - 1;
  }
}

type Requesting = ImportDeclaration | ExportNamedDeclaration | ExportAllDeclaration;

/** The name of an import or export, which may be spelled as a string. */
export const exportName = (node: Identifier | Literal): string =>
  node.type === 'Identifier' ? node.name : String(node.value);
