/* Lazy chunks of elements, and the errors that are shown when they fail to load. */
import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { createOrgError } from '../../src/client/index.js';
import { LazyModuleController } from '../../src/controllers/lazy-module.js';
import { LocalizeController } from '../../src/i18n/localize.js';
import { memberList } from '../../src/elements/member-list/member-list.strings.js';
import { renderLazyLoadError } from '../../src/controllers/lazy-load-error.js';
import { Driver, until } from './mount.js';

class HalfElement extends LitElement {
  fetched = 0;
  online = true;
  readonly #strings = new LocalizeController(this, 'memberList', memberList);
  readonly #part = new LazyModuleController(this, async () => {
    this.fetched++;
    if (!this.online) throw new TypeError('Failed to fetch dynamically imported module');
    return { done: 0 };
  }).preloadOnIntent();

  override render() {
    const act = () => void this.#part.run((part) => part.done++);
    const fail = () =>
      void this.#part.run(() => Promise.reject(createOrgError({ code: 'permission_denied', status: 403 })));
    return html`<button @click=${act}>Act</button
      ><button @click=${fail}>Fail</button>${renderLazyLoadError(this.#part, this.#strings)}
      <p>done: ${this.#part.module?.done ?? 0}</p>`;
  }
}
customElements.define('half-element', HalfElement);

describe('a lazy chunk', () => {
  let half: Driver<HalfElement>;
  beforeEach(async () => {
    half = new Driver(document.createElement('half-element') as HalfElement);
    document.body.append(half.element);
    await half.settled();
  });
  afterEach(() => half.element.remove());

  it('is loaded once when the pointer enters the element', async () => {
    half.element.dispatchEvent(new PointerEvent('pointerenter'));
    half.element.dispatchEvent(new FocusEvent('focusin'));
    await half.press('Act');
    await half.says('done: 1');
    expect(half.element.fetched).to.equal(1);
  });

  it('shows an error when it fails to load, and runs the action on retry', async () => {
    half.element.online = false;
    half.element.dispatchEvent(new PointerEvent('pointerenter'));
    expect(half.text()).to.not.include('Couldn’t load');
    await half.press('Act');
    await half.says('Couldn’t load this part of the page');
    expect(half.all('[role=alert]')).to.have.lengthOf(1);
    half.element.online = true;
    await half.press('Try again');
    await half.says('done: 1');
    await until(() => !half.text().includes('Couldn’t load'));
  });

  it('reports a failed action as an event, not as an unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const failed = half.event<{ error: { code: string } }>('org-error');
    await half.press('Fail');
    expect((await failed).detail.error.code).to.equal('permission_denied');
    await new Promise((resolve) => setTimeout(resolve, 50));
    window.removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
    expect(half.text()).to.not.include('Couldn’t load');
  });
});
