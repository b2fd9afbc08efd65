import { html } from 'lit';
import { renderMark } from './provider-mark.js';
import { choicesFor, providerOf, type AttributeField, type ProviderId } from './setup-draft.js';
import type { connectionSetup } from './connection-setup.strings.js';
import { copyRows, ruleOf, textField, type SetupStep, type SetupView } from './setup-step.js';

type Key = keyof typeof connectionSetup;

const PROTOCOLS = { oidc: 'OpenID Connect', saml: 'SAML 2.0' } as const;

/** First step: the provider and the name. The protocol of a stored connection cannot change. */
export function providerStep(view: SetupView, supported: readonly string[]): SetupStep {
  const { text, draft, connection, set } = view;
  return {
    title: text.text('stepProvider'),
    rules: {
      name: ruleOf(text, {
        invalid: text.text('nameInvalid'),
        isValid: () => draft.name.trim() !== '',
        pointers: ['/name'],
      }),
    },
    changes: () => ({ name: draft.name.trim(), provider: providerOf(draft.choice) ?? null }),
    body: html`<p class="muted">${text.text('providerLead')}</p>
      <fieldset class="choices" aria-label=${text.text('stepProvider')}>
        ${choicesFor(connection ? [connection.strategy] : supported).map((choice) => {
          const name = choice.name ?? text.text('providerOidc');
          return html`<label class="choice"
            ><input
              type="radio"
              name="provider"
              .checked=${draft.choice.id === choice.id}
              @change=${() => {
                const isUnchanged = draft.name === (draft.choice.name ?? '');
                set({
                  choice,
                  ...(isUnchanged && { name: choice.name ?? '' }),
                  ...(!connection?.saml && { source: choice.id === 'google' ? 'xml' : 'url' }),
                });
              }}
            />${renderMark({ provider: providerOf(choice)!, name })}<span class="identity"
              ><span class="name">${name}</span><span class="sub">${PROTOCOLS[choice.strategy]}</span></span
            ></label
          >`;
        })}
      </fieldset>
      ${textField(view, { id: 'name', label: text.text('name'), hint: text.text('nameHint') })}`,
  };
}

/** The instructions of a provider with its recommended protocol: the application, and where the values go. */
const INSTRUCTIONS: Partial<Record<ProviderId, { strategy: string; create: Key; values: Key }>> = {
  okta: { strategy: 'saml', create: 'createOkta', values: 'valuesOkta' },
  entra: { strategy: 'oidc', create: 'createEntra', values: 'valuesEntra' },
  google: { strategy: 'saml', create: 'createGoogle', values: 'valuesGoogle' },
  ping: { strategy: 'saml', create: 'createPing', values: 'valuesPing' },
};

/** Names of the values in the consoles of providers: email address, first name and last name. */
const SOURCES: Partial<Record<ProviderId, readonly string[]>> = {
  okta: ['user.email', 'user.firstName', 'user.lastName'],
  google: ['Primary email', 'First name', 'Last name'],
  ping: ['Email Address', 'Given Name', 'Family Name'],
};

/** Second step: what to do at the identity provider, with the values to copy. */
export function valuesStep(view: SetupView): SetupStep {
  const { text, draft, connection } = view;
  const { id, strategy } = draft.choice;
  const isOidc = strategy === 'oidc';
  const own = INSTRUCTIONS[id]?.strategy === strategy ? INSTRUCTIONS[id] : undefined;
  const values = (['redirectUri', 'acsUrl', 'entityId', 'metadataUrl'] as const).flatMap((key) => {
    const value = connection?.setup[key];
    return value === undefined ? [] : [{ name: text.text(key), value }];
  });
  const attributes = (['emailAttribute', 'firstNameAttribute', 'lastNameAttribute'] as const).flatMap(
    (field: AttributeField, index) => {
      const label = SOURCES[id]?.[index] ?? text.text(field);
      return draft[field] ? [{ name: label, value: draft[field] }] : [];
    },
  );
  const isEntra = own !== undefined && id === 'entra';
  return {
    title: text.text('stepValues', { name: draft.name }),
    body: html`<p class="muted">${text.text('valuesLead')}</p>
      <ol class="instructions">
        <li>${text.text(own?.create ?? (isOidc ? 'createOidc' : 'createSaml'))}</li>
        <li>${text.text(own?.values ?? (isOidc ? 'valuesOidc' : 'valuesSaml'))} ${copyRows(view, values)}</li>
        ${
          isOidc
            ? html`<li>${text.text(isEntra ? 'secretEntra' : 'secretStep')}</li>`
            : html`<li>${text.text('attributesStep')} ${copyRows(view, attributes)}</li>`
        }
        ${isEntra ? html`<li>${text.text('claimsEntra')}</li>` : ''}
        <li>${text.text('assign')}</li>
      </ol>`,
  };
}
