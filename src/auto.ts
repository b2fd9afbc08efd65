/*
 * Loads the elements that are on the page, and the ones that are added to it later. Each tag is a module of its own:
 * `<script type="module" src="…/org-elements/dist/cdn/auto.js"></script>`.
 */
const modules: Record<string, () => Promise<unknown>> = {
  'branding-editor': () => import('./elements/branding-editor/branding-editor.define.js'),
  'branding-preview': () => import('./elements/branding-preview/branding-preview.define.js'),
  'invitation-accept': () => import('./elements/invitation-accept/invitation-accept.define.js'),
  'invitation-list': () => import('./elements/invitation-list/invitation-list.define.js'),
  'invite-dialog': () => import('./elements/invite-dialog/invite-dialog.define.js'),
  'member-details': () => import('./elements/member-details/member-details.define.js'),
  'member-list': () => import('./elements/member-list/member-list.define.js'),
  'org-admin': () => import('./elements/org-admin/org-admin.define.js'),
  'org-picker': () => import('./elements/org-picker/org-picker.define.js'),
  'org-profile': () => import('./elements/org-profile/org-profile.define.js'),
  'org-provider': () => import('./elements/org-provider/org-provider.define.js'),
  'org-switcher': () => import('./elements/org-switcher/org-switcher.define.js'),
  'permission-gate': () => import('./elements/permission-gate/permission-gate.define.js'),
  'token-inspector': () => import('./elements/token-inspector/token-inspector.define.js'),
};
const tags = Object.keys(modules).join();

async function load(root: ParentNode): Promise<void> {
  const found = [...(root instanceof Element && root.matches(tags) ? [root] : []), ...root.querySelectorAll(tags)];
  const wanted = [...new Set(found.map(({ localName }) => localName))].filter((tag) => !customElements.get(tag));
  await Promise.all(wanted.map((tag) => modules[tag]!()));
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
