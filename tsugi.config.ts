/** The example's chain: what `npm start` serves. */
import { defineConfig } from 'tsugi/http';

export default defineConfig({
  plugins: [
    { name: 'request-id', config: { header: 'x-request-id', keep: true } },
    { name: 'headers', config: { response: { set: { 'x-served-by': 'tsugi' } } } },
    { name: 'block-path', config: { paths: ['/blocked/**'] } },
    {
      name: 'basic-auth',
      config: {
        realm: 'private',
        // demo / demo, as `htpasswd -nbB demo demo` writes it
        users: ['demo:$2y$05$ZmNGDM7sEFL5JiTXVsd84.2/gZH8XQFPXyD7OFEt.WcmqIljmZuaS'],
        paths: ['/private/**'],
      },
    },
  ],
});
