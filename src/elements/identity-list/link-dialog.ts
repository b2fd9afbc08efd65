import { html, nothing, type LitElement } from 'lit';
import type { IdentityProof } from '../../auth/adapter.js';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Identity, IdentityPreview, IdentitySuggestion } from '../../contract/index.js';
import type { Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { minusIcon, personIcon, plusIcon } from '../../ui/icons/action-icons.js';
import { checkCircleIcon } from '../../ui/icons/list-icons.js';
import type { IdentityListStrings } from './identity-list.strings.js';
import { providerName } from './provider-name.js';

interface Linking {
  /** Email address of the viewer. */
  profile: string;
  /** The suggested duplicate that is reviewed. */
  suggestion: IdentitySuggestion | undefined;
  /** The pop-up is open. */
  isConfirming?: boolean;
  /** Why the other account is not confirmed. `unconfirmed`: the identity provider did not answer. */
  failure?: OrgError | 'unconfirmed' | undefined;
  /** Proof of the other account, and what linking it changes. */
  confirmed?: { proof: IdentityProof; preview: IdentityPreview } | undefined;
}

interface LinkDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: IdentityListStrings;
  /** Called with the announcement when an account was linked. */
  done: (announcement: string) => void;
}

/** Dialog that confirms a second account and links it. */
export class LinkDialog {
  readonly #options: LinkDialogOptions;
  readonly #dialog: FormDialog<Linking>;

  constructor(options: LinkDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings, scope: 'user' });
  }

  open(linking: Linking): void {
    this.#dialog.open(linking);
  }

  render() {
    const linking = this.#dialog.subject;
    if (!linking) return undefined;
    const { strings: text } = this.#options;
    const { suggestion, confirmed } = linking;
    const provider = suggestion && providerName(suggestion, text);
    return this.#dialog.render({
      title: provider ? text.text('linkTitleNamed', { provider }) : text.text('linkTitle'),
      lead: text.text('linkLead'),
      submitLabel: text.text('linkSubmit'),
      pendingLabel: text.text('linking'),
      unavailable: !confirmed
        ? text.text('confirmFirst')
        : confirmed.preview.allowed.link
          ? undefined
          : text.text('cannotLinkThis'),
      submit: () => void this.#link(linking),
      body: html`${this.#renderFailure(linking)} ${this.#renderProofs(linking)}
      ${confirmed?.preview.allowed.link === false ? this.#renderRefusal(confirmed.preview) : this.#renderChanges(linking)}`,
    });
  }

  #renderFailure({ failure }: Linking) {
    const { strings: text } = this.#options;
    if (!failure) return nothing;
    return inlineAlert({
      kind: 'danger',
      text: failure === 'unconfirmed' ? text.text('confirmFailed') : errorMessage(text, failure),
      role: 'alert',
    });
  }

  #renderProofs({ profile, suggestion, isConfirming, confirmed }: Linking) {
    const { strings: text } = this.#options;
    const account = confirmed?.preview ?? suggestion;
    const name = account ? providerName(account, text) : text.text('otherAccount');
    const title = confirmed && account?.email ? html`${name} · <bdi>${account.email}</bdi>` : name;
    return html`<ol class="verdicts">
      <li class="pass">
        ${checkCircleIcon()}<span
          >${text.text('thisProfile')}${profile ? html` · <bdi>${profile}</bdi>` : nothing}<br /><span class="muted"
            >${text.text('signedIn')}</span
          ></span
        >
      </li>
      <li class=${confirmed ? 'pass' : ''} aria-live="polite">
        ${confirmed ? checkCircleIcon() : personIcon()}<span
          >${title}<br /><span class="muted">${text.text(confirmed ? 'confirmed' : 'confirmHint')}</span></span
        >${
          confirmed
            ? nothing
            : html`<button
                type="button"
                class="button primary small"
                autofocus
                aria-label=${text.text('confirmNamed')}
                aria-busy=${isConfirming ? 'true' : nothing}
                @click=${() => void this.#confirm()}
              >
                ${isConfirming ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text('confirm')}
              </button>`
        }
      </li>
    </ol>`;
  }

  #renderChanges({ suggestion, confirmed }: Linking) {
    const { strings: text } = this.#options;
    const account = confirmed?.preview ?? suggestion;
    return html`<div class="panel">
      <h3>${text.text('whatChanges')}</h3>
      <ul class="diff">
        <li class="gain">
          ${plusIcon()}<span
            >${account ? text.text('canSignIn', { provider: providerName(account, text) }) : text.text('canSignInOther')}</span
          >
        </li>
        <li class="lose">${minusIcon()}<span>${text.text('profileRemoved')}</span></li>
      </ul>
      <p class="hint">${text.text('linkHint')}</p>
    </div>`;
  }

  #renderRefusal({ reasons, organizations, invitations }: IdentityPreview) {
    const { strings: text } = this.#options;
    const names = text.format('l', (lang) => new Intl.ListFormat(lang)).format(organizations);
    return inlineAlert({
      kind: 'warning',
      title: text.text('cannotLinkThis'),
      text:
        reasons?.link === 'identity_in_use'
          ? html`${organizations.length ? text.text('leaveFirst', { organizations: names }) : nothing}
            ${invitations ? text.text('answerFirst', { count: invitations }) : nothing}`
          : text.text('alreadyLinked'),
      role: 'status',
    });
  }

  /** Called from a click, and without `await` before the adapter, so that it can open a pop-up. */
  async #confirm(): Promise<void> {
    const { org } = this.#options;
    const linking = this.#dialog.subject;
    const opening = this.#dialog.mutation;
    if (!linking || linking.isConfirming) return;
    const replace = (change: Partial<Linking>) => {
      const current = this.#dialog.subject;
      if (current && this.#dialog.mutation === opening)
        this.#dialog.replace({ ...current, isConfirming: false, failure: undefined, ...change });
    };
    const { provider, email } = linking.suggestion ?? {};
    const proving = org.context!.auth.proveAccount!({ provider, loginHint: email });
    opening?.clear();
    replace({ isConfirming: true });
    let proof: IdentityProof;
    try {
      proof = await proving;
    } catch (cause) {
      const isCancelled = (cause as { code?: unknown } | undefined)?.code === 'cancelled';
      return replace({ failure: isCancelled ? undefined : 'unconfirmed' });
    }
    try {
      replace({ confirmed: { proof, preview: await org.client!.myIdentities.preview(proof) } });
    } catch (cause) {
      replace({ failure: toOrgError(cause) });
    }
  }

  async #link({ confirmed, ...linking }: Linking): Promise<void> {
    if (!confirmed) return;
    await this.#dialog.run(this.#linkMutation(confirmed));
    // The proof has expired or was used: the viewer confirms the account again.
    const { error } = this.#dialog.mutation ?? {};
    if (this.#dialog.subject && isOrgError(error, 'identity_proof_invalid')) this.#dialog.replace(linking);
  }

  #linkMutation({ proof, preview }: NonNullable<Linking['confirmed']>): Mutation<Identity> {
    const { host, org, strings, done } = this.#options;
    return {
      operation: 'identity.link',
      input: proof.idToken,
      topics: ['identities'],
      before: () => dispatchBefore(host, 'before-identity-link', { preview }),
      run: (idempotencyKey) => org.client!.myIdentities.link(proof, { idempotencyKey }),
      confirmed: (identity, isCurrent) => {
        emit(host, 'identity-linked', { identity });
        if (isCurrent) done(strings.text('linked', { provider: providerName(identity, strings) }));
      },
    };
  }
}
