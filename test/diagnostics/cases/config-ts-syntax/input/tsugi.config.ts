import { defineConfig } from 'tsugi/http';

export default defineConfig({
  plugins: ['stamp'
});
