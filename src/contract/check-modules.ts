/** Host modules as the compiler sees them: ambient modules whose exports are the members of their contracts. */
import type { Contract } from './contract.ts';
import { VIRTUAL_ROOT } from './options.ts';
import { rootName, schemaToText } from './print.ts';

/** @returns virtual files by their absolute paths */
export function moduleFiles(modules: ReadonlyMap<string, Contract<object>>): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let ambient = '';
  for (const [name, { schema }] of modules) {
    const file = `${VIRTUAL_ROOT}/modules/${files.size}.d.ts`;
    files.set(file, schemaToText(schema));
    const root = schema.root.kind === 'ref' ? schema.types[schema.root.name] : schema.root;
    if (root?.kind !== 'object') continue;
    const type = `import(${JSON.stringify(file)}).${rootName(schema)}`;
    // a member may have a reserved word for a name
    const lines = root.members.map(
      (member, at) =>
        `  const _${at}: ${type}[${JSON.stringify(member.name)}];\n  export { _${at} as ${exportName(member.name)} };\n`,
    );
    ambient += `declare module ${JSON.stringify(`host:${name}`)} {\n${lines.join('')}}\n`;
  }
  if (ambient !== '') files.set(`${VIRTUAL_ROOT}/modules.d.ts`, ambient);
  return files;
}

const exportName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
