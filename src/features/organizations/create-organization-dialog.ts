import { html, nothing, type LitElement } from 'lit';
import { isOrgError } from '../../client/http/errors.js';
import type { Capabilities, Organization } from '../../contract/index.js';
import { slugOf } from '../../contract/slug.js';
import { cleanName, looksEmpty } from '../../contract/text.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { FormDialog } from '../../forms/form-dialog.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import { fieldError } from '../../ui/form/form.js';
import type { organizationActions } from './organization-actions.strings.js';
import type { organizationRows } from './organization-rows.strings.js';
import { isValidSlug, SlugAvailabilityController } from './slug-availability.js';

interface NewOrganization {
  displayName: string;
  name: string;
  /** Whether the viewer edited the short name, which is otherwise derived from the display name. */
  ownName: boolean;
}

interface CreateOrganizationOptions {
  org: OrgContextController;
  strings: LocalizeController<
    typeof organizationRows & typeof organizationActions,
    typeof common & typeof commonActions
  >;
  /** Capabilities of the backend: the pattern of short names, and whether it can check their availability. */
  capabilities: () => Capabilities | undefined;
  /** Called after the dialog has created an organization and closed. */
  created: (organization: Organization) => void;
}

/** Dialog that creates an organization. Shows whether the short name is available while the viewer types. */
export class CreateOrganizationDialog {
  readonly #host: LitElement;
  readonly #options: CreateOrganizationOptions;
  readonly #availability: SlugAvailabilityController;
  readonly #dialog: FormDialog<NewOrganization>;

  constructor(host: LitElement, options: CreateOrganizationOptions) {
    const { org, strings, capabilities } = options;
    this.#host = host;
    this.#options = options;
    this.#availability = new SlugAvailabilityController(host, org, capabilities);
    this.#dialog = new FormDialog({ host, org, strings, scope: 'user', onClose: () => this.#availability.reset() });
  }

  open(): void {
    this.#dialog.open({ displayName: '', name: '', ownName: false });
  }

  render() {
    const draft = this.#dialog.subject;
    if (!draft) return nothing;
    const { strings } = this.#options;
    const displayNameError = this.#dialog.errors['display-name'];
    const slugError = this.#dialog.errors['slug'] ?? this.#unavailable(draft);
    const hint = this.#availability.resultFor(draft.name)?.available ? 'slugAvailable' : 'slugHint';
    return this.#dialog.render({
      title: strings.text('createTitle'),
      lead: strings.text('createLead'),
      submitLabel: strings.text('create'),
      pendingLabel: strings.text('creating'),
      rules: {
        'display-name': {
          invalid: strings.text('nameMissing'),
          isValid: () => !looksEmpty(cleanName(draft.displayName)),
        },
        slug: {
          invalid: strings.text('slugHint'),
          isValid: () => !cleanName(draft.displayName) || isValidSlug(draft.name, this.#options.capabilities()),
          pointer: '/name',
          refused: (error) => (isOrgError(error, 'slug_taken') ? strings.text('slugTaken') : undefined),
        },
      },
      submit: () => void this.#create(draft),
      body: html`
        <div class="field">
          <label for="display-name">${strings.text('displayName')}</label>
          <input
            id="display-name"
            class="input"
            autofocus
            autocomplete="organization"
            maxlength="200"
            .value=${draft.displayName}
            aria-invalid=${displayNameError ? 'true' : nothing}
            aria-describedby=${displayNameError ? 'display-name-error' : nothing}
            @input=${({ target }: InputEvent) => {
              draft.displayName = (target as HTMLInputElement).value;
              if (draft.ownName) this.#dialog.changed();
              else this.#changeName(draft, slugOf(draft.displayName));
            }}
          />
          ${fieldError('display-name-error', displayNameError)}
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
            aria-invalid=${slugError ? 'true' : nothing}
            aria-describedby=${slugError ? 'slug-error' : 'slug-hint'}
            @input=${({ target }: InputEvent) => {
              draft.ownName = true;
              this.#changeName(draft, (target as HTMLInputElement).value.toLowerCase());
            }}
          />
          ${slugError ? fieldError('slug-error', slugError) : html`<p class="hint" id="slug-hint" role="status">${strings.text(hint)}</p>`}
        </div>
      `,
    });
  }

  #changeName(draft: NewOrganization, name: string): void {
    draft.name = name;
    this.#availability.check(name);
    this.#dialog.changed();
  }

  /** Why the checked short name is not available. */
  #unavailable({ name }: NewOrganization): string | undefined {
    const { strings } = this.#options;
    const result = this.#availability.resultFor(name);
    if (!result || result.available) return undefined;
    if (result.reason === 'invalid') return strings.text('slugHint');
    return result.suggestion
      ? strings.text('slugTakenSuggestion', { name: result.suggestion })
      : strings.text('slugTaken');
  }

  async #create({ displayName: typedName, name }: NewOrganization): Promise<void> {
    const { client } = this.#options.org;
    const body = { displayName: cleanName(typedName), name };
    this.#availability.reset();
    const { done } = await this.#dialog.run({
      operation: 'organization.create',
      input: body,
      topics: ['organizations'],
      run: (idempotencyKey) => client!.organizations.create(body, { idempotencyKey }),
      confirmed: (organization) => emit(this.#host, 'organization-created', { organization }),
    });
    if (done) this.#options.created(done.result);
  }
}
