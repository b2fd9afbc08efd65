import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Organization } from '../../contract/index.js';
import { looksEmpty } from '../../contract/text.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { SlugAvailabilityController } from '../../features/organizations/slug-availability.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { property, state } from '../../core/decorators.js';
import { orgProfile, type OrgProfileMessages } from './org-profile.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { saveBar } from '../../forms/save-bar.js';
import { restoreFocusFromSaveBar } from '../../forms/save-bar-focus.js';
import { copyText } from '../../core/copy-text.js';
import { formPageStyles } from '../../forms/form-page.styles.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { dangerZone } from './danger-zone.js';
import type { ProfileActions } from './profile-actions.js';
import { MAX_METADATA, ProfileDraft, type FieldName } from './profile-draft.js';
import { profileSkeleton, profileDetails, profileFields, profileMetadata, type FormErrors } from './profile-form.js';
import { styles } from './org-profile.styles.js';

export type { OrgProfileEventMap, OrganizationTransferDetail } from './org-profile.events.js';

/**
 * Shows and edits the name, short name and metadata of the organization, and offers to leave, transfer or delete it.
 * Concurrent changes of other users are merged or shown next to the input; the input is never lost.
 *
 * ```html
 * <org-profile></org-profile>
 * ```
 *
 * @tagname org-profile
 * @fires {BeforeEvent<{ organization: Organization, changes: OrganizationUpdate }>} before-organization-update - Cancelable.
 * @fires {BeforeEvent<{ organization: Organization }>} before-organization-leave - Cancelable.
 * @fires {BeforeEvent<OrganizationTransferDetail>} before-organization-transfer - Cancelable.
 * @fires {BeforeEvent<{ organization: Organization }>} before-organization-delete - Cancelable.
 * @fires {CustomEvent<{ organization: Organization }>} organization-updated - Changes were saved.
 * @fires {CustomEvent<{ organization: Organization }>} organization-left - The viewer left; the next organization becomes the current one.
 * @fires {CustomEvent<OrganizationTransferDetail>} organization-transferred - Another member is the owner now.
 * @fires {CustomEvent<{ organization: Organization }>} organization-deleted - The organization was deleted; the next organization becomes the current one.
 * @fires {Event} reveal-requested - The element is about to prompt about unsaved changes; a container that hides it shows it. Not composed.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart input - The fields for name and short name.
 * @csspart facts - Id, creation and number of members.
 * @csspart metadata - The disclosure with metadata.
 * @csspart save-bar - Number of unsaved changes, and the buttons that save or discard them.
 * @csspart danger-zone - Leave, transfer, delete.
 * @cssstate loading - The organization is loading.
 * @cssstate error - The organization could not be loaded.
 * @cssstate empty - The viewer belongs to no organization.
 * @cssstate forbidden - The viewer has no permission to see the organization.
 * @cssstate no-session - The viewer is not signed in.
 */
