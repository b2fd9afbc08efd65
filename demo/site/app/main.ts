/*
 * Fieldnote: finds out who is here, then shows the page that the address names.
 */
import '../../../src/define.js';
import { auth0Auth } from '../../../src/auth/auth0.js';
import { createOrgClient, isOrgError, type OrgClient, type Organization } from '../../../src/index.js';
import { showBar } from './bar.js';
import { showDashboard } from './dashboard.js';
import { find, markCurrent } from './dom.js';
import { showLanding } from './landing.js';
import { arrive, createLogin, type Config } from './login.js';
import { showMessage } from './message.js';
import { showOrganization } from './organization.js';

/** What every page is handed. */
export interface App {
  config: Config;
  login: ReturnType<typeof createLogin>;
  /** Name and address of whoever is signed in. */
  person?: { name?: string; email?: string };
  /** The current organization, with what the viewer may do in it. */
  organization?: Organization;
  token(): Promise<string>;
}

const provider = find<HTMLElementTagNameMap['org-provider']>(document, 'org-provider');
const main = find(document, 'main');
let app: App;

try {
  app = await begin();
} catch (error) {
  showMessage(main, {
    title: 'Fieldnote cannot be reached',
    text: 'The page is here, the server is not. Nothing is lost; try again in a moment.',
    actions: [{ label: 'Try again', run: () => location.reload() }],
  });
  throw error;
}

async function begin(): Promise<App> {
  const config = (await (await fetch('/config.json')).json()) as Config;
  const login = createLogin(config);
  const failure = await arrive(login);
  const auth = auth0Auth(login, { logoutUrl: location.origin });
  app = { config, login, person: await login.getUser(), token: async () => (await auth.getToken!({})) ?? '' };
  if (app.person) {
    const client = createOrgClient({ baseUrl: '/org-api', auth });
    app.organization = await readOrganization(client, await auth.getOrganization!());
    Object.assign(provider, { auth, client });
    wear(app.organization);
    showBar(app);
  }
  if (failure) showMessage(main, failedLogin(failure, app));
  else show();
  document.addEventListener('click', followLink);
  addEventListener('popstate', show);
  return app;
}

/** The organization that the token is for, unless the person has left it meanwhile. */
async function readOrganization(client: OrgClient, id: string | null): Promise<Organization | undefined> {
  try {
    return id ? await client.organizations.get(id) : undefined;
  } catch (error) {
    if (isOrgError(error, 'not_found')) return undefined;
    throw error;
  }
}

/** Shows the page of the current address. */
function show(): void {
  const { pathname } = location;
  for (const link of document.querySelectorAll('.bar nav a')) {
    markCurrent(link, pathname.startsWith(link.getAttribute('href')!));
  }
  if (pathname === '/') return showLanding(main, app);
  if (!app.person) return void app.login.loginWithRedirect({ appState: { returnTo: pathname } });
  if (!app.organization) {
    return showMessage(main, {
      title: 'You do not belong to an organization yet',
      text: 'Open the link of an invitation, or create an organization of your own from the menu above.',
      actions: [],
    });
  }
  if (pathname.startsWith('/organization')) showOrganization(main, app.organization, pathname.split('/')[2]);
  else void showDashboard(main, app);
}

/** Pages of this site are changed in place, so that tokens stay in memory. */
function followLink(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.target || !/^\/(dashboard|organization(\/[a-z]+)?)?$/.test(link.pathname)) return;
  event.preventDefault();
  history.pushState(null, '', link.pathname);
  show();
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** The organization's colour, where it does not shout: a line at the top, the current page, the buttons. */
function wear(organization: Organization | undefined): void {
  const color = organization?.branding.colors.primary;
  if (color) document.documentElement.style.setProperty('--org-brand', color);
}

function failedLogin({ code, description }: { code: string; description: string }, { person, login }: App) {
  const again = { label: 'Log in with another account', run: () => void login.logout({ logoutParams: { returnTo: location.origin } }) };
  if (code === 'access_denied') {
    return {
      title: 'You are not a member of that organization',
      text: `${person?.email ? `${person.email} does` : 'Your account does'} not belong to it. Ask one of its administrators for an invitation, or go on with an organization that you belong to.`,
      actions: [{ label: 'Go to my organization', run: () => void login.loginWithRedirect({ appState: { returnTo: '/dashboard' } }) }, again],
    };
  }
  return {
    title: 'The login did not work',
    text: `Nothing was changed. The login page said: ${description}.`,
    actions: [{ label: 'Try again', run: () => void login.loginWithRedirect({ appState: { returnTo: '/dashboard' } }) }, again],
  };
}
