import { html, nothing } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { SecretView } from '../../features/secrets/secret-dialog.js';
import { formatDate } from '../../i18n/format-date.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { ApiKeyListStrings } from './api-key-list.strings.js';

interface CreatedViewOptions {
  key: ApiKey;
  kind: 'created' | 'rotated';
  strings: ApiKeyListStrings;
  org: OrgContextController;
  /** Without it there is no example. */
  apiUrl: string | undefined;
}

/** What is shown with the secret of a key. */
export function createdView({ key, kind, strings: text, org, apiUrl }: CreatedViewOptions): SecretView {
  const { name, permissions, expiresAt } = key;
  const perMinute = org.capabilities?.limits.rates?.['apiKeyRequestsPerMinute'];
  const prefix = org.capabilities?.apiKeys?.prefix;
  return {
    title: text.text(kind === 'created' ? 'createdTitle' : 'rotatedTitle', { name }),
    lead: text.text('shownOnce'),
    label: text.text('key'),
    hint: text.text('keyHint'),
    copyLabel: text.text('copyKey'),
    details: html`
      ${apiUrl ? renderExample(text, exampleRequest(apiUrl, org.organizationId!, permissions)) : nothing}
      <dl class="secret-facts">
        <dt>${text.text('permissions')}</dt>
        <dd>${text.list(permissions.map((permission) => permissionLabel(text, permission)))}</dd>
        <dt>${text.text('expiry')}</dt>
        <dd>${expiresAt ? formatDate(text, expiresAt) : text.text('never')}</dd>
        ${
          perMinute
            ? html`<dt>${text.text('limit')}</dt>
                <dd>${text.text('perMinute', { count: perMinute })}</dd>`
            : nothing
        }
      </dl>
      ${prefix ? inlineAlert({ text: text.text('prefixNote', { prefix }) }) : nothing}
    `,
  };
}

/** A request that the key may send. */
function exampleRequest(apiUrl: string, organization: string, permissions: readonly string[]): string {
  const path = permissions.includes('members:read') ? '/members' : '';
  const url = `${apiUrl.replace(/\/+$/, '')}/organizations/${encodeURIComponent(organization)}${path}`;
  return `curl ${url} \\\n  -H "Authorization: Bearer $API_KEY"`;
}

const renderExample = (text: ApiKeyListStrings, request: string) =>
  html`<div>
    <p class="hint">${text.text('tryIt')}</p>
    <pre class="secret-code" tabindex="0" role="region" aria-label=${text.text('example')}>${request}</pre>
  </div>`;
