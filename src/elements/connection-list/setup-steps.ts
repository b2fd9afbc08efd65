import { html, nothing } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { ConnectionMetadata, ConnectionMetadataRequest, ConnectionUpdate } from '../../contract/index.js';
import { segmented } from '../../ui/form/segmented.js';
import { select } from '../../ui/form/field.js';
import { plusIcon, trashIcon } from '../../ui/icons/action-icons.js';
import { mappingOf, PROVIDERS, type SamlSource } from './setup-draft.js';
import { renderMark } from './provider-mark.js';
import { textField, type SetupStep, type SetupView } from './setup-step.js';

const PROTOCOLS = { oidc: 'OpenID Connect', saml: 'SAML 2.0' } as const;

const isUrl = (value: string) => /^https?:\/\/[^\s/]+/.test(value.trim());

/** First step: the provider and the name. The protocol of a stored connection cannot change. */
export function providerStep(view: SetupView, strategies: readonly string[]): SetupStep {
  const { text, draft, connection, set } = view;
  const choices = PROVIDERS.filter(({ strategy }) =>
    connection ? strategy === connection.strategy : strategies.includes(strategy),
  );
  return {
    title: text.text('stepProvider'),
    rules: { name: { invalid: text.text('nameInvalid'), isValid: () => draft.name.trim() !== '', pointer: '/name' } },
    changes: () => ({ name: draft.name.trim(), provider: draft.choice.provider ?? null }),
    body: html`<p class="muted">${text.text('providerLead')}</p>
      <fieldset class="choices" aria-label=${text.text('stepProvider')}>
        ${choices.map((choice) => {
          const name = choice.name ?? text.text('providerOidc');
          return html`<label class="choice"
            ><input
              type="radio"
              name="provider"
              .checked=${draft.choice.id === choice.id}
              @change=${() => {
                const isUnchanged = draft.name === (draft.choice.name ?? '');
                set({ choice, ...(isUnchanged && { name: choice.name ?? '' }) });
              }}
            />${renderMark({ provider: choice.provider, name })}<span class="identity"
              ><span class="name">${name}</span><span class="sub">${PROTOCOLS[choice.strategy]}</span></span
            ></label
          >`;
        })}
      </fieldset>
      ${textField(view, { id: 'name', label: text.text('name'), hint: text.text('nameHint') })}`,
  };
}

/** Second step: values to copy to the identity provider. */
export function valuesStep(
  { text, draft, connection }: SetupView,
  copyButton: (name: string, value: string) => unknown,
): SetupStep {
  const values = (['redirectUri', 'acsUrl', 'entityId', 'metadataUrl'] as const).flatMap((key) => {
    const value = connection?.setup[key];
    return value === undefined ? [] : [{ name: text.text(key), value }];
  });
  return {
    title: text.text('stepValues', { name: draft.name }),
    body: html`<ol>
      <li>${text.text('valuesLead')}</li>
      <li>
        ${text.text(draft.choice.strategy === 'oidc' ? 'valuesOidc' : 'valuesSaml')}
        <dl class="copies">
          ${values.map(
            ({ name, value }) =>
              html`<div>
                <dt>${name}</dt>
                <dd class="mono"><bdi dir="ltr">${value}</bdi></dd>
                <dd>${copyButton(name, value)}</dd>
              </div>`,
          )}
        </dl>
      </li>
      <li>${text.text('assign')}</li>
    </ol>`,
  };
}

type ReadMetadata = (request: ConnectionMetadataRequest) => Promise<ConnectionMetadata>;

/** Third step: the configuration of the identity provider. */
export function configurationStep(view: SetupView, readMetadata: ReadMetadata): SetupStep {
  const { text, draft } = view;
  return {
    title: text.text('stepConfiguration', { name: draft.name }),
    ...(draft.choice.strategy === 'oidc' ? oidcStep(view, readMetadata) : samlStep(view, readMetadata)),
  };
}

const FIELD_CODES = [
  'not_https',
  'private_address',
  'unreachable',
  'redirected',
  'too_large',
  'invalid_metadata',
  'no_certificate',
  'invalid_certificate',
] as const;

