import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Branding } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { MutationController } from '../../controllers/mutation.js';
import { QueryController } from '../../controllers/query.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { createElement } from '../../core/define.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { property, state } from '../../core/decorators.js';
import { rendersOnServer } from '../../core/renders-on-server.js';
import { parseHex } from '../../styles/brand-colors.js';
import { brandingEditor, type BrandingEditorMessages } from './branding-editor.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { restoreFocusFromSaveBar } from '../../forms/save-bar-focus.js';
import { formPageStyles } from '../../forms/form-page.styles.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { setComponentState } from '../../controllers/component-state.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { BrandingDraft } from './branding-draft.js';
import type { LogoFile } from './logo-file.js';
import { styles } from './branding-editor.styles.js';
import { brandingSaveBar } from './branding-save-bar.js';
import type { EditorDialogs } from './editor-dialogs.js';
import { editorSkeleton } from './editor-skeleton.js';
import { LogoPicker } from './logo-picker.js';
import { editorForm, type FormOptions } from './editor-form.js';
import { guardUnsavedChanges } from '../../forms/unsaved-changes-guard.js';
import { findConflictingEditor, saveBranding } from './save-branding.js';

export type { BrandingEditorEventMap } from './branding-editor.events.js';

type Preview = HTMLElement & { branding?: Partial<Branding>; organization?: string; client?: OrgClient };

/**
 * Edits the logos, their alt text and the colors of an organization, with live contrast checks and a preview. Resizes
 * and crops images in the browser. Shows concurrent changes of other users next to the draft, and prompts before the
 * viewer leaves with unsaved changes.
 *
 * ```html
 * <branding-editor></branding-editor>
 * ```
 *
 * @tagname branding-editor
 * @fires {BeforeEvent<{ changes: string[] }>} before-branding-update - Cancelable. Names of the fields that would change.
 * @fires {CustomEvent<{ branding: Branding }>} branding-updated - The branding was saved.
 * @fires {CustomEvent<{ branding: Branding }>} branding-draft-changed - The draft changed, for a preview elsewhere.
 * @fires {Event} reveal-requested - The element is about to prompt about unsaved changes; a container that hides it shows it. Not composed.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart drop - The drop zone of a logo.
 * @csspart input - A field.
 * @csspart contrast - Contrast checks.
 * @csspart save-bar - Number of unsaved changes, and the buttons that save or discard them.
 * @cssstate loading - The branding is loading.
 * @cssstate error - The branding could not be loaded.
 * @cssstate no-session - The viewer is not signed in.
 */
