/* Pages that get in the way: global styles, ancestors that clip, modals, other documents, no storage, two copies. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { elements } from '../../src/index.js';
import { mount, until, type Driver, type Mounted } from './mount.js';

type Tag = Exclude<keyof typeof elements, 'org-provider' | 'invitation-accept' | 'permission-gate' | 'token-inspector'>;

/** Each element with the control that opens a layer of it. */
const layers: Record<Tag, { opener?: string | RegExp; layer?: string }> = {
  'member-list': { opener: /^Actions for/, layer: '[popover]' },
  'invitation-list': { opener: /^Actions for/, layer: '[popover]' },
  'member-details': {},
  'org-profile': { opener: /^Delete/, layer: 'dialog' },
  'org-admin': {},
  'org-picker': { opener: /^Create/ },
  'org-switcher': { opener: /Acme Logistics/, layer: '[popover]' },
  'invite-dialog': { opener: 'Invite people', layer: 'dialog' },
  'branding-editor': {},
  'branding-preview': {},
};
const tags = Object.keys(layers) as Tag[];

/** Resets of everything take the display of elements too; the style sheet of the package gives it back. */
const published = await (await fetch('/src/styles/before-upgrade.css')).text();

/** What host pages do to everything on them. */
const sheets: Record<string, string> = {
  'a reset that unsets everything': '*:where(:not(html, iframe, canvas, img, svg, video, audio, style, script)) { all: unset; display: revert }' + published,
  'a reset of margins, borders and media': '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } img, svg, video { display: block; max-width: 100%; height: auto } button, input, select { font: inherit; color: inherit; background: none; border-radius: 0; opacity: 1 } table { border-collapse: collapse } [hidden]:where(:not([hidden="until-found"])) { display: none !important }',
  'rules for bare tags': ':is(div, span, p, h2, table, tr, td, ul, li, form, label, dialog, svg):not(body > div) { display: none !important } button, input, select, a { visibility: hidden !important; position: fixed !important }',
  'loud inherited type': 'body { font: italic 700 30px/3 monospace; letter-spacing: 4px; text-transform: uppercase; text-align: right; text-indent: 40px; white-space: pre; word-spacing: 20px; cursor: none; direction: ltr }',
  'a root font size of ten pixels': 'html { font-size: 62.5% }',
};

const ancestors: Record<string, string> = {
  'overflow hidden and a transform': 'overflow:hidden;transform:translate(3px,3px)',
  'a filter, a perspective and containment': 'filter:brightness(1);perspective:500px;contain:paint layout;will-change:transform',
  'a stacking context below its neighbors': 'position:relative;z-index:-1;isolation:isolate',
};

const boxOf = (element: Element) => element.getBoundingClientRect();
const inWindow = (element: Element) => {
  const { left, right, top, bottom, width, height } = boxOf(element);
  return width > 0 && height > 0 && left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
};
/** Whether a pointer in the middle of an element reaches it. */
const isReached = (element: HTMLElement) => {
  const { left, top, width, height } = boxOf(element);
  let [hit, root]: [Element | null, Document | ShadowRoot] = [null, element.ownerDocument];
  for (let next: Document | ShadowRoot | null = root; next; next = hit?.shadowRoot ?? null) {
    const found: Element | null = (root = next).elementFromPoint(left + width / 2, top + height / 2);
    if (!found || found === hit) break;
    hit = found;
  }
  return Boolean(hit && (element.contains(hit) || hit.contains(element)));
};

async function openLayer(driver: Driver<HTMLElement>, tag: Tag): Promise<HTMLElement | undefined> {
  const { opener, layer } = layers[tag];
  if (!opener || !layer) return undefined;
  const button = await driver.button(opener);
  button.scrollIntoView({ block: 'center' });
  button.click();
  return until(() => driver.all(layer === 'dialog' ? 'dialog[open]' : '[popover]:popover-open')[0], `the layer of ${tag}`);
}

const ready = (driver: Driver<HTMLElement>) => until(() => driver.element.matches(':state(ready)'), `ready; it says “${driver.text().slice(0, 200)}”`);

document.documentElement.style.setProperty('--org-duration', '0s');

