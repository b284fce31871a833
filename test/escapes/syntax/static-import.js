// Modules: a static import of a module of Node's
// Source: CVE-2025-34146; mechanism: what a bundler leaves alone, a loader takes
// Control: loader: object, place
// Refused: LOAD
import process from 'node:process';
hold(process, process.cwd());
export default {};
