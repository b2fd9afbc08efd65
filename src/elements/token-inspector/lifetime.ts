import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { LocalizeController } from '../../i18n/localize.js';
import type { tokenInspector } from './token-inspector.strings.js';
import type { Claims } from './claims.js';

/** Counts down the remaining lifetime of a token, every second. Stops while the page is hidden. */
export class Lifetime implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;
  #from = 0;
  #until = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  follow(claims: Claims | undefined): void {
    const { iat, exp } = claims ?? {};
    this.#from = typeof iat === 'number' ? iat : 0;
    this.#until = typeof exp === 'number' ? exp : 0;
    if (this.#until && !this.#timer) this.#start();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  hostConnected(): void {
    if (this.#until) this.#start();
  }

  render(text: LocalizeController<typeof tokenInspector>) {
    if (!this.#until) return nothing;
    const left = Math.max(0, this.#until - Math.floor(Date.now() / 1000));
    return html`<div class="life">
      <span
        ><span class="muted">${text.text('expiresIn')}</span
        ><span>${left ? duration(text, left) : text.text('expired')}</span></span
      >
      <progress
        max=${Math.max(1, this.#until - (this.#from || this.#until - left))}
        value=${left}
        aria-label=${text.text('lifetimeLeft')}
      ></progress>
    </div>`;
  }

  #start(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => document.visibilityState === 'visible' && this.#host.requestUpdate(), 1000);
  }
}

/** Formats a duration in the language of the element: `9 min 5 sec`. */
function duration(text: LocalizeController<typeof tokenInspector>, seconds: number): string {
  const unit = (name: string, value: number) =>
    text
      .format(`u${name}`, (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'short' }))
      .format(value);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return hours
    ? `${unit('hour', hours)} ${unit('minute', minutes)}`
    : `${minutes ? `${unit('minute', minutes)} ` : ''}${unit('second', rest)}`;
}
