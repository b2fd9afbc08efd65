import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The URL of a page differs from that of its file.
  base: '/',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The policy allows `data:` only for images.
    assetsInlineLimit: 0,
    rolldownOptions: { input: [page('index'), page('mailbox'), page('crm'), page('cookies'), page('cookies-card')] },
  },
});