/** The rule of a field: required, and the message for each code that the backend refuses it with. */
function rule(
  view: SetupView,
  id: 'issuer' | 'clientId' | 'url' | 'xml' | 'entityId' | 'ssoUrl' | 'pem',
  pointers: string[],
) {
  const { text, draft } = view;
  const value = draft[id];
  const needsUrl = id === 'issuer' || id === 'url' || id === 'ssoUrl';
  return {
    invalid: text.text(needsUrl ? 'urlInvalid' : 'required'),
    isValid: () => (needsUrl ? isUrl(value) : value.trim() !== ''),
    refused: ({ errors }: OrgError) => {
      const refusal = errors.find(({ pointer }) => pointers.some((one) => pointer?.startsWith(one)));
      if (!refusal) return undefined;
      if (refusal.code === 'timeout') return text.text('metadata_timeout');
      if (refusal.code === 'issuer_mismatch') return text.text('issuer_mismatch_field');
      const known = FIELD_CODES.find((code) => code === refusal.code);
      return text.text(known ?? 'refused');
    },
  };
}

function oidcStep(view: SetupView, readMetadata: ReadMetadata): Omit<SetupStep, 'title'> {
  const { text, draft, connection } = view;
  const issuer = draft.issuer.trim();
  return {
    rules: {
      issuer: rule(view, 'issuer', ['/issuer', '/oidc/issuer']),
      clientId: rule(view, 'clientId', ['/oidc/clientId']),
    },
    changes: async () => {
      // Nothing is stored before the discovery document of the issuer was read.
      if (issuer !== connection?.oidc?.issuer) await readMetadata({ issuer });
      const clientSecret = draft.clientSecret || undefined;
      return { oidc: { issuer, clientId: draft.clientId.trim(), ...(clientSecret && { clientSecret }) } };
    },
    body: html`
      ${textField(view, { id: 'issuer', label: text.text('issuer'), hint: text.text('issuerHint'), type: 'url' })}
      ${textField(view, { id: 'clientId', label: text.text('clientId') })}
      ${textField(view, {
        id: 'clientSecret',
        label: text.text('clientSecret'),
        type: 'password',
        ...(connection?.oidc?.hasClientSecret && { hint: text.text('secretKept') }),
      })}
    `,
  };
}

function samlStep(view: SetupView, readMetadata: ReadMetadata): Omit<SetupStep, 'title'> {
  const { text, draft, connection, set } = view;
  const { source } = draft;
  const kept = connection?.saml?.certificates.map(({ fingerprint }) => ({ fingerprint })) ?? [];
  const fields = {
    url: () => textField(view, { id: 'url', label: text.text('samlUrl'), type: 'url' }),
    xml: () => textField(view, { id: 'xml', label: text.text('samlXml'), rows: 8 }),
    manual: () => html`
      ${textField(view, { id: 'entityId', label: text.text('providerEntityId') })}
      ${textField(view, { id: 'ssoUrl', label: text.text('ssoUrl'), type: 'url' })}
      ${textField(view, {
        id: 'pem',
        label: text.text('certificatePem'),
        rows: 6,
        ...(kept.length && { hint: text.text('certificateKept') }),
      })}
    `,
  };
  const pem = rule(view, 'pem', ['/saml/certificates']);
  return {
    rules: {
      url: rule(view, 'url', ['/url', '/saml']),
      xml: rule(view, 'xml', ['/xml', '/saml']),
      entityId: rule(view, 'entityId', ['/saml/entityId']),
      ssoUrl: rule(view, 'ssoUrl', ['/saml/ssoUrl']),
      pem: kept.length ? { ...pem, isValid: () => true } : pem,
    },
    changes: () => (source === 'manual' ? manualChanges(view, kept) : readChanges(view, readMetadata)),
    body: html`${segmented<SamlSource>({
      label: text.text('source'),
      segments: [
        { value: 'url', label: text.text('sourceUrl') },
        { value: 'xml', label: text.text('sourceXml') },
        { value: 'manual', label: text.text('sourceManual') },
      ],
      value: source,
      select: (value) => set({ source: value }),
    })}
    ${fields[source]()}`,
  };
}

function manualChanges({ draft }: SetupView, kept: { fingerprint: string }[]): ConnectionUpdate {
  const pem = draft.pem.trim();
  // A second certificate is the next one; a third replaces the older of the two.
  const certificates = pem ? [...kept.slice(-1), { pem }] : kept;
  return { saml: { entityId: draft.entityId.trim(), ssoUrl: draft.ssoUrl.trim(), certificates } };
}

