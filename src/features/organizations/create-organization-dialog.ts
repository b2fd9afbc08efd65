import { html, nothing } from 'lit';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import type { OrgClient } from '../../client/index.js';
import { createIdempotencyKey } from '../../client/http/idempotency-key.js';
import type { Capabilities, Organization } from '../../contract/index.js';
import { slugOf } from '../../contract/slug.js';
import { cleanName, looksEmpty } from '../../contract/text.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { emit } from '../../core/emit.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { organizationActions } from './organization-actions.strings.js';
import type { organizationRows } from './organization-rows.strings.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { fieldError } from '../../ui/form/form.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';

/** Input of the dialog. The element stores it until the organization is created or the dialog is canceled. */
export interface NewOrganization {
  displayName: string;
  name: string;
  /** Whether the viewer edited the short name, which is otherwise derived from the display name. */
  ownName?: boolean;
  hint?: string;
  errors: { displayName?: string; name?: string };
  failure?: OrgError;
  pending?: boolean;
  /**
   * Idempotency key. It stays the same until the form changes, so that a retry does not create a second organization.
   */
  key?: string;
}

interface CreateOptions {
  draft: NewOrganization;
  strings: LocalizeController<
    typeof organizationRows & typeof organizationActions,
    typeof common & typeof commonActions
  >;
  client: OrgClient;
  /** Capabilities of the backend: the pattern of short names, and whether it can check their availability. */
  capabilities: Capabilities | undefined;
  host: HTMLElement;
  change: (draft: NewOrganization | undefined) => void;
  created: (organization: Organization) => void;
}

let checking: { timer: ReturnType<typeof setTimeout>; abort: AbortController } | undefined;

/** Renders a dialog that creates an organization. Shows whether the short name is available while the viewer types. */
export function createOrganization(options: CreateOptions) {
  const { draft, strings, change } = options;
  const close = () => change(undefined);
  const type = (patch: Partial<NewOrganization>) => {
    const next = { ...draft, hint: undefined, failure: undefined, key: undefined, errors: {}, ...patch };
    change(next);
    if (patch.name !== undefined) checkName(options, next);
  };
  return html`
    <dialog
      aria-labelledby="dialog-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        close();
      }}
    >
      ${dialogShell({
        title: strings.text('createTitle'),
        lead: strings.text('createLead'),
        closeLabel: strings.common('close'),
        close,
        submit: () => void create(options),
        body: html`
          ${draft.failure ? inlineAlert({ kind: 'danger', text: errorMessage(strings, draft.failure), role: 'alert' }) : nothing}
          <div class="field">
            <label for="display-name">${strings.text('displayName')}</label>
            <input
              id="display-name"
              class="input"
              autofocus
              autocomplete="organization"
              maxlength="200"
              .value=${draft.displayName}
              aria-invalid=${draft.errors.displayName ? 'true' : nothing}
              aria-describedby=${draft.errors.displayName ? 'display-name-error' : nothing}
              @input=${({ target }: InputEvent) => {
                const displayName = (target as HTMLInputElement).value;
                type({ displayName, ...(!draft.ownName && { name: slugOf(displayName) }) });
              }}
            />
            ${fieldError('display-name-error', draft.errors.displayName)}
          </div>
          <div class="field">
            <label for="slug">${strings.text('slug')}</label>
            <input
              id="slug"
              class="input"
              autocapitalize="none"
              autocomplete="off"
              spellcheck="false"
              maxlength="50"
              .value=${draft.name}
              aria-invalid=${draft.errors.name ? 'true' : nothing}
              aria-describedby=${draft.errors.name ? 'slug-error' : 'slug-hint'}
              @input=${({ target }: InputEvent) => type({ name: (target as HTMLInputElement).value.toLowerCase(), ownName: true })}
            />
            ${draft.errors.name ? fieldError('slug-error', draft.errors.name) : html`<p class="hint" id="slug-hint" role="status">${draft.hint ?? strings.text('slugHint')}</p>`}
          </div>
        `,
        foot: html`
          <button type="button" class="button quiet" @click=${close}>${strings.common('cancel')}</button>
          <button class="button primary" aria-busy=${draft.pending ? 'true' : nothing}>
            ${draft.pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${strings.text(draft.pending ? 'creating' : 'create')}
          </button>
        `,
      })}
    </dialog>
  `;
}

function checkName({ client, capabilities, strings, change }: CreateOptions, draft: NewOrganization): void {
  clearTimeout(checking?.timer);
  checking?.abort.abort();
  if (!draft.name) return;
  const abort = new AbortController();
  const check = async () => {
    if (!isValid(draft.name, capabilities))
      return change({ ...draft, errors: { ...draft.errors, name: strings.text('slugHint') } });
    if (!capabilities?.features.nameAvailability) return;
    try {
      const { available, reason, suggestion } = await client.organizations.nameAvailability(draft.name, {
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      const refused =
        reason === 'invalid'
          ? strings.text('slugHint')
          : suggestion
            ? strings.text('slugTakenSuggestion', { name: suggestion })
            : strings.text('slugTaken');
      change(
        available
          ? { ...draft, hint: strings.text('slugAvailable') }
          : { ...draft, errors: { ...draft.errors, name: refused } },
      );
    } catch {
      // A failed check is ignored: the backend validates the name when it creates the organization.
    }
  };
  checking = { abort, timer: setTimeout(() => void check(), 150) };
}

/** Whether the short name matches the pattern. Without a pattern in the capabilities, only the backend validates it. */
function isValid(name: string, capabilities: Capabilities | undefined): boolean {
  const pattern = capabilities?.limits.namePattern;
  return !pattern || new RegExp(pattern).test(name);
}

async function create({ draft, client, capabilities, strings, change, created, host }: CreateOptions): Promise<void> {
  if (draft.pending) return;
  const displayName = cleanName(draft.displayName);
  const wrong = {
    displayName: looksEmpty(displayName) ? strings.text('nameMissing') : undefined,
    name: !displayName || (draft.name && isValid(draft.name, capabilities)) ? undefined : strings.text('slugHint'),
  };
  if (wrong.displayName || wrong.name) {
    change({ ...draft, errors: wrong });
    return host.shadowRoot?.querySelector<HTMLElement>(wrong.displayName ? '#display-name' : '#slug')?.focus();
  }
  checking?.abort.abort();
  const key = draft.key ?? createIdempotencyKey();
  change({ ...draft, key, pending: true, failure: undefined, errors: {} });
  try {
    created(await client.organizations.create({ displayName, name: draft.name }, { idempotencyKey: key }));
  } catch (cause) {
    const error = toOrgError(cause);
    emit(host, 'org-error', { operation: 'organization.create', error });
    const definite = error.status >= 400 && error.status < 500;
    const name = isOrgError(error, 'slug_taken')
      ? strings.text('slugTaken')
      : error.errors.some((one) => one.pointer === '/name')
        ? strings.text('slugHint')
        : undefined;
    change({
      ...draft,
      key: definite ? undefined : key,
      pending: false,
      errors: { name },
      failure: name ? undefined : error,
    });
  }
}
