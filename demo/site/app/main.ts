/*
 * Fieldnote: finds the signed-in user, then shows the page of the URL.
 */
import '../../../src/define.js';
import { auth0Auth, type Auth0Auth } from '../../../src/auth/auth0.js';
import { isOrgError, type Organization, type OrgContext } from '../../../src/index.js';
import { showBar } from './bar.js';
import { showDashboard } from './dashboard.js';
import { copyOf, find, markCurrent } from './dom.js';
import { showLanding } from './landing.js';
import { arrive, createLinkingLogin, createLogin, type Config } from './login.js';
import { failedLogin, gone, showMessage } from './message.js';
import { showOrganization } from './organization.js';
import { linkedPage, pageWithoutOrganization } from './paths.js';
import { showTerms } from './terms.js';

/** The arguments of every page. */
export interface App {
  config: Config;
  login: ReturnType<typeof createLogin>;
  auth: Auth0Auth;
  context: OrgContext;
  /** Name and address of the signed-in user. */
  person?: { name?: string; email?: string };
  /** The current organization, with the viewer's permissions. */
  organization?: Organization;
  token(): Promise<string>;
}

/** More exact texts: the provider decides how long access tokens are valid. */
const words = {
  // The page already has the heading "Tokens".
  tokenInspector: { title: 'Claims' },
  memberDetails: { stillOpen: 'Open tabs may keep working for up to 10 minutes.' },
  sessionList: { stillOpen: 'Open tabs may keep working for up to 10 minutes.' },
};

const provider = find<HTMLElementTagNameMap['org-provider']>(document, 'org-provider');
const main = find(document, 'main');
let app: App;

try {
  app = await begin();
} catch (error) {
  showUnreached(error);
  throw error;
}

async function begin(): Promise<App> {
  const config = (await (await fetch('/config.json')).json()) as Config;
  const login = createLogin(config);
  const auth = auth0Auth(login, {
    logoutUrl: location.origin,
    sendInvitation: config.knowsInvitations,
    linking: () => createLinkingLogin(config),
  });
  const failure = await arrive(login, auth);
  Object.assign(provider, { auth, apiBase: '/org-api', strings: words });
  await provider.updateComplete;
  const context = provider.context!;
  app = {
    config,
    login,
    auth,
    context,
    person: await login.getUser(),
    token: async () => (await auth.getToken!({})) ?? '',
  };
  // Nothing of the organization can be read before the terms are accepted.
  if (app.person && location.pathname !== '/terms') showBar(app);
  if (failure) showMessage(main, failedLogin(failure, app));
  else void show();
  // Another user has signed in: the content of this page is not theirs.
  auth.subscribe!(() => location.assign('/dashboard'));
  context.subscribe(({ topics }) => topics.includes('organization') && void follow());
  document.addEventListener('click', followLink);
  addEventListener('popstate', () => void show());
  // Redirects from the list of organizations to the dashboard of the chosen one.
  main.addEventListener('before-organization-switch', redirectToOrganization);
  main.addEventListener('organization-selected', () => go('/dashboard'));
  return app;
}

function showUnreached(error: unknown): void {
  console.error(error);
  showMessage(main, {
    title: 'Can’t reach Fieldnote',
    text: 'The server isn’t responding. Try again in a moment.',
    actions: [{ label: 'Try again', run: () => location.reload() }],
  });
}

/** The organization of the token, unless the user is no longer a member. Waits while an action is required. */
async function readOrganization(): Promise<Organization | undefined> {
  await app.context.resolveOrganization();
  const { organizationId: id, error: unresolved } = app.context;
  if (unresolved) throw unresolved;
  try {
    return id ? await app.context.organization(id) : undefined;
  } catch (error) {
    if (isOrgError(error) && error.status >= 400 && error.status < 500) return undefined;
    throw error;
  }
}

/** Shows the page of the current URL. */
async function show(): Promise<void> {
  const { pathname } = location;
  markWhere(pathname);
  if (pathname === '/') return showLanding(main, app);
  if (pathname === '/invitation') return showPage('invitation', 'Invitation');
  if (!app.person) return void app.login.loginWithRedirect({ appState: { returnTo: pathname + location.search } });
  if (pathname === '/terms') return showTerms(main, app);
  if (pathname === '/sessions') return showPage('sessions', 'Accounts and sessions');
  if (pathname === '/tokens') return showPage('tokens', 'Tokens');
  if (pathname === '/organizations') return showPage('organizations', 'Organizations');
  try {
    app.organization ??= await readOrganization();
  } catch (error) {
    return showUnreached(error);
  }
  applyBranding(app.organization);
  // The user may have opened another page in the meantime.
  if (location.pathname !== pathname) return;
  if (!app.organization) {
    markWhere('/organizations');
    return app.context.organizationId ? showMessage(main, gone(app)) : showPage('organizations', 'Organizations');
  }
  if (pathname.startsWith('/organization')) showOrganization(main, app.organization, pathname.split('/')[2]);
  else void showDashboard(main, app);
}

/** Marks the current page in the bar. */
function markWhere(pathname: string): void {
  for (const link of document.querySelectorAll('.bar nav a')) {
    markCurrent(link, pathname === link.getAttribute('href') || pathname.startsWith(`${link.getAttribute('href')}/`));
  }
}

function showPage(template: string, title: string): void {
  document.title = `${title} · Fieldnote`;
  main.replaceChildren(copyOf(template));
}

/** A switch may redirect to the identity provider. It returns to the dashboard instead of the list. */
function redirectToOrganization(event: HTMLElementEventMap['before-organization-switch']): void {
  event.preventDefault();
  void enter(event.detail.to);
}

async function enter(organization: string): Promise<void> {
  try {
    await app.context.switchOrganization(organization, { returnTo: `${location.origin}/dashboard` });
    app.organization = undefined;
    go('/dashboard');
  } catch {
    showMessage(main, {
      title: 'Couldn’t switch organizations',
      text: 'The sign-in page didn’t respond. Nothing was changed.',
      actions: [{ label: 'Try again', run: () => void enter(organization) }],
    });
  }
}

/** Reacts to changes of the organization and of the user's permissions. */
async function follow(): Promise<void> {
  const before = app.organization;
  const now = await readOrganization().catch(() => before);
  app.organization = now;
  applyBranding(now);
  const allowed = (organization: Organization | undefined) =>
    JSON.stringify([organization?.id, organization?.viewer.permissions]);
  if (!pageWithoutOrganization.test(location.pathname) && allowed(before) !== allowed(now)) void show();
}

/** Pages of this site change without a reload, so that tokens stay in memory. */
function followLink(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  if (link.origin !== location.origin || link.target || !linkedPage.test(link.pathname)) return;
  event.preventDefault();
  go(link.pathname);
}

function go(pathname: string): void {
  history.pushState(null, '', pathname);
  void show();
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Uses the organization's color for a line at the top, the current page and the buttons. */
function applyBranding(organization: Organization | undefined): void {
  const color = organization?.branding.colors.primary;
  if (color) document.documentElement.style.setProperty('--org-brand', color);
  else document.documentElement.style.removeProperty('--org-brand');
  document.documentElement.classList.toggle('branded', Boolean(color));
}
