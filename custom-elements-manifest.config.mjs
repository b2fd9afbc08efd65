import { readdirSync } from 'node:fs';

/** Everything that a page may touch, read from the doc comments; what is private stays out. */
export default {
  globs: readdirSync('src/elements').map((tag) => `src/elements/${tag}/${tag}.ts`),
  outdir: '.',
  litelement: true,
  quiet: true,
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations) {
            declaration.members = declaration.members?.filter(
              ({ name, privacy, static: isStatic }) =>
                !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !isStatic,
            );
          }
        }
      },
    },
  ],
};
