import { html, nothing } from 'lit';
import type { ConnectionTest } from '../../contract/index.js';
import type { SetupView } from './setup-step.js';

/** What the person who signed in for a test gets with the current mapping, and the attributes that arrived. */
export function renderPreview({ text, connection }: SetupView, { preview, claims }: ConnectionTest) {
  if (!preview) return nothing;
  const { email, name, roles, unmapped, isMember } = preview;
  const roleNames = roles.map((role) =>
    role.value === undefined ? role.name : text.text('previewRole', { role: role.name, group: role.value }),
  );
  const membership = isMember ? 'alreadyMember' : connection?.autoMembership ? 'becomesMember' : 'staysOutside';
  const rows = [
    { label: text.text('name'), value: name },
    { label: text.text('emailAttribute'), value: email && html`<bdi dir="ltr">${email}</bdi>` },
    { label: text.text('previewRoles'), value: roleNames.length ? text.list(roleNames) : text.text('noDomains') },
    { label: text.text('unmapped'), value: unmapped.length ? text.list(unmapped) : undefined },
    { label: text.text('previewMembership'), value: text.text(membership) },
  ].filter(({ value }) => value !== undefined);
  return html`<section class="preview" aria-labelledby="preview-title">
    <h4 class="strong" id="preview-title">${text.text('preview')}</h4>
    <p class="hint">${text.text('previewLead')}</p>
    <dl class="values">
      ${rows.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>
    <details>
      <summary>${text.text('claims')}</summary>
      <dl class="values">
        ${Object.entries(claims ?? {}).map(
          ([claim, values]) =>
            html`<dt class="mono"><bdi dir="ltr">${claim}</bdi></dt>
              <dd class="mono"><bdi dir="ltr">${values.join(', ')}</bdi></dd>`,
        )}
      </dl>
    </details>
  </section>`;
}
