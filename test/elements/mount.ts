import { render, type TemplateResult, html } from 'lit';
import '../../src/define.js';
import { openBackend, type Backend, type BackendSettings } from '../../stories/backend.js';

export { html };

/** Elements that are in the page now; taken away after each test. */
let stages: HTMLElement[] = [];

export interface Mounted<E extends HTMLElement> extends Driver<E> {
  backend: Backend;
  provider: HTMLElementTagNameMap['org-provider'];
}

/** Puts an element into a page, inside a provider over a backend of its own. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  settings: Partial<BackendSettings> = {},
  template?: TemplateResult,
  attributes: Partial<HTMLElementTagNameMap[Tag]> = {},
): Promise<Mounted<HTMLElementTagNameMap[Tag]>> {
  // Samples have no requests to join and no directory, so that other elements do not show them.
  const backend = openBackend({
    ...(tag === 'join-request-list' && { joinRequests: 4 }),
    ...(tag === 'provisioning-token-list' && { provisioningTokens: 3 }),
    ...settings,
  });
  const stage = document.createElement('div');
  document.body.append(stage);
  stages.push(stage);
  const provider = document.createElement('org-provider');
  Object.assign(provider, { client: backend.client, auth: backend.auth, organization: backend.organization });
  if (template) render(template, provider);
  else provider.append(Object.assign(document.createElement(tag), attributes));
  stage.append(provider);
  const element = provider.querySelector(tag) as HTMLElementTagNameMap[Tag];
  return Object.assign(new Driver(element), { backend, provider });
}

afterEach(function (this: Mocha.Context) {
  // The runner waits for ever for a report that cannot be cloned, and an element cannot.
  const { err } = this.currentTest as { err?: { actual?: unknown; expected?: unknown } };
  if (err?.actual instanceof Node || err?.expected instanceof Node)
    Object.assign(err, { actual: String(err.actual), expected: String(err.expected) });
  for (const stage of stages) stage.remove();
  stages = [];
  sessionStorage.clear();
});

/** Waits until `find` returns a truthy value. Throws with `what` after `limit` milliseconds. */
export async function until<T>(
  find: () => T | undefined | null | false,
  what = find.toString(),
  limit = 15_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Reads and operates an element as a user does: by role and visible text. */
export class Driver<E extends HTMLElement> {
  readonly element: E;

  constructor(element: E) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Everything of this kind, also inside elements that this one shows. */
  all(selector: string, root: ParentNode = this.root): HTMLElement[] {
    const here = [...root.querySelectorAll<HTMLElement>(selector)];
    const inside = [...root.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot ? this.all(selector, one.shadowRoot) : [],
    );
    return [...here, ...inside].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  }

  text(): string {
    return readable(this.root);
  }

  async says(words: string | RegExp): Promise<void> {
    await until(
      () => (typeof words === 'string' ? this.text().includes(words) : words.test(this.text())),
      `“${words}” in “${this.text().slice(0, 600)}”`,
    );
  }

  async noLongerSays(words: string): Promise<void> {
    await until(() => !this.text().includes(words), `“${words}” to go`);
  }

  findButton(name: string | RegExp): HTMLButtonElement | undefined {
    const matches = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
    return this.all('button, [role=menuitem]').find((button) => matches(nameOf(button))) as
      HTMLButtonElement | undefined;
  }

  button(name: string | RegExp): Promise<HTMLButtonElement> {
    return until(() => this.findButton(name), `button “${name}” among ${this.all('button').map(nameOf).join(' | ')}`);
  }

  async press(name: string | RegExp): Promise<void> {
    (await this.button(name)).click();
    await this.settled();
  }

  field<F extends HTMLElement = HTMLInputElement>(label: string | RegExp): Promise<F> {
    return until(
      () =>
        this.all('input, select, textarea').find((input) => {
          const text = labelOf(input as HTMLInputElement);
          return typeof label === 'string' ? text === label : label.test(text);
        }) as F | undefined,
      `field “${label}”`,
    );
  }

  async type(label: string | RegExp, value: string): Promise<HTMLInputElement> {
    const input = await this.field(label);
    input.focus();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
    return input;
  }

  async choose(label: string | RegExp, option: string): Promise<void> {
    const select = await this.field<HTMLSelectElement>(label);
    const found = await until(() => [...select.options].find((one) => one.text.trim() === option), `option ${option}`);
    select.value = found.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async check(label: string | RegExp): Promise<void> {
    (await this.field(label)).click();
    await this.settled();
  }

  dialog(): Promise<HTMLDialogElement> {
    return until(() => this.all('dialog[open]')[0] as HTMLDialogElement | undefined, 'an open dialog');
  }

  async noDialog(): Promise<void> {
    await until(() => this.all('dialog[open]').length === 0, 'the dialog to close');
  }

  /** The rows of the table that show a member. */
  rows(): string[] {
    return this.all('tbody tr')
      .filter((row) => !row.querySelector('.skeleton'))
      .map((row) => row.textContent!.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  }

  async row(words: string): Promise<HTMLElement> {
    return until(
      () => this.all('tbody tr').find((row) => row.textContent!.replace(/\s+/g, ' ').includes(words)),
      `a row with “${words}”`,
    );
  }

  /** The next event of this name. */
  event<D>(type: string): Promise<CustomEvent<D>> {
    return new Promise((resolve) =>
      this.element.addEventListener(type, (event) => resolve(event as CustomEvent<D>), { once: true }),
    );
  }

  async settled(): Promise<void> {
    await (this.element as { updateComplete?: Promise<unknown> }).updateComplete;
  }

  async ready(): Promise<void> {
    await until(() => this.element.matches(':state(ready)'), `ready; it says “${this.text().slice(0, 300)}”`);
  }
}

const readable = (root: ParentNode): string => {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof HTMLStyleElement || node instanceof SVGElement) return;
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    node.childNodes.forEach(walk);
  };
  walk(root as unknown as Node);
  return parts.join(' ').replace(/\s+/g, ' ');
};

const nameOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent!).replace(/\s+/g, ' ').trim();

function labelOf(input: HTMLInputElement): string {
  const own = input.getAttribute('aria-label');
  if (own) return own;
  const label = input.labels?.[0];
  return (
    (label?.querySelector('.visually-hidden, span:not(.hint)') ?? label)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  );
}
