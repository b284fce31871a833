/** The build: the guest runtime's bundle, `dist/` by the TypeScript compiler, and the schemas of the server's contract and
 * of the standard host modules, and the declarations of the protocol of stdio. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleGuest } from './bundle-guest.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

await bundleGuest();
rmSync(join(root, 'dist'), { recursive: true, force: true });
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
try {
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
} catch {
  process.exit(1); // the compiler has said why
}
const { reflectContract } = await import('../dist/index.js');
const { schema } = await reflectContract({ file: join(root, 'dist/server/http.d.ts'), type: 'Middleware' });
writeFileSync(join(root, 'dist/server/middleware.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
const schemas = {};
for (const type of ['EnvModule', 'FetchModule', 'KvModule', 'LogModule', 'MetricsModule']) {
  schemas[type] = (await reflectContract({ file: join(root, 'dist/host/capabilities/contracts.d.ts'), type })).schema;
}
writeFileSync(join(root, 'dist/host/capabilities/schemas.json'), `${JSON.stringify(schemas, null, 2)}\n`);
// for plugins in other languages
const { protoText } = await import('../dist/runtimes/wire/proto-text.js');
const { FRAME_FILE } = await import('../dist/runtimes/stdio/frame-file.js');
writeFileSync(join(root, 'dist/runtimes/stdio/stdio.proto'), protoText(FRAME_FILE));
// the compiler copies no declarations
const ambient = 'host/capabilities/host-modules.d.ts';
copyFileSync(join(root, 'src', ambient), join(root, 'dist', ambient));
chmodSync(join(root, 'dist/cli.js'), 0o755);
