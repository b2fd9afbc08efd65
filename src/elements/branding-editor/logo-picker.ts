import type { LitElement } from 'lit';
import type { LazyModuleController } from '../../controllers/lazy-module.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { Variant } from './branding-draft.js';
import type { EditorDialogs } from './editor-dialogs.js';
import type { FormOptions } from './editor-form.js';
import type { LogoFile } from './logo-file.js';

interface LogoPickerOptions {
  org: OrgContextController;
  dialogs: LazyModuleController<EditorDialogs>;
  /** Whether the viewer may replace logos. */
  isEnabled: () => boolean;
  /** Called with a file that was read. */
  picked: (variant: Variant, logo: LogoFile) => void;
}

/** Reads logo files that the viewer selects, drops or pastes. */
export class LogoPicker {
  /** The logo whose file is being read. */
  reading: Variant | undefined;
  /** Why a file was refused. */
  problems: FormOptions['problems'] = {};
  /** Colors of the last logo. */
  suggestions: readonly string[] = [];
  readonly #host: LitElement;
  readonly #options: LogoPickerOptions;

  constructor(host: LitElement, options: LogoPickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addEventListener('paste', (event) => this.#paste(event));
  }

  /** Clears everything about the logos of the previous organization. */
  reset(): void {
    this.problems = {};
    this.suggestions = [];
  }

  setProblem(variant: Variant, problem: FormOptions['problems'][Variant]): void {
    this.problems = { ...this.problems, [variant]: problem };
    this.#host.requestUpdate();
  }

  async pick(variant: Variant, file: File): Promise<void> {
    const { org, dialogs, picked } = this.#options;
    this.reading = variant;
    this.setProblem(variant, undefined);
    const organization = org.organizationId;
    await dialogs.run(async ({ readLogo }) => {
      const logo = await readLogo(file);
      if (organization !== org.organizationId) return;
      if (typeof logo === 'string') return this.setProblem(variant, logo);
      if (variant === 'light' || !this.suggestions.length) this.suggestions = logo.colors;
      picked(variant, logo);
    });
    this.reading = undefined;
    this.#host.requestUpdate();
  }

  #paste(event: ClipboardEvent): void {
    const file = event.clipboardData?.files[0];
    if (!file || !this.#options.isEnabled()) return;
    event.preventDefault();
    const inDark = (event.composedPath() as Element[]).some(
      (one) => one instanceof Element && one.querySelector?.(':scope > .well.dark'),
    );
    void this.pick(inDark ? 'dark' : 'light', file);
  }
}