export class BrandingEditor extends LitElement {
  static override styles = [...formPageStyles, inlineAlertStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Makes all fields read-only. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the preview, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-preview' }) withoutPreview = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<BrandingEditorMessages>;

  @state() private errors: FormOptions['errors'] = {};
  @state() private announcement = '';
  /** Name of the user who saved conflicting changes, if the viewer may see it. */
  @state() private conflictingEditor?: string;

  /** Whether the element was rendered on a server. */
  readonly #isHydrated = Boolean(this.shadowRoot);
  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'brandingEditor', brandingEditor);
  readonly #mutation = new MutationController(this, this.#org);
  /** Draft of one organization. */
  #draft = new BrandingDraft();
  readonly #branding = new QueryController(this, {
    org: this.#org,
    args: () =>
      this.#org.client && this.#org.organizationId
        ? ([this.#org.client, this.#org.organizationId] as const)
        : undefined,
    run: ([client, organization], signal) => client.branding.get(organization, { signal }),
    topics: ['branding'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    failure: () => (this.#branding.value ? undefined : this.#branding.error),
  });
  readonly #dialogs = new LazyModuleController<EditorDialogs>(this, async () => {
    const { EditorDialogs } = await import('./editor-dialogs.js');
    return new EditorDialogs(this, this.#org, this.#strings);
  });
  readonly #logos: LogoPicker = new LogoPicker(this, {
    org: this.#org,
    dialogs: this.#dialogs,
    isEnabled: () => !this.#locked && this.#org.supports('logoUpload') && this.#draft.saved !== undefined,
    picked: (variant, logo) => this.#change(() => this.#draft.fields.set(variant, logo)),
  });
  #preview: Preview | undefined;
  #seen: Branding | undefined;
  #seenOf: string | null | undefined;
  #seenBy: string | undefined;

  constructor() {
    super();
    restoreFocusFromSaveBar(this);
    guardUnsavedChanges(
      this,
      () => this.#draft.fields.changed.length,
      (count) => this.#askToLeave(count),
    );
  }

  protected override willUpdate(): void {
    const { organizationId, organization } = this.#org;
    const branding = this.#branding.value;
    const userId = organization?.viewer.userId ?? this.#seenBy;
    if (organizationId !== this.#seenOf || userId !== this.#seenBy) {
      // A draft never carries over to another organization or user.
      this.#draft = new BrandingDraft();
      this.#logos.reset();
      this.errors = {};
      this.conflictingEditor = undefined;
      this.#seen = undefined;
      this.#seenOf = organizationId;
    }
    this.#seenBy = userId;
    if (branding && branding !== this.#seen) {
      this.#draft.rebase(branding);
      if (this.#draft.conflicts.length) {
        this.#dialogs.load();
        void findConflictingEditor(this.#org).then(
          (name) => organizationId === this.#org.organizationId && (this.conflictingEditor = name),
        );
      }
    }
    this.#seen = branding;
    setComponentState(this.#internals, this.#accessState.state ?? (this.#isReady ? 'ready' : 'loading'));
  }

  protected override updated(): void {
    this.#dialogs.module?.updated();
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const text = this.#strings;
    const organization = this.#org.organization?.displayName ?? '…';
    return html`
      <div class="page">
        ${
          this.withoutTitle
            ? nothing
            : html`<div>
                <h2>${text.text('title')}</h2>
                <p class="lead">${text.text('lead', { organization })}</p>
              </div>`
        }
        ${this.#isReady ? this.#renderEditor() : editorSkeleton(this.#strings, this.withoutPreview ? undefined : this.#renderPreview())}
      </div>
      ${renderLazyLoadError(this.#dialogs, text)}${this.#dialogs.module?.render()}
      <p class="visually-hidden" role="status" .textContent=${this.announcement}></p>
    `;
  }

  /**
   * Whether the branding and the permissions of the viewer are loaded, so that no field is disabled and enabled again.
   */
  get #isReady(): boolean {
    return Boolean(this.#draft.saved) && (this.readonly || this.#org.can('branding:update') !== undefined);
  }

  get #locked(): string | undefined {
    const text = this.#strings;
    if (this.readonly) return text.text('readonly');
    return this.#org.can('branding:update')
      ? undefined
      : text.text('needsPermission', { permission: permissionLabel(text, 'branding:update') });
  }

  #renderEditor() {
    const locked = this.#locked;
    return html`
      ${locked ? html`<p class="reason">${lockIcon()}<span>${locked}</span></p>` : nothing}
      ${this.#draft.conflicts.length ? this.#dialogs.module?.renderConflicts(this.#draft.conflicts, this.conflictingEditor, (field) => this.#change(() => this.#draft.fields.acceptTheirs(field))) : nothing}
      <div class="editor ${this.withoutPreview ? '' : 'with-preview'}">
        ${editorForm({
          draft: this.#draft,
          strings: this.#strings,
          locked: locked !== undefined,
          upload: this.#org.supports('logoUpload'),
          reading: this.#logos.reading,
          problems: this.#logos.problems,
          errors: this.errors,
          suggestions: this.#logos.suggestions,
          pick: (variant, file) => void this.#logos.pick(variant, file),
          take: (variant) => this.#change(() => this.#draft.fields.set(variant, '')),
          restore: (variant) => this.#change(() => this.#draft.restore(variant)),
          crop: (variant) =>
            void this.#dialogs.run((dialogs) =>
              dialogs.cropLogo(this.#draft.fields.values[variant] as LogoFile, (logo) =>
                this.#change(() => this.#draft.fields.set(variant, logo)),
              ),
            ),
          type: (field, value) => this.#type(field, value),
        })}
        ${this.withoutPreview ? nothing : this.#renderPreview()}
      </div>
      ${
        locked
          ? nothing
          : brandingSaveBar({
              draft: this.#draft,
              mutation: this.#mutation,
              strings: this.#strings,
              undo: () => this.#change(() => this.#draft.fields.undo()),
              discard: () => this.#change(() => this.#draft.fields.discard()),
              save: () => void this.save(),
            })
      }
    `;
  }

  /**
   * Renders the preview with its prefixed tag name. A server renders a placeholder, and the first update has to render
   * the same for hydration.
   */
  #renderPreview() {
    if (rendersOnServer || (this.#isHydrated && !this.hasUpdated)) return html`<div class="preview-room"></div>`;
    this.#preview ??= createElement<Preview>('branding-preview');
    const { branding } = this.#draft;
    if (this.#preview.branding !== branding)
      Object.assign(this.#preview, { branding, organization: this.organization, client: this.client });
    return this.#preview;
  }

  #change(change: () => void): void {
    change();
    this.announcement = '';
    this.#mutation.clear();
    this.requestUpdate();
    if (this.#draft.branding) emit(this, 'branding-draft-changed', { branding: this.#draft.branding });
  }

  #type(field: 'primary' | 'pageBackground' | 'alt', value: string): void {
    this.#change(() => this.#draft.fields.set(field, value));
    // An incomplete color is reported on save, not while the viewer types. The error is removed when the color becomes
    // valid.
    if (this.errors[field] && parseHex(value)) this.errors = { ...this.errors, [field]: undefined };
  }

  async #askToLeave(count: number): Promise<boolean> {
    let isLeaving = false;
    await this.#dialogs.run(async (dialogs) => (isLeaving = await dialogs.askToLeave(count)));
    return isLeaving;
  }

  /** Saves the changes. The draft is kept if a request fails. */
  async save(): Promise<void> {
    const draft = this.#draft;
    const changes = draft.fields.changed;
    const { client, organizationId } = this.#org;
    if (!changes.length || !client || !organizationId || this.#mutation.pending || this.#locked) return;
    const wrong = (['primary', 'pageBackground'] as const).filter((field) => !parseHex(draft.fields.values[field]!));
    if (wrong.length) {
      this.errors = Object.fromEntries(wrong.map((field) => [field, this.#strings.text('notAColor')]));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    this.#logos.problems = {};
    const refuse: LogoPicker['setProblem'] = (variant, problem) => {
      if (draft === this.#draft) this.#logos.setProblem(variant, problem);
    };
    await this.#mutation.run({
      operation: 'branding.update',
      before: () => dispatchBefore(this, 'before-branding-update', { changes }),
      run: () => saveBranding(draft, client, organizationId, refuse),
      topics: ['branding', 'organization', 'organizations'],
      rendersResult: true,
      confirmed: (branding) => {
        draft.load(branding);
        if (draft === this.#draft) {
          this.conflictingEditor = undefined;
          this.announcement = this.#strings.text('saved');
        }
        emit(this, 'branding-updated', { branding });
      },
    });
    if (draft !== this.#draft) return;
    // Reloads the branding, also after a failure, because some of the changes may have been saved.
    await this.#branding.refresh();
    this.requestUpdate();
  }
}