async function readChanges({ draft }: SetupView, readMetadata: ReadMetadata): Promise<ConnectionUpdate> {
  const { saml } = await readMetadata(draft.source === 'url' ? { url: draft.url.trim() } : { xml: draft.xml });
  const { entityId, ssoUrl, certificates } = saml!;
  return { saml: { entityId, ssoUrl, certificates: certificates.slice(-2).map(({ pem }) => ({ pem: pem! })) } };
}

/** Fourth step: domains, attributes and roles. */
export function mappingStep(view: SetupView): SetupStep {
  const { text, draft, domains, roles, errors, set } = view;
  const assignable = roles.filter((role) => role.assignable);
  const options = (selected: string) =>
    assignable.map(({ id, name }) => html`<option value=${id} ?selected=${id === selected}>${name}</option>`);
  const setGroup = (index: number, patch: Partial<{ value: string; roleId: string }>) =>
    set({ groups: draft.groups.map((group, at) => (at === index ? { ...group, ...patch } : group)) });
  const selectRole = (id: string, label: string, selected: string, change: (roleId: string) => void, none = false) =>
    html`<div class="field">
      <label for=${id}>${label}</label>${select(
        html`<select
          class="input"
          id=${id}
          .value=${selected}
          @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}
        >
          ${none ? html`<option value="" ?selected=${!selected}>${text.text('noDomains')}</option>` : nothing}
          ${options(selected)}
        </select>`,
        'wide',
      )}
    </div>`;
  return {
    title: text.text('stepMapping'),
    changes: () => mappingOf(draft),
    rules: {
      emailAttribute: { invalid: text.text('required'), isValid: () => draft.emailAttribute.trim() !== '' },
      ...Object.fromEntries(
        draft.groups.map(({ value }, index) => [
          `group-${index}`,
          {
            invalid: text.text('groupInvalid'),
            isValid: () => value.trim() !== '',
            pointer: `/roleMapping/${index}/value`,
          },
        ]),
      ),
    },
    body: html`
      <fieldset class="choices" aria-label=${text.text('domainsLabel')}>
        <legend class="label">${text.text('domainsLabel')}</legend>
        ${domains.map(
          ({ id, domain }) =>
            html`<label class="check"
              ><input
                type="checkbox"
                .checked=${draft.domainIds.includes(id)}
                @change=${({ target }: Event) =>
                  set({
                    domainIds: (target as HTMLInputElement).checked
                      ? [...draft.domainIds, id]
                      : draft.domainIds.filter((one) => one !== id),
                  })}
              /><bdi dir="ltr">${domain}</bdi></label
            >`,
        )}
      </fieldset>
      <p class="hint">${text.text(domains.length ? 'domainsHint' : 'noVerifiedDomains')}</p>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${draft.autoMembership}
          @change=${({ target }: Event) => set({ autoMembership: (target as HTMLInputElement).checked })}
        />${text.text('autoMembership')}</label
      >
      ${selectRole('default-role', text.text('defaultRole'), draft.defaultRoleId, (id) => set({ defaultRoleId: id }), true)}
      ${textField(view, { id: 'emailAttribute', label: text.text('emailAttribute') })}
      ${textField(view, { id: 'groupsAttribute', label: text.text('groupsAttribute') })}
      <p class="label">${text.text('groupRoles')}</p>
      ${draft.groups.map(
        ({ value, roleId }, index) =>
          html`<div class="group-row">
              <div class="field">
                <label for=${`group-${index}`}>${text.text('group')}</label>
                <input
                  id=${`group-${index}`}
                  class="input"
                  maxlength="255"
                  .value=${value}
                  aria-invalid=${errors[`group-${index}`] ? 'true' : nothing}
                  @input=${({ target }: InputEvent) => setGroup(index, { value: (target as HTMLInputElement).value })}
                />
              </div>
              ${selectRole(`group-role-${index}`, text.text('role'), roleId, (id) => setGroup(index, { roleId: id }))}
              <button
                type="button"
                class="button quiet icon-only"
                aria-label=${text.text('removeGroup', { name: value })}
                @click=${() => set({ groups: draft.groups.filter((_, at) => at !== index) })}
              >
                ${trashIcon()}
              </button>
            </div>
            ${errors[`group-${index}`] ? html`<p class="error-text">${errors[`group-${index}`]}</p>` : nothing}`,
      )}
      <button
        type="button"
        class="button secondary small"
        @click=${() => set({ groups: [...draft.groups, { value: '', roleId: assignable[0]?.id ?? '' }] })}
      >
        ${plusIcon()}${text.text('addGroup')}
      </button>
    `,
  };
}
