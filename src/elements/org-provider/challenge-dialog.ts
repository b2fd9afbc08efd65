import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { AuthAdapter } from '../../auth/adapter.js';
import { LocalizeController } from '../../i18n/localize.js';
import { property, state } from '../../core/decorators.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { challenge } from './challenge.strings.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../ui/form/button.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { dialogStyles, modalDialog } from '../../ui/overlay/dialog.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import type { ChallengeDetail } from './challenge.types.js';

type Stage = 'asking' | 'waiting' | 'declined' | 'failed';

/**
 * Dialog for a step-up authentication or for an action on another page. The viewer has to press its button because
 * browsers open pop-ups only on a user gesture. The provider renders it in its own shadow root.
 */
export class ChallengeDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    ...actionStyles,
    dialogStyles,
    inlineAlertStyles,
    css`
      :host {
        position: fixed;
      }
      .explanation {
        color: var(--_muted);
        max-inline-size: 60ch;
        text-wrap: pretty;
      }
    `,
  ];

  @property({ attribute: false }) auth!: AuthAdapter;
  @property({ attribute: false }) detail!: ChallengeDetail;
  /** Display name of the organization. */
  @property({ attribute: false }) name?: string;

  @state() private stage: Stage = 'asking';

  /** Resolves when the viewer has completed the challenge, rejects when they cancel. */
  readonly answer: Promise<void>;
  readonly #strings = new LocalizeController(this, 'challenge', challenge).extend({}, commonActions);
  #done!: () => void;
  #refuse!: (reason: Error) => void;

  constructor() {
    super();
    this.answer = new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#refuse = reject;
    });
  }

  /** Cancels the challenge; the request that is pending fails with the original error. */
  decline(): void {
    this.#refuse(new Error('The person did not want to'));
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.renderRoot.querySelector('dialog')!.showModal();
    this.renderRoot.querySelector<HTMLElement>('[data-go]')!.focus();
  }

  protected override render() {
    const text = this.#strings;
    const { actionUrl, acrValues = [] } = this.detail;
    const kind = actionUrl ? 'action' : acrValues.length > 0 ? 'stepUp' : 'signIn';
    const name = this.name ?? text.text('application');
    return modalDialog({
      title: text.text(`${kind}Title`),
      describedBy: 'explanation',
      body: html`<p class="explanation" id="explanation">${text.text(`${kind}Text`, { name })}</p>
        ${this.#renderNote()}`,
      foot: html`<button type="button" class="button quiet" @click=${this.#cancel}>${text.common('cancel')}</button>
        ${actionUrl ? html`<a class="button primary" data-go href=${withReturn(actionUrl)}>${text.text('continue')}</a>` : this.#renderConfirm()}`,
      closeLabel: text.common('close'),
      close: this.#cancel,
    });
  }

  #renderConfirm() {
    const waiting = this.stage === 'waiting';
    return html`<button
      type="button"
      class="button primary"
      data-go
      aria-disabled=${waiting ? 'true' : nothing}
      @click=${this.#confirm}
    >
      ${waiting ? html`<span class="spinner"></span>` : nothing}${this.#strings.text(waiting ? 'waiting' : 'verify')}
    </button>`;
  }

  #renderNote() {
    const text = this.#strings;
    const note = {
      asking: nothing,
      waiting: inlineAlert({ text: text.text('waitingText'), role: 'status' }),
      declined: inlineAlert({ text: text.text('declinedText'), role: 'status' }),
      failed: inlineAlert({
        kind: 'danger',
        title: text.text('failedTitle'),
        text: text.text('failedText'),
        role: 'alert',
      }),
    };
    return note[this.stage];
  }

  #cancel = (): void => this.decline();

  #confirm = async (): Promise<void> => {
    if (this.stage === 'waiting') return;
    const { acrValues = [], maxAge, organization } = this.detail;
    // Called synchronously: browsers only allow a pop-up during the click.
    const proof = this.auth.stepUp!({ acrValues, maxAge, organization });
    this.stage = 'waiting';
    try {
      await proof;
      this.#done();
    } catch (error) {
      this.stage = (error as { code?: string }).code === 'cancelled' ? 'declined' : 'failed';
    }
  };
}

/** Returns the address with the current page as its return address. */
function withReturn(address: string): string {
  const url = new URL(address, document.baseURI);
  url.searchParams.set('return_to', location.href);
  return url.href;
}
