import { html, nothing } from 'lit';
import { closeIcon } from '../../ui/icons/list-icons.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

/** Renders an item of a list, with a button that removes it unless the form is read-only. */
export const policyChip = (text: SecurityPolicyStrings, label: string, locked: boolean, remove: () => void) =>
  html`<li class="chip token">
    <span class="truncate" dir="auto" title=${label}>${label}</span>${
      locked
        ? nothing
        : html`<button
            type="button"
            class="remove-button"
            aria-label=${text.text('remove', { name: label })}
            @click=${remove}
          >
            ${closeIcon()}
          </button>`
    }
  </li>`;
