#!/usr/bin/env -S node --import tsx
/** The executable: `protoc --plugin=protoc-gen-markdown=./protoc-gen-markdown.ts --markdown_out=. shop.proto`. */
import { markdown } from './markdown.ts';

await markdown.run();
