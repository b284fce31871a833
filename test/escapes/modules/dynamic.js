// Modules: `import()` of a host module, its promise and its namespace
// Source: mechanism: namespaces are shared by all who import
// Control: raw: changed
import * as kit from 'host:kit';
export default {
  async run() {
    const found = await settled(() => import('host:kit'));
    const again = await settled(() => import(`host:${'kit'}`));
    for (const namespace of [kit, found, again]) {
      hold(namespace);
      attempt(() => (namespace.settings.level = 7));
      attempt(() => Object.defineProperty(namespace, 'then', { value: hold }));
      attempt(() => (namespace.then = hold));
    }
    await settled(() => import('host:kit'));
  },
};
