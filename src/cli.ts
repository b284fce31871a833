#!/usr/bin/env node
/** The command line's entry: `tsugi`. */
import { main } from './cli/main.ts';

await main(process.argv);