for (const [name, css] of Object.entries(sheets)) {
  describe(`on a page with ${name}`, () => {
    let style: HTMLStyleElement;
    beforeEach(() => {
      style = Object.assign(document.createElement('style'), { textContent: css });
      document.head.append(style);
    });
    afterEach(() => style.remove());

    for (const tag of tags) {
      it(`${tag} can be seen, read and used, wide and at 320 px`, async () => {
        const driver = await mount(tag);
        await ready(driver);
        const stage = driver.provider.parentElement!;
        for (const width of [800, 320]) {
          stage.style.cssText = `display:block;inline-size:${width}px`;
          await new Promise((resolve) => setTimeout(resolve, 60));
          expect(stage.scrollWidth, `${width} px`).to.be.at.most(width + 1);
          const controls = driver.all('button:not(.unseen), a[href]').filter((one) => !one.closest('.unseen, [popover]'));
          for (const control of controls) {
            const { width: w, height: h } = boxOf(control);
            expect(Math.min(w, h), `${control.textContent!.trim()} at ${width} px`).to.be.above(10);
            const { fontStyle, letterSpacing, textTransform, fontSize } = getComputedStyle(control);
            if (!name.includes('unsets')) expect(`${letterSpacing} ${textTransform}`, control.textContent!).to.equal('normal none');
            expect(Number.parseFloat(fontSize), fontStyle).to.be.within(11, 31);
          }
        }
        const layer = await openLayer(driver, tag);
        if (layer) await until(() => inWindow(layer) && isReached(layer), 'the layer in the window');
      });
    }
  });
}

for (const [name, css] of Object.entries(ancestors)) {
  describe(`inside an ancestor with ${name}`, () => {
    for (const tag of tags.filter((one) => layers[one].layer)) {
      it(`${tag} opens its layer in the window, over everything`, async () => {
        const driver = await mount(tag);
        driver.provider.parentElement!.style.cssText = `block-size:300px;${css}`;
        await ready(driver);
        const layer = (await openLayer(driver, tag))!;
        await until(() => inWindow(layer) && isReached(layer), 'the layer in the window');
      });
    }
  });
}

describe('inside a modal of another library', () => {
  /** What modal libraries do: everything else is inert and hidden, and focus that leaves comes back. */
  function openModal(content: HTMLElement): () => void {
    const modal = document.createElement('div');
    Object.assign(modal, { role: 'dialog', ariaModal: 'true', tabIndex: -1 });
    modal.style.cssText = 'position:fixed;inset:20px;z-index:1050;overflow:auto;background:white';
    modal.append(content);
    document.body.append(modal);
    const others = [...document.body.children].filter((one) => one !== modal && !(one instanceof HTMLScriptElement)) as HTMLElement[];
    for (const one of others) Object.assign(one, { inert: true, ariaHidden: 'true' });
    const trap = ({ target }: Event) => {
      if (target !== document && target !== modal && !modal.contains(target as Node)) modal.focus();
    };
    document.addEventListener('focusin', trap);
    return () => {
      document.removeEventListener('focusin', trap);
      for (const one of others) Object.assign(one, { inert: false, ariaHidden: null });
      modal.remove();
    };
  }

  for (const tag of tags.filter((one) => layers[one].layer)) {
    it(`${tag} opens its layer and keeps the focus in it`, async () => {
      const driver = await mount(tag);
      await ready(driver);
      const close = openModal(driver.provider);
      try {
        await ready(driver);
        const layer = (await openLayer(driver, tag))!;
        await until(() => isReached(layer), 'the layer on top');
        await until(() => layer.contains(deepest()), `the focus in the layer; it is on ${deepest()?.outerHTML.slice(0, 80)}`);
      } finally {
        close();
      }
    });
  }
});

