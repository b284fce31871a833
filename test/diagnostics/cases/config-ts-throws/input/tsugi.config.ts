import { defineConfig } from 'tsugi/http';

function required(name: string): string {
  throw new Error(`the variable ${name} is not set`);
}

export default defineConfig({
  plugins: ['stamp'],
  upstream: required('UPSTREAM'),
});
