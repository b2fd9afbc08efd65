/* Host pages that interfere: global styles, ancestors that clip, modals, other documents, no storage, translators. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { tagsWithStates, type TagWithStates } from './registered.js';
import { mount, until, type Driver, type Mounted } from './mount.js';

/** Each element with the control that opens a layer of it. */
const layers: Partial<Record<TagWithStates, { opener?: string | RegExp; layer?: string }>> = {
  'member-list': { opener: /^Actions for/, layer: '[popover]' },
  'invitation-list': { opener: /^Actions for/, layer: '[popover]' },
  'org-profile': { opener: /^Delete/, layer: 'dialog' },
  'org-picker': { opener: /^Create/ },
  'org-switcher': { opener: /Acme Logistics/, layer: '[popover]' },
  'invite-dialog': { opener: 'Invite people', layer: 'dialog' },
};

/** Restores `display`, which an `all: unset` reset removes. */
const published = await (await fetch('/src/styles/not-defined.css')).text();

/** Styles of host pages that apply to all elements. */
const sheets: Record<string, string> = {
  'a reset that unsets everything':
    '*:where(:not(html, iframe, canvas, img, svg, video, audio, style, script)) { all: unset; display: revert }' +
    published,
  'a reset of margins, borders and media':
    '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } img, svg, video { display: block; max-width: 100%; height: auto } button, input, select { font: inherit; color: inherit; background: none; border-radius: 0; opacity: 1 } table { border-collapse: collapse } [hidden]:where(:not([hidden="until-found"])) { display: none !important }',
  'rules for bare tags':
    ':is(div, span, p, h2, table, tr, td, ul, li, form, label, dialog, svg):not(body > div) { display: none !important } button, input, select, a { visibility: hidden !important; position: fixed !important }',
  'loud inherited type':
    'body { font: italic 700 30px/3 monospace; letter-spacing: 4px; text-transform: uppercase; text-align: right; text-indent: 40px; white-space: pre; word-spacing: 20px; cursor: none; direction: ltr }',
  'a root font size of ten pixels': 'html { font-size: 62.5% }',
};