function deepest(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

describe('in another document', () => {
  for (const tag of tags) {
    it(`${tag} keeps its look and works after it was moved into a frame and back`, async () => {
      const driver = await mount(tag);
      await ready(driver);
      const stage = driver.provider.parentElement!;
      // Once here, so that everything that comes later has come.
      const before = await openLayer(driver, tag);
      before?.matches('[popover]') ? before.hidePopover() : (before as HTMLDialogElement | undefined)?.close();
      const look = () => {
        const { display, containerName, fontSize, color } = getComputedStyle(driver.element);
        return [display, containerName, fontSize, color].join(' ');
      };
      const looked = look();
      const frame = document.createElement('iframe');
      frame.style.cssText = 'inline-size:1000px;block-size:700px';
      stage.append(frame);
      frame.contentDocument!.body.append(driver.provider);
      await ready(driver);
      expect(look()).to.equal(looked);
      if (tag === 'invite-dialog' || tag === 'branding-preview' || tag === 'branding-editor') expect(driver.all('button, iframe, img, svg').length).to.be.above(0);
      else expect(driver.root.querySelectorAll('style').length).to.equal(1);
      stage.append(driver.provider);
      await ready(driver);
      expect(look()).to.equal(looked);
      expect(driver.root.querySelector('style[data-org]')).to.equal(null);
    });
  }

  it('shows what is opened for the first time there', async () => {
    const driver = await mount('member-list');
    await ready(driver);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size:1000px;block-size:700px';
    const stage = driver.provider.parentElement!;
    stage.append(frame);
    frame.contentDocument!.body.append(driver.provider);
    await ready(driver);
    (await driver.row('Ada Okafor')).querySelector<HTMLElement>('button, a')!.click();
    const dialog = await until(() => driver.all('dialog[open]')[0], 'the details');
    expect(frame.contentWindow!.getComputedStyle(dialog).display).not.to.equal('block');
    // Elements in a frame that is removed are never disconnected.
    stage.append(driver.provider);
  });
});

describe('while requests run', () => {
  for (const tag of tags) {
    it(`${tag} can be removed without an error, and comes back`, async () => {
      const errors: unknown[] = [];
      const listen = (event: Event) => errors.push((event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).error);
      for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, listen);
      try {
        for (const wait of [0, 10, 40]) {
          const driver = await mount(tag, { latency: 30 });
          await new Promise((resolve) => setTimeout(resolve, wait));
          driver.element.remove();
          await new Promise((resolve) => setTimeout(resolve, 60));
          driver.provider.append(driver.element);
          await ready(driver);
          driver.provider.remove();
        }
      } finally {
        for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, listen);
      }
      expect(errors.map(String)).to.deep.equal([]);
    });
  }
});

describe('in a frame without storage', () => {
  const names = ['sessionStorage', 'localStorage'] as const;
  const real = names.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
  beforeEach(() => {
    for (const name of names) {
      Object.defineProperty(window, name, { configurable: true, get: () => { throw new DOMException('The document is sandboxed.', 'SecurityError'); } });
    }
  });
  afterEach(() => names.forEach((name, index) => Object.defineProperty(window, name, real[index]!)));

  for (const tag of tags) {
    it(`${tag} works`, async () => {
      const driver = await mount(tag);
      await ready(driver);
      await openLayer(driver, tag);
    });
  }

  it('invite-dialog takes addresses and sends them', async () => {
    const driver: Mounted<HTMLElementTagNameMap['invite-dialog']> = await mount('invite-dialog');
    await ready(driver);
    await driver.press('Invite people');
    const field = await until(() => driver.all('textarea, input')[0] as HTMLInputElement | undefined, 'the field');
    field.focus();
    field.value = 'new.person@example.com,';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await driver.press(/^Send/);
    await driver.says(/1 invitation sent|new\.person@example\.com/);
  });
});

describe('before its definition', () => {
  it('an element keeps what was set on it', async () => {
    const driver = await mount('member-list');
    await ready(driver);
    const early = document.createElement('early-list') as HTMLElementTagNameMap['member-list'];
    Object.assign(early, { organization: 'org_2', strings: { title: 'Crew' } });
    driver.provider.append(early);
    const List = customElements.get('member-list') as typeof LitElement;
    customElements.define('early-list', class extends List {});
    await until(() => early.matches(':state(ready)'), 'ready');
    expect(early.organization).to.equal('org_2');
    expect(early.shadowRoot!.textContent).to.include('Crew');
  });
});
