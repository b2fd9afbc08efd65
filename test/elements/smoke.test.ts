import { expect } from '@open-wc/testing';

import '../../src/define.js';

it('defines every element', () => {
  for (const tag of ['org-provider', 'org-switcher', 'member-list', 'invite-dialog', 'invitation-list', 'branding-preview']) {
    expect(customElements.get(tag), tag).to.exist;
  }
});