export class OrgProfile extends LitElement {
  static override styles = [...formPageStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Makes all fields read-only and hides all actions. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** Hides the danger zone. */
  @property({ type: Boolean, attribute: 'without-danger-zone' }) withoutDangerZone = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<OrgProfileMessages>;

  @state() private errors: FormErrors = {};
  @state() private copied = false;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'orgProfile', orgProfile);
  readonly #slugAvailability = new SlugAvailabilityController(this, this.#org);
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
  });
  readonly #draft = new ProfileDraft();
  readonly #actions: LazyModuleController<ProfileActions> = new LazyModuleController(this, async () => {
    const { ProfileActions } = await import('./profile-actions.js');
    return new ProfileActions(this, {
      org: this.#org,
      strings: this.#strings,
      draft: this.#draft,
      refuse: (errors) => void this.#showFieldErrors(errors),
      discard: () => this.#discard(),
    });
  }).preloadOnIntent();
  #seen: Organization | undefined;

  /** Reloads the organization. The input is kept. */
  refresh(): void {
    this.#org.context?.invalidate(['organization']);
  }

  constructor() {
    super();
    restoreFocusFromSaveBar(this);
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const { organization } = this.#org;
    if (organization && organization !== this.#seen) this.#load(organization);
    setComponentState(this.#internals, this.#accessState.state ?? (organization ? 'ready' : 'loading'));
  }

  protected override updated(): void {
    this.#actions.module?.updated();
  }

  protected override render() {
    const actions = this.#actions.module;
    if (this.#accessState.state) return html`${this.#accessState.render()}${actions?.renderToast()}`;
    const { organization } = this.#org;
    const text = this.#strings;
    return html`
      <div class="page">
        ${this.withoutTitle ? nothing : html`<h2>${text.text('title')}</h2>`}
        ${renderLazyLoadError(this.#actions, text)} ${organization ? this.#renderForm() : profileSkeleton(text)}
        ${
          organization && !this.readonly && !this.withoutDangerZone
            ? dangerZone({
                org: this.#org,
                strings: text,
                open: (danger) => void this.#actions.run((part) => part.open(danger)),
              })
            : nothing
        }
      </div>
      ${actions?.renderDialog()} ${actions?.renderToast()}
      <div
        class="visually-hidden"
        role="status"
        .textContent=${(actions?.announcement ?? '') + (this.copied ? text.text('copied') : '')}
      ></div>
    `;
  }

  /** Returns why the form is read-only, or `undefined` if it can be edited. */
  get #locked(): string | undefined {
    const text = this.#strings;
    if (this.readonly) return text.text('readonly');
    if (this.#org.can('org:update') !== true)
      return text.text('needsPermission', { permission: permissionLabel(text, 'org:update') });
    return this.#org.supports('renameOrganization') ? undefined : text.text('notChangeable');
  }

  #renderForm() {
    const draft = this.#draft;
    const locked = this.#locked;
    const actions = this.#actions.module;
    const options = {
      draft,
      strings: this.#strings,
      errors: this.errors,
      locked: locked !== undefined,
      availability: this.#slugAvailability.resultFor(this.#draft.name),
      nameMaxLength: this.#org.capabilities?.limits.nameMaxLength ?? 50,
      copied: this.copied,
      type: (field: FieldName, value: string) => this.#type(field, value),
      change: (change: () => void) => this.#change(change),
      copyId: () => void this.#copyId(),
    };
    return html`
      <form novalidate @submit=${this.#save}>
        ${locked ? html`<p class="reason">${lockIcon()}<span>${locked}</span></p>` : nothing}
        ${actions?.renderNotices()} ${profileFields(options)} ${profileDetails(draft.saved!, options)}
        ${draft.saved!.metadata ? profileMetadata(options, actions?.renderMetadata(options), () => this.#actions.load()) : nothing}
        ${locked ? nothing : this.#renderSaveBar()}
      </form>
    `;
  }

  #renderSaveBar() {
    const text = this.#strings;
    const { count } = this.#draft;
    return saveBar({
      count,
      pending: this.#actions.module?.pending ?? false,
      labels: {
        unsaved: text.text('unsaved', { count }),
        discard: text.text('discard'),
        save: text.text('save'),
        saving: text.text('saving'),
      },
      discard: () => this.#discard(),
    });
  }

  #load(organization: Organization): void {
    this.#seen = organization;
    if (this.#draft.saved?.id !== organization.id) this.errors = {};
    this.#draft.rebase(organization);
    // Restored input needs the guard and the notices of the actions.
    if (this.#draft.count) this.#actions.load();
  }

  #type(field: FieldName, value: string): void {
    const typed = field === 'name' ? value.toLowerCase() : value;
    this.#change(() => this.#draft.set(field, typed));
    this.errors = { ...this.errors, [field]: undefined };
    if (field !== 'name') return;
    this.#slugAvailability.reset();
    if (typed && typed !== this.#draft.saved?.name) this.#slugAvailability.check(typed);
  }

  #change(change: () => void): void {
    const pairs = this.#draft.pairs.length;
    change();
    this.#actions.load();
    this.errors = { displayName: this.errors['displayName'], name: this.errors['name'] };
    this.#actions.module?.typed();
    this.requestUpdate();
    if (this.#draft.pairs.length !== pairs) void this.#focusPair(this.#draft.pairs.length > pairs);
  }

  /** Focuses the new entry, or the add button after an entry was removed. */
  async #focusPair(added: boolean): Promise<void> {
    await this.updateComplete;
    const inputs = this.renderRoot.querySelectorAll<HTMLElement>('.pair-row > .mono');
    (added ? inputs[inputs.length - 1] : this.renderRoot.querySelector<HTMLElement>('#add-pair'))?.focus();
  }

  #discard(): void {
    this.#draft.discard();
    this.#slugAvailability.reset();
    this.errors = {};
    this.#actions.module?.typed();
    this.renderRoot.querySelector<HTMLElement>('#displayName')?.focus();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#locked || !this.#draft.count) return;
    const errors = this.#check();
    if (Object.keys(errors).length) return this.#showFieldErrors(errors);
    this.errors = {};
    await this.#actions.run((actions) => actions.save());
  }

  /** Returns the errors that are found before the request. */
  #check(): FormErrors {
    const text = this.#strings;
    const { displayName, name, pairs } = this.#draft;
    const errors: FormErrors = {};
    const pattern = this.#org.capabilities?.limits.namePattern;
    if (looksEmpty(displayName)) errors['displayName'] = text.text('displayNameMissing');
    if (!name || (pattern && !new RegExp(pattern).test(name))) errors['name'] = text.text('nameHint');
    for (const { id, key, value } of pairs) {
      if (!key && value) errors[id] = text.text('keyMissing');
      if (key && pairs.some((other) => other.key === key && other.id < id)) errors[id] = text.text('keyDuplicate');
    }
    if (pairs.length > MAX_METADATA) errors['metadata'] = text.text('pairsFull', { max: MAX_METADATA });
    return errors;
  }

  /** Shows the errors at the fields and focuses the first invalid field. */
  async #showFieldErrors(errors: FormErrors): Promise<void> {
    this.errors = errors;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async #copyId(): Promise<void> {
    const code = this.renderRoot.querySelector('#organization-id')!;
    this.copied = await copyText(this.#draft.saved!.id);
    if (!this.copied) return void getSelection()?.selectAllChildren(code);
    setTimeout(() => (this.copied = false), 2000);
  }
}
