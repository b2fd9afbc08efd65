import { defineConfig } from 'vite';

/** Stories are an application, not the library: none of the root configuration. A relative base works under any path. */
export default defineConfig({ base: './', build: { target: 'es2022', chunkSizeWarningLimit: 5000 } });
