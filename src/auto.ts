/*
 * Loads the elements that are on the page, and the ones that are added to it later. Each tag is a module of its own:
 * `<script type="module" src="…/org-elements/dist/cdn/auto.js"></script>`.
 */
import { elementLoaders } from './element-loaders.gen.js';

const tags = Object.keys(elementLoaders).join();

async function load(root: ParentNode): Promise<void> {
  const found = [...(root instanceof Element && root.matches(tags) ? [root] : []), ...root.querySelectorAll(tags)];
  const wanted = [...new Set(found.map(({ localName }) => localName))].filter((tag) => !customElements.get(tag));
  await Promise.all(wanted.map((tag) => elementLoaders[tag]!()));
}

const report = (error: unknown) => console.error('org-elements: an element could not be loaded.', error);

const observer = globalThis.MutationObserver
  ? new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof Element) load(node).catch(report);
    })
  : undefined;

/**
 * Loads the elements in `root` and observes it for elements that are added later. The document is observed from the start;
 * call this for a shadow root of your own. Resolves when the elements that are in `root` now are defined; rejects when a
 * module cannot be loaded.
 */
export function discover(root: Document | DocumentFragment | Element): Promise<void> {
  observer?.observe(root, { childList: true, subtree: true });
  return load(root);
}

if (globalThis.document) discover(document).catch(report);
