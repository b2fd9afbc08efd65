import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The address of a page is not that of its file.
  base: '/',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // `data:` would be refused by the policy for everything but images.
    assetsInlineLimit: 0,
    rolldownOptions: { input: [page('index'), page('mailbox'), page('crm'), page('cookies'), page('cookies-card')] },
  },
});
