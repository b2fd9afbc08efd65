import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { SecurityPolicy as Policy } from '../../contract/index.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { MutationController } from '../../controllers/mutation.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { setComponentState } from '../../controllers/component-state.js';
import { property, state } from '../../core/decorators.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { clearStored } from '../../core/storage.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { restoreFocusFromSaveBar } from '../../forms/save-bar-focus.js';
import { guardUnsavedChanges } from '../../forms/unsaved-changes-guard.js';
import { LocalizeController } from '../../i18n/localize.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { chipStyles } from '../../ui/display/chip.js';
import { emailAddressStyles } from '../../ui/display/email-address.js';
import { removableChipStyles } from '../../ui/display/removable-chip.styles.js';
import { emptyState } from '../../ui/feedback/empty-state.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { formPageStyles } from '../../forms/form-page.styles.js';
import { lockIcon, shieldIcon } from '../../ui/icons/list-icons.js';
import { DomainField } from './domain-field.js';
import { createExemptFields } from './exempt-field.js';
import { impactPanel } from './impact-panel.js';
import type { PolicyDialogs } from './policy-dialogs.js';
import { PolicyDraft, policyDraftPrefix, type PolicyField, type PolicyFields } from './policy-draft.js';
import { policyForm } from './policy-form.js';
import { PolicyImpactController } from './policy-impact.js';
import { policyConflicts, policySaveBar, policySkeleton } from './policy-notices.js';
import { securityPolicy, type SecurityPolicyMessages } from './security-policy.strings.js';
import { styles } from './security-policy.styles.js';

export type { SecurityPolicyEventMap } from './security-policy.events.js';

/**
 * Shows and edits what the organization requires of sign-ins: two-factor authentication and single sign-on with exempt
 * members, allowed email domains and the length of sessions. Shows who would be locked out before a change is saved.
 *
 * ```html
 * <security-policy></security-policy>
 * ```
 *
 * @tagname security-policy
 * @fires {BeforeEvent<{ changes: SecurityPolicyUpdate }>} before-security-policy-update - Cancelable.
 * @fires {CustomEvent<{ policy: SecurityPolicy }>} security-policy-updated - The policy was saved.
 * @fires {Event} reveal-requested - The element is about to prompt about unsaved changes; a container that hides it shows it. Not composed.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart mfa - The choice between off, optional and required.
 * @csspart impact - The members who would be locked out.
 * @csspart factors - The allowed factors.
 * @csspart exempt - The members who are exempt from two-factor authentication.
 * @csspart sso - The requirement of single sign-on.
 * @csspart sso-exempt - The members who can sign in without single sign-on.
 * @csspart domains - The allowed email domains.
 * @csspart session-length - The length of sessions.
 * @csspart save-bar - Number of unsaved changes, and the buttons that save or discard them.
 * @cssstate loading - The policy is loading.
 * @cssstate error - The policy could not be loaded.
 * @cssstate empty - The viewer belongs to no organization, or the backend does not enforce policies.
 * @cssstate forbidden - The viewer has no permission to see the policy.
 * @cssstate no-session - The viewer is not signed in.
 */
export class SecurityPolicy extends LitElement {
  static override styles = [
    ...formPageStyles,
    avatarStyles,
    chipStyles,
    removableChipStyles,
    emailAddressStyles,
    inlineAlertStyles,
    styles,
  ];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Makes all fields read-only. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<SecurityPolicyMessages>;

