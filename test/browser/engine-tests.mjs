/**
 * Element tests that run in Firefox and WebKit as well as in Chromium, with the reason: what they test is done by the browser
 * engine. All other files test our own logic, which is the same in every engine, and run in Chromium only.
 */
export const engineTests = {
  'every-element': 'the shared suite: rendering, custom states, keyboard, right-to-left, removal and reinsertion',
  'branding-editor': 'file input, drag and drop, color input, images, leaving the page',
  'data-list': 'sticky heads, selected text, the largest height of an element',
  hosts: 'style sheets and documents of the host, frames, reinsertion',
  'invitation-accept': 'address bar and history',
  'invite-dialog': 'modal dialog, pasting, form validation',
  'list-scale': 'scrolling past the largest height of an element, device pixels',
  lists: 'scrolling, focus and selection in tables',
  live: 'streamed responses, focus and scroll position',
  'member-details': 'dialog as a drawer, tabs',
  'member-list': 'popovers, selection, focus after removal',
  'org-admin': 'navigation by keyboard, container queries',
  'org-picker': 'focus and keyboard',
  'org-profile': 'forms, dialogs, leaving the page',
  'org-provider': 'modal dialog over another, focus',
  'org-switcher': 'popover, focus',
  'permission-gate': 'slots, custom states',
  'strip-svg-metadata': 'parsing of XML, decoding of images',
  'roles-dialog': 'mixed checkboxes, dialog',
  'token-inspector': 'clipboard, selection',
  'upgrade-order': 'upgrade of custom elements',
};
