/* What every screen of WorkOS Widgets stands in. */
import '@radix-ui/themes/styles.css';
import '@workos-inc/widgets/styles.css';
import { WorkOsWidgets } from '@workos-inc/widgets';
import { createRoot } from 'react-dom/client';

// Its API may have any host, but no path of its own.
const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace('https://api.workos.com/', '/competitors/workos/'), init);

/** Its code reads the claims of a token; nobody here checks a signature. */
const authToken = `.${btoa(JSON.stringify({ sub: 'user_0', org_id: 'org_1', permissions: ['widgets:users-table:manage'], exp: 4_102_444_800 }))}.`;

/** Shows a screen, made from the token. */
export function mount(screen) {
  createRoot(document.querySelector('#competitor')).render(<WorkOsWidgets>{screen(authToken)}</WorkOsWidgets>);
}
