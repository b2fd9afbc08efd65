/* Addresses and colors that a host copies from a query or that a backend sends: none of them runs, and none gets into a style. */
import { expect } from '@open-wc/testing';
import { cookieAuth } from '../../src/auth/index.js';
import { samplePeople } from '../../src/backend/testing/sample-data.js';
import { safeHref } from '../../src/client/http/safe-href.js';
import { elements } from '../../src/index.js';
import { mount, until } from './mount.js';

const hostile = [
  'javascript:window.reached=1',
  'JaVaScRiPt:window.reached=1',
  ' javascript:window.reached=1',
  '\u0001javascript:window.reached=1',
  'java\tscript:window.reached=1',
  'java\nscript:window.reached=1',
  'data:text/html,<script>parent.reached=1</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'about:blank',
  'view-source:https://evil.example',
  'intent://evil.example',
  'mailto:a@evil.example',
  'http://',
  'https://[',
];
const colors = [
  'red;background:url(https://evil.example/a.png)',
  'url(https://evil.example/a.png)',
  '#fff}*{display:none',
  'var(--x,url(//evil.example))',
  'image-set("//evil.example/a.png")',
  '#12345',
  'expression(alert(1))',
  '</style><img src=x onerror=window.reached=1>',
];

type Tag = keyof typeof elements;
const tags = Object.keys(elements) as Tag[];
const reached = () => (window as unknown as { reached?: number }).reached;

/** Everything in an element, shadow roots included. */
function* inside(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot);
  }
}

/** Addresses and styles in the page that should not be there. */
function findings(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of inside(root)) {
    for (const name of ['href', 'action', 'formaction', 'xlink:href', 'src', 'srcset', 'poster', 'data']) {
      const value = element.getAttribute(name);
      if (!value || value.startsWith('#')) continue;
      const { protocol } = URL.canParse(value, document.baseURI)
        ? new URL(value, document.baseURI)
        : { protocol: 'none' };
      const isPicture =
        element instanceof HTMLImageElement &&
        (/^data:image\/(png|jpeg|webp|gif|svg\+xml)[;,]/.test(value) ||
          (protocol === 'blob:' && value.startsWith(`blob:${location.origin}`)));
      if (!/^https?:$/.test(protocol) && !isPicture) found.push(`${element.localName} ${name}=${value}`);
    }
    const style = element.getAttribute('style') ?? '';
    if (/url\(|image-set|expression|evil|[{}]/.test(style)) found.push(`${element.localName} style=${style}`);
    for (const name of element.getAttributeNames()) if (/^on/.test(name)) found.push(`${element.localName} ${name}`);
  }
  return found;
}

/** Replaces addresses and colors in responses of the backend, at any depth. */
const replaced = (value: unknown, address: string, color: string): unknown =>
  Array.isArray(value)
    ? value.map((item) => replaced(item, address, color))
    : Object(value) === value
      ? Object.fromEntries(
          Object.entries(value as object).map(([name, inner]) => [
            name,
            /url$|^picture$|^instance$|^location$/i.test(name)
              ? address
              : /^(primary|pageBackground)$/.test(name)
                ? color
                : replaced(inner, address, color),
          ]),
        )
      : value;
const withPictures = (value: any): unknown =>
  value?.items
    ? { ...value, items: value.items.map((item: object) => ({ picture: '', logoUrl: '', ...item })) }
    : value;

describe('an address', () => {
  it('is the URL of a page, or not a link', () => {
    for (const address of hostile) expect(safeHref(address), JSON.stringify(address)).to.equal(undefined);
    for (const address of ['', null, undefined]) expect(safeHref(address)).to.equal(undefined);
    for (const address of [
      '/dashboard',
      '#top',
      '?a=javascript:b',
      '//host.example/x',
      'https://host.example/javascript:x',
      'dashboard:8',
    ])
      expect(safeHref(address)?.startsWith('http') ?? address === 'dashboard:8', address).to.equal(true);
  });

  it('of an invalid login page is rejected before any request', async () => {
    for (const address of hostile.slice(0, 8)) {
      const { signIn, stepUp, signOut } = cookieAuth({ loginUrl: address, stepUpUrl: address, logoutUrl: address });
      for (const go of [() => signIn!(), () => stepUp!({ acrValues: ['mfa'] }), () => signOut!()])
        expect(
          await go().then(
            () => 'went',
            (error: unknown) => (error as Error).name,
          ),
        ).to.equal('TypeError');
    }
    expect(reached()).to.equal(undefined);
  });

  for (const tag of tags.filter((name) => name !== 'org-provider')) {
    it(`in any attribute of ${tag} does not run`, async () => {
      const properties = [
        ...(
          elements[tag] as unknown as {
            elementProperties: Map<string, { attribute?: string | false; type?: unknown; state?: boolean }>;
          }
        ).elementProperties,
      ].filter(
        ([name, { attribute, type, state }]) =>
          attribute !== false &&
          !state &&
          (!type || type === String) &&
          !['organization', 'lang', 'userId', 'permission', 'permissions'].includes(name),
      );
      for (const address of hostile.slice(0, 8)) {
        const driver = await mount(tag, {}, undefined, {
          ...Object.fromEntries(properties.map(([name]) => [name, address])),
          ...(tag === 'member-details' && { userId: samplePeople.owner }),
        } as never);
        await driver.settled();
        await new Promise((resolve) => setTimeout(resolve, 30));
        expect(findings(driver.root), `${tag} ${JSON.stringify(address)}`).to.deep.equal([]);
        driver.provider.parentElement!.remove();
      }
      expect(reached()).to.equal(undefined);
    });

    it(`or a color from the backend of ${tag} does not run, and stays out of styles`, async () => {
      for (const [at, address] of hostile.slice(0, 8).entries()) {
        const driver = await mount(
          tag,
          { received: 1, answer: (_, body) => replaced(withPictures(body), address, colors[at]!) },
          undefined,
          tag === 'member-details' ? ({ userId: samplePeople.owner } as never) : {},
        );
        driver.provider.branded = true;
        await driver.settled();
        await until(
          () => tag === 'permission-gate' || tag === 'token-inspector' || !driver.element.matches(':state(loading)'),
          `${tag} to leave its first state`,
        );
        expect(
          findings(driver.provider.parentElement!),
          `${tag} ${JSON.stringify(address)} ${colors[at]}`,
        ).to.deep.equal([]);
        driver.provider.parentElement!.remove();
      }
      expect(reached()).to.equal(undefined);
    });
  }

  it('for the redirect after an invitation is used only if it is valid', async () => {
    for (const address of hostile.slice(0, 8)) {
      const driver = await mount(
        'invitation-accept',
        { role: 'outsider', answer: (_, body) => replaced(body, 'javascript:window.reached=1', colors[0]!) },
        undefined,
        { ticket: '', returnTo: address } as never,
      );
      const { acceptUrl } = await driver.backend
        .as('user_1')
        .invitations.create('org_1', { email: 'outside@example.com', roleIds: ['member'], sendEmail: false });
      driver.element.ticket = new URL(acceptUrl!).searchParams.get('invitation') ?? acceptUrl!.split('/').at(-1)!;
      await driver.press('Accept and continue');
      await driver.says('You’ve joined');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(findings(driver.provider.parentElement!)).to.deep.equal([]);
      driver.provider.parentElement!.remove();
    }
    expect(reached()).to.equal(undefined);
  });
});
