/** Host modules as this repository's own type check sees them; where plugins are checked, the host's contracts count. */
declare module 'host:kv' {
  type Kv = import('../../src/host/capabilities/contracts.ts').KvModule;
  export const take: Kv['take'];
}
