/**
 * Confinement of a plugin's imports to its own folder. Resolution is esbuild's; what it resolves to is judged here by
 * its real path, so neither `..` nor a symbolic link leads out.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { TsugiError } from '../../diagnostics/error.ts';

/** The folder that a plugin's imports are confined to. */
export class Root {
  /** Its real path. */
  readonly folder: string;
  readonly #shared: readonly string[];
  /** Where declared packages lead that are links out of all of this. */
  readonly #linked: readonly string[];

  /**
   * @param folder the plugin's own folder
   * @param manifest the folder whose package.json declares the packages that may lie in a parent's node_modules
   */
  constructor(folder: string, manifest = folder) {
    this.folder = realpathSync(folder);
    const home = realpathSync(manifest);
    const packages = declaredPackages(home, this.folder);
    const installed = ancestors(home).flatMap((at) => realpath(join(at, 'node_modules')) ?? []);
    const lies = (at: string): boolean => [home, ...installed].some((folder) => inside(at, folder));
    this.#shared = packages.filter(lies);
    this.#linked = packages.filter((at) => !lies(at));
  }

  /** For a file that the host names itself: the nearest package.json above it says which packages it may have. */
  static forFile(folder: string): Root {
    for (let at = folder; ; at = dirname(at)) {
      if (existsSync(join(at, 'package.json'))) return new Root(folder, at);
      if (dirname(at) === at) return new Root(folder);
    }
  }

  resolve(path: string): string {
    return resolve(this.folder, path);
  }

  permits(file: string): boolean {
    return inside(file, this.folder) || this.#shared.some((folder) => inside(file, folder));
  }

  /** Why a file is not permitted. @param found what the import resolved to */
  refusal(specifier: string, found: string): string {
    const linked = this.#linked.find((folder) => inside(found, folder));
    if (linked === undefined) return leaves(specifier, this.folder, found);
    return `the package "${specifier}" is a link to ${relative(this.folder, linked)}, which is neither in the plugin's folder nor in a node_modules above it; install it as a copy (npm install --install-links)`;
  }

  /** The last word, over what really went into the bundle. @throws TsugiError `LOAD` */
  verify(files: readonly string[]): void {
    for (const file of files) {
      if (!this.permits(realpathSync(file))) throw new TsugiError('LOAD', leaves(file, this.folder), { file });
    }
  }
}

const inside = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + sep);

const leaves = (specifier: string, folder: string, found?: string): string => {
  const where = found === undefined ? '' : ` (it leads to ${relative(folder, found)})`;
  if (isAbsolute(specifier) || specifier.startsWith('.')) {
    return `the import "${specifier}" leaves the plugin's folder${where}; move the file into the folder`;
  }
  return `the package "${specifier}" is not the plugin's own${where}; declare it under "dependencies" in the plugin's package.json`;
};

/**
 * The esbuild plugin. `host:` modules stay imports; everything else must resolve to a permitted file.
 *
 * To judge each import takes two calls out of esbuild and back, which for a package of many small files is nearly all of
 * the time. So there is a second way: relative imports are left to esbuild, and each file is judged once, before it is
 * read. What is refused that way is not said in words: the bundle is to be made anew in the first way, which is `exact`.
 */
export function confine(root: Root, exact: boolean): Plugin {
  const seen = Symbol('resolved once');
  return {
    name: 'confine',
    setup(build) {
      build.onResolve({ filter: /^host:/ }, (args) => ({ path: args.path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
      if (!exact) {
        build.onLoad({ filter: /.*/, namespace: 'file' }, (args) =>
          root.permits(args.path) ? undefined : { errors: [{ text: leaves(args.path, root.folder) }] },
        );
      }
      build.onResolve({ filter: exact ? /.*/ : NOT_RELATIVE }, async (args) => {
        if (args.pluginData === seen) return undefined;
        if (/^(?:https?|data|file):/.test(args.path)) {
          return {
            errors: [
              { text: `cannot import "${args.path}": a plugin imports files of its folder, packages and host modules` },
            ],
          };
        }
        const found = await build.resolve(args.path, {
          kind: args.kind,
          importer: args.importer,
          resolveDir: args.resolveDir,
          namespace: args.namespace,
          pluginData: seen,
        });
        if (found.errors.length > 0) return found;
        // a package says by `browser: { "x": false }` that it does without x here
        if (!isAbsolute(found.path)) return { path: found.path, namespace: 'absent' };
        if (!root.permits(found.path)) return { errors: [{ text: root.refusal(args.path, found.path) }] };
        return found;
      });
    },
  };
}

/** Everything that does not begin with `./` or `../`; esbuild's filters have no lookahead. */
const NOT_RELATIVE = /^(?:[^.]|\.[^./]|\.\.[^/])/;

/**
 * Package managers put a package that several folders need into a parent's node_modules. Such a package is permitted
 * if the plugin declares it, and so is what it declares itself; nothing else of that folder is. A link of a plugin's own
 * could lead anywhere, so it must lead to where packages are installed.
 */
function declaredPackages(manifest: string, folder: string): string[] {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const name of dependenciesOf(from, from === manifest && manifest !== folder)) {
      const at = findPackage(name, from);
      if (at === undefined || found.has(at)) continue;
      found.add(at);
      visit(at);
    }
  };
  visit(manifest);
  return [...found].filter((at) => !inside(at, folder));
}

/** @param development also what is needed for development only */
function dependenciesOf(folder: string, development: boolean): string[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { dependencies, devDependencies } = manifest as Record<string, unknown>;
    const names = (list: unknown) => (typeof list === 'object' && list !== null ? Object.keys(list) : []);
    return [...names(dependencies), ...(development ? names(devDependencies) : [])];
  } catch {
    return []; // no manifest, or a broken one, which loading the plugin reports
  }
}

function findPackage(name: string, from: string): string | undefined {
  if (!/^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) || name.startsWith('.')) return undefined;
  for (let at = from; ; at = dirname(at)) {
    const found = realpath(join(at, 'node_modules', name));
    if (found !== undefined || dirname(at) === at) return found;
  }
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A folder and all above it. */
function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
