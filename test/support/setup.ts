/** Builds once before the tests: those that start the server or the package use `dist/`. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function setup(): void {
  // whoever runs single files again and again has built already
  if (process.env.TSUGI_BUILT === '1') return;
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
}
