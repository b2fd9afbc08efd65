/* What every screen of Better Auth UI stands in. */
import './styles.css';
import { AuthUIProvider } from '@daveyplate/better-auth-ui';
import { organizationClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';
import { createRoot } from 'react-dom/client';

const authClient = createAuthClient({
  baseURL: `${location.origin}/competitors/better-auth-ui`,
  plugins: [organizationClient()],
});

// The slug stands in the address of a page, as its docs have it: nothing asks for the active organization then, with members and invitations.
const organization = { pathMode: 'slug', basePath: '/organization', slug: 'company-1' };

/** Shows a screen; nothing here navigates. */
export function mount(screen) {
  createRoot(document.querySelector('#competitor')).render(
    <AuthUIProvider authClient={authClient} organization={organization} navigate={() => {}}>
      {screen}
    </AuthUIProvider>,
  );
}