  @state() private announcement = '';
  /** Whether no administrator could sign in without single sign-on. */
  @state() private isAdminMissing = false;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'securityPolicy', securityPolicy);
  readonly #mutation = new MutationController(this, this.#org);
  readonly #impact = new PolicyImpactController(this, this.#org);
  readonly #exemptFields = createExemptFields({
    host: this,
    org: this.#org,
    strings: this.#strings,
    people: (field) => this.#draft.values[field] ?? [],
    change: (field, people) => this.#set(field, people),
  });
  readonly #domainField = new DomainField({
    host: this,
    strings: this.#strings,
    domains: () => this.#draft.values.domains ?? [],
    change: (domains) => this.#set('domains', domains),
  });
  #draft = new PolicyDraft();
  readonly #policy = new QueryController(this, {
    org: this.#org,
    args: () => {
      const { client, organizationId } = this.#org;
      return client && organizationId && this.#org.supports('securityPolicy')
        ? ([client, organizationId] as const)
        : undefined;
    },
    run: ([client, organization], signal) => client.securityPolicy.get(organization, { signal }),
    topics: ['securityPolicy'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'security:read',
    failure: () => (this.#policy.value ? undefined : this.#policy.error),
  });
  readonly #dialogs: LazyModuleController<PolicyDialogs> = new LazyModuleController(this, async () => {
    const { PolicyDialogs } = await import('./policy-dialogs.js');
    return new PolicyDialogs(this, this.#org, this.#strings);
  });
  #seen: Policy | undefined;
  /** User and organization of the draft. */
  #owner: string | undefined;

  constructor() {
    super();
    restoreFocusFromSaveBar(this);
    guardUnsavedChanges(
      this,
      () => this.#draft.changed.length,
      (count) => this.#askToLeave(count),
    );
    this.#org.subscribe(() => this.#org.signedOut && clearStored(policyDraftPrefix));
  }

  /** Reloads the policy. The input is kept. */
  async refresh(): Promise<void> {
    await this.#policy.refresh();
  }

  get #state() {
    const blocked = this.#accessState.state;
    if (blocked) return blocked;
    if (this.#org.capabilities && !this.#org.supports('securityPolicy')) return 'empty' as const;
    return this.#draft.saved && this.#org.organization ? ('ready' as const) : ('loading' as const);
  }

  protected override willUpdate(): void {
    const { organization } = this.#org;
    const userId = organization?.viewer.userId;
    const owner = organization && `${userId}:${organization.id}`;
    if (owner && owner !== this.#owner) {
      // A draft never carries over to another user or organization.
      if (this.#owner?.startsWith(`${userId}:`) === false) clearStored(policyDraftPrefix);
      this.#draft = new PolicyDraft();
      this.#impact.clear();
      this.#domainField.clear();
      this.isAdminMissing = false;
      this.#seen = undefined;
      this.#owner = owner;
    }
    const policy = this.#policy.value;
    if (policy && owner && policy !== this.#seen) {
      this.#seen = policy;
      this.#draft.receive(policy, owner);
      if (!this.#locked) this.#impact.load(this.#draft.patch);
    }
    setComponentState(this.#internals, this.#state);
  }

  protected override updated(): void {
    this.#dialogs.module?.updated();
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const text = this.#strings;
    if (this.#state === 'empty')
      return emptyState({
        icon: shieldIcon(),
        title: text.text('unsupportedTitle'),
        text: text.text('unsupportedText'),
      });
    return html`
      <div class="page">
        ${
          this.withoutTitle
            ? nothing
            : html`<div>
                <h2>${text.text('title')}</h2>
                <p class="lead">${text.text('lead', { organization: this.#org.organization?.displayName ?? '…' })}</p>
              </div>`
        }
        ${this.#state === 'ready' ? this.#renderForm() : policySkeleton(text)}
      </div>
      ${renderLazyLoadError(this.#dialogs, text)}${this.#dialogs.module?.render()}
      <p class="visually-hidden" role="status" .textContent=${this.announcement}></p>
    `;
  }

  /** Why the form is read-only, or `undefined` if it can be edited. */
  get #locked(): string | undefined {
    const text = this.#strings;
    if (this.readonly) return text.text('readonly');
    return this.#org.can('security:update')
      ? undefined
      : text.text('needsPermission', { permission: permissionLabel(text, 'security:update') });
  }

  #renderForm() {
    const [locked, text, draft] = [this.#locked, this.#strings, this.#draft];
    return html`<form novalidate @submit=${this.#submit}>
      ${locked ? html`<p class="locked">${lockIcon()}<span>${locked}</span></p>` : nothing}
      ${policyConflicts(text, draft, (field) => this.#change(() => draft.acceptTheirs(field)))}
      ${policyForm({
        strings: text,
        draft,
        enforced: this.#org.capabilities!.securityPolicy!,
        locked: locked !== undefined,
        exemptFields: this.#exemptFields,
        ssoError: this.isAdminMissing ? text.text('ssoExemptMissing') : undefined,
        domainField: this.#domainField,
        impact: impactPanel({
          strings: text,
          impact: this.#impact,
          exempt: (field, person) => this.#set(field, [...(draft.values[field] ?? []), person]),
          showAll: () => void this.#dialogs.run((dialogs) => dialogs.showPeople(this.#impact.request)),
        }),
        set: (field, value) => this.#set(field, value),
      })}
      ${
        locked
          ? nothing
          : policySaveBar({
              strings: text,
              draft,
              mutation: this.#mutation,
              lockedOut: this.#impact.isStale ? 0 : (this.#impact.value?.total ?? 0),
              undo: () => this.#change(() => draft.undo()),
              discard: () => this.#change(() => draft.discard()),
            })
      }
    </form>`;
  }

  async #requireExemptAdmin(): Promise<void> {
    this.isAdminMissing = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#find-sso-exempt')?.focus();
  }

  #set<Field extends PolicyField>(field: Field, value: PolicyFields[Field]): void {
    this.#change(() => this.#draft.set(field, value));
  }

  #change(change: () => void): void {
    if (this.#locked) return;
    change();
    this.#draft.store();
    this.announcement = '';
    this.isAdminMissing = false;
    if (!this.#mutation.pending) this.#mutation.clear();
    this.#impact.load(this.#draft.patch);
    this.requestUpdate();
  }

  async #askToLeave(count: number): Promise<boolean> {
    let isLeaving = false;
    await this.#dialogs.run(async (dialogs) => (isLeaving = await dialogs.askToLeave(count)));
    if (isLeaving) this.#change(() => this.#draft.discard());
    return isLeaving;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.#domainField.add()) {
      await this.updateComplete;
      return this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
    if (this.#locked || !this.#draft.changed.length || this.#mutation.pending) return;
    const { ssoRequired, ssoExempt = [] } = this.#draft.values;
    if (ssoRequired && ssoExempt.length === 0) return this.#requireExemptAdmin();
    if (this.#impact.value?.viewerAffected && !this.#impact.isStale) this.#confirm();
    else await this.#save(false);
  }

  #confirm(): void {
    void this.#dialogs.run((dialogs) => dialogs.confirm(() => void this.#save(true)));
  }

  async #save(confirmLockout: boolean): Promise<void> {
    const { client, organizationId } = this.#org;
    const draft = this.#draft;
    const changes = { ...draft.patch, ...(confirmLockout && { confirmLockout }) };
    await this.#mutation.run({
      operation: 'security-policy.update',
      topics: ['securityPolicy'],
      rendersResult: true,
      before: () => dispatchBefore(this, 'before-security-policy-update', { changes }),
      run: () => client!.securityPolicy.update(organizationId!, changes),
      confirmed: (policy, isCurrent) => {
        draft.accept(policy);
        this.#impact.clear();
        if (isCurrent) this.announcement = this.#strings.text('saved');
        emit(this, 'security-policy-updated', { policy });
      },
      // The draft merges the versions when the policy arrives.
      reload: () => this.#policy.refresh(),
    });
    if (draft !== this.#draft) return;
    if (this.#mutation.error?.code === 'last_admin' && draft.values.ssoRequired) return this.#requireExemptAdmin();
    if (this.#mutation.error?.code !== 'confirmation_required') return;
    this.#mutation.clear();
    this.#confirm();
  }
}