const ancestors: Record<string, string> = {
  'overflow hidden and a transform': 'overflow:hidden;transform:translate(3px,3px)',
  'a filter, a perspective and containment':
    'filter:brightness(1);perspective:500px;contain:paint layout;will-change:transform',
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

async function openLayer(driver: Driver<HTMLElement>, tag: TagWithStates): Promise<HTMLElement | undefined> {
  const { opener, layer } = layers[tag] ?? {};
  if (!opener || !layer) return undefined;
  const button = await driver.button(opener);
  button.scrollIntoView({ block: 'center' });
  button.click();
  return until(
    () => driver.all(layer === 'dialog' ? 'dialog[open]' : '[popover]:popover-open')[0],
    `the layer of ${tag}`,
  );
}

const ready = (driver: Driver<HTMLElement>) =>
  until(() => driver.element.matches(':state(ready)'), `ready; it says “${driver.text().slice(0, 200)}”`);

document.documentElement.style.setProperty('--org-duration', '0s');

for (const [name, css] of Object.entries(sheets)) {
  describe(`on a page with ${name}`, () => {
    let style: HTMLStyleElement;
    beforeEach(() => {
      style = Object.assign(document.createElement('style'), { textContent: css });
      document.head.append(style);
    });
    afterEach(() => style.remove());

    for (const tag of tagsWithStates) {
      it(`${tag} can be seen, read and used, wide and at 320 px`, async () => {
        const driver = await mount(tag);
        await ready(driver);
        const stage = driver.provider.parentElement!;
        if (!name.includes('unsets')) expect(getComputedStyle(driver.element).wordSpacing).to.equal('0px');
        for (const width of [800, 320]) {
          stage.style.cssText = `display:block;inline-size:${width}px`;
          await new Promise((resolve) => setTimeout(resolve, 60));
          expect(stage.scrollWidth, `${width} px`).to.be.at.most(width + 1);
          const controls = driver
            .all('button:not(.visually-hidden), a[href]')
            .filter((one) => !one.closest('.visually-hidden, [popover]'));
          for (const control of controls) {
            const { width: w, height: h } = boxOf(control);
            expect(Math.min(w, h), `${control.textContent!.trim()} at ${width} px`).to.be.above(10);
            const { fontStyle, letterSpacing, textTransform, fontSize } = getComputedStyle(control);
            if (!name.includes('unsets'))
              expect(`${letterSpacing} ${textTransform}`, control.textContent!).to.equal('normal none');
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
    for (const tag of tagsWithStates.filter((one) => layers[one]?.layer)) {
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
  /** As modal libraries do: the rest of the page is inert and hidden, and focus is trapped. */
  function openModal(content: HTMLElement): () => void {
    const modal = document.createElement('div');
    Object.assign(modal, { role: 'dialog', ariaModal: 'true', tabIndex: -1 });
    modal.style.cssText = 'position:fixed;inset:20px;z-index:1050;overflow:auto;background:white';
    modal.append(content);
    document.body.append(modal);
    const others = [...document.body.children].filter(
      (one) => one !== modal && !(one instanceof HTMLScriptElement),
    ) as HTMLElement[];
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

  for (const tag of tagsWithStates.filter((one) => layers[one]?.layer)) {
    it(`${tag} opens its layer and keeps the focus in it`, async () => {
      const driver = await mount(tag);
      await ready(driver);
      const close = openModal(driver.provider);
      try {
        await ready(driver);
        const layer = (await openLayer(driver, tag))!;
        await until(() => isReached(layer), 'the layer on top');
        await until(
          () => layer.contains(deepest()),
          `the focus in the layer; it is on ${deepest()?.outerHTML.slice(0, 80)}`,
        );
        let heard = 0;
        driver.provider.parentElement!.addEventListener('keydown', () => heard++);
        deepest()!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
        );
        expect(heard, 'Escape in the layer, heard by the modal').to.equal(0);
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
  for (const tag of tagsWithStates) {
    it(`${tag} keeps its styles after it was moved into a frame and back`, async () => {
      const driver = await mount(tag);
      await ready(driver);
      const stage = driver.provider.parentElement!;
      // Opened here first, so that the lazy chunks are loaded.
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
      if (tag === 'invite-dialog' || tag === 'branding-preview' || tag === 'branding-editor')
        expect(driver.all('button, iframe, img, svg').length).to.be.above(0);
      else expect(driver.root.querySelectorAll('style').length).to.equal(1);
      stage.append(driver.provider);
      await ready(driver);
      expect(look()).to.equal(looked);
      expect(driver.root.querySelector('style[data-org]')).to.equal(null);
    });
  }

  it('applies styles to lazily loaded content', async () => {
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
  for (const tag of tagsWithStates) {
    it(`${tag} can be removed without an error, and comes back`, async () => {
      const errors: unknown[] = [];
      const listen = (event: Event) =>
        errors.push((event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).error);
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
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException('The document is sandboxed.', 'SecurityError');
        },
      });
    }
  });
  afterEach(() => names.forEach((name, index) => Object.defineProperty(window, name, real[index]!)));

  for (const tag of tagsWithStates) {
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

describe('an element that is removed before its dialog opens', () => {
  it('invite-dialog does not fail', async () => {
    const driver = await mount('invite-dialog');
    await ready(driver);
    // What is loaded with the first opening.
    driver.element.open = true;
    await until(() => driver.root.querySelector('dialog[open]'), 'the dialog');
    driver.element.open = false;
    await until(() => !driver.root.querySelector('dialog[open]'), 'no dialog');
    driver.element.open = true;
    driver.element.remove();
    await driver.element.updateComplete;
  });
});

describe('before its definition', () => {
  it('an element keeps properties that were set on it', async () => {
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

describe('before its definition, in a framework that sets attributes', () => {
  it('an element warns about an object that was set as an attribute', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      const driver = await mount('member-list');
      driver.provider.setAttribute('auth', String({}));
      driver.element.setAttribute('client', String({}));
      driver.provider.parentElement!.append(driver.provider);
      await ready(driver);
    } finally {
      console.warn = warn;
    }
    const warnings = said.filter((text) => text.startsWith('org-elements: '));
    expect(warnings.map((text) => /<(\S+)> got "(\S+)"/.exec(text)!.slice(1))).to.deep.equal([
      ['org-provider', 'auth'],
      ['member-list', 'client'],
    ]);
  });
});

describe('on a page that a translator rewrites', () => {
  /** As page translators do: every text node is wrapped in a `<font>` element. */
  const translate = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) translate(element.shadowRoot);
      if (element.localName === 'style' || element.localName === 'font') continue;
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || !node.data.trim()) continue;
        const font = document.createElement('font');
        node.replaceWith(font);
        font.append(node);
      }
    }
  };

  it('member-list updates the number of selected members', async () => {
    const driver = await mount('member-list');
    await ready(driver);
    const boxes = await until(() => {
      const all = driver.all('tbody input[type=checkbox]');
      return all.length > 3 && all;
    }, 'boxes');
    boxes[1]!.click();
    await driver.says('1 selected');
    translate(driver.root);
    for (const box of boxes.slice(2, 4)) box.click();
    await driver.says('3 selected');
    await driver.noLongerSays('1 selected');
  });

  it('invite-dialog updates the number of invitations to send', async () => {
    const driver = await mount('invite-dialog');
    await ready(driver);
    await driver.press('Invite people');
    const type = async (value: string) => {
      const field = await until(
        () => driver.all('.chips input, input')[0] as HTMLInputElement | undefined,
        'the field',
      );
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    await type('one@example.com,');
    await driver.says(/Send 1 invitation|Send invitation/);
    translate(driver.root);
    await type('two@example.com, three@example.com,');
    await driver.says('Send 3 invitations');
  });

  it('org-switcher shows the current organization after a switch', async () => {
    const driver = await mount('org-switcher');
    await ready(driver);
    translate(driver.root);
    driver.provider.organization = 'org_2';
    await driver.says('Northwind Health');
    await driver.noLongerSays('Acme Logistics');
  });
});

describe('the keyboard shortcut of org-switcher', () => {
  const press = (target: EventTarget, keys: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', {
      code: 'KeyO',
      bubbles: true,
      composed: true,
      cancelable: true,
      ...keys,
    });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const platform = Object.getOwnPropertyDescriptor(Navigator.prototype, 'platform')!;
  const on = (value: string) => Object.defineProperty(navigator, 'platform', { configurable: true, value });
  afterEach(() => {
    delete (navigator as { platform?: string }).platform;
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'platform')).to.deep.equal(platform);
  });

  const places: Record<string, (root: HTMLElement) => HTMLElement> = {
    'a text field': (root) => root.appendChild(document.createElement('input')),
    'a text area': (root) => root.appendChild(document.createElement('textarea')),
    'editable content': (root) =>
      root.appendChild(Object.assign(document.createElement('p'), { contentEditable: 'true', innerText: 'x' })),
    'a field in a shadow root': (root) =>
      root
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'open' })
        .appendChild(document.createElement('input')),
    'an editor that only has a role': (root) => {
      const editor = root.appendChild(document.createElement('div'));
      editor.setAttribute('role', 'textbox');
      return editor;
    },
  };
  for (const [name, create] of Object.entries(places)) {
    it(`leaves letters to ${name}`, async () => {
      const driver = await mount('org-switcher');
      await ready(driver);
      const field = create(driver.provider.parentElement!);
      on('Linux x86_64');
      expect(press(field, { key: 'o', altKey: true })).to.equal(false);
      on('MacIntel');
      expect(press(field, { key: 'ø', altKey: true })).to.equal(false);
      expect(driver.all('[popover]:popover-open')).to.have.lengthOf(0);
    });
  }

  it('is Alt+O, and Control+Shift+O where Option+O types a letter', async () => {
    const driver = await mount('org-switcher');
    await ready(driver);
    on('MacIntel');
    expect(press(document.body, { key: 'ø', altKey: true })).to.equal(false);
    expect(press(document.body, { key: 'O', ctrlKey: true, shiftKey: true })).to.equal(true);
    await until(() => driver.all('[popover]:popover-open').length, 'the list');
    on('Win32');
    expect(press(document.body, { key: 'o', altKey: true })).to.equal(true);
    await until(() => !driver.all('[popover]:popover-open').length, 'the list to close');
    expect(press(document.body, { key: 'o', ctrlKey: true, altKey: true })).to.equal(false);
  });
});

describe('on a page with a base address', () => {
  it('org-admin links to sections of the same page', async () => {
    const base = Object.assign(document.createElement('base'), { href: '/elsewhere/' });
    document.head.append(base);
    try {
      const driver = await mount('org-admin', {}, undefined, { sectionInAddress: true });
      await ready(driver);
      const links = await until(() => {
        const all = [...driver.root.querySelectorAll<HTMLAnchorElement>('nav a[href]')];
        return all.length > 2 && all;
      }, 'links');
      for (const { href } of links) expect(new URL(href).pathname).to.equal(location.pathname);
    } finally {
      base.remove();
    }
  });
});

describe('on a page whose language is written as servers write it', () => {
  for (const lang of ['de_DE', 'de_DE.UTF-8', 'de-AT', 'DE']) {
    it(`reads ${lang} as German`, async () => {
      const driver = await mount('member-list');
      driver.provider.lang = lang;
      await until(() => driver.text().includes('Mitglieder'), 'German');
    });
  }
});

describe('on a page without a secure context', () => {
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
  beforeEach(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }));
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(clipboard);
  });

  it('invitation-list shows the new link to copy by hand', async () => {
    const driver = await mount('invitation-list');
    await ready(driver);
    await driver.press(/^Actions for/);
    await driver.press('Copy new link');
    const field = await until(
      () =>
        driver.all('input').find((input) => /invitation=/.test((input as HTMLInputElement).value)) ??
        driver.all('code, output, .link').find((one) => /invitation=/.test(one.textContent!)),
      'the link',
    );
    expect(field.isConnected).to.equal(true);
  });

  it('org-profile does not claim to have copied the id', async () => {
    const driver = await mount('org-profile');
    await ready(driver);
    const errors: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => errors.push(event.reason);
    window.addEventListener('unhandledrejection', listen);
    await driver.press(/^Copy/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    window.removeEventListener('unhandledrejection', listen);
    expect(errors.map(String)).to.deep.equal([]);
    expect(driver.text()).not.to.include('Copied');
  });
});

describe('a short name', () => {
  it('that is not valid is reported as invalid, not as taken', async () => {
    const driver = await mount('org-picker');
    await ready(driver);
    await driver.press('Create organization');
    await driver.type('Organization name', 'Østergaard & Ærø');
    const slug = await driver.field('URL name');
    expect(slug.value).to.equal('ostergaard-aero');
    await driver.type('Organization name', '株式会社テスト');
    expect(slug.value).to.match(/^org-[a-z0-9]+$/);
    await driver.type('URL name', '-not valid-');
    await until(() => slug.getAttribute('aria-invalid') === 'true', 'a mistake');
    expect(driver.text()).not.to.include('taken');
    await driver.press(/^Create/);
    expect(driver.backend.requests.filter((line) => line.startsWith('POST')).length).to.equal(0);
  });
});
