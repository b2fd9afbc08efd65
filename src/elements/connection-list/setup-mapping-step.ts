import { html, nothing } from 'lit';
import type { ConnectionUpdate } from '../../contract/index.js';
import type { FieldRules } from '../../forms/validation.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { fieldError } from '../../ui/form/form.js';
import { select } from '../../ui/form/field.js';
import { plusIcon, trashIcon } from '../../ui/icons/action-icons.js';
import { ATTRIBUTES, type SetupDraft } from './setup-draft.js';
import { checkbox, ruleOf, textField, toggled } from './setup-step.js';
import type { SetupChoices, SetupStep, SetupView } from './setup-step.js';

interface MappingOptions {
  /** `undefined` while they are loading. */
  choices: SetupChoices | undefined;
  /** The choices could not be loaded. */
  retry: (() => void) | undefined;
  /** URL of the page where domains are verified. */
  domainsHref: string | undefined;
}

/** A name of an attribute, or nothing. */
const ATTRIBUTE_NAME = /^[^\s\p{Cc}]*$/u;

/** Fourth step: domains, roles and attributes. */
export function mappingStep(view: SetupView, options: MappingOptions): SetupStep {
  const { text, draft, set } = view;
  return {
    title: text.text('stepMapping'),
    changes: () => mappingOf(draft),
    rules: rulesOf(view),
    body: html`${options.retry ? renderFailure(view, options.retry) : nothing} ${domainFields(view, options)}
      <div>
        ${checkbox({
          id: 'auto-membership',
          label: text.text('autoMembership'),
          checked: draft.autoMembership,
          change: (checked) => set({ autoMembership: checked }),
        })}
      </div>
      ${defaultRoleFields(view, options)} ${groupFields(view, options)}
      <fieldset class="fields">
        <legend class="label">${text.text('attributes')}</legend>
        <p class="hint">${text.text('attributesHint')}</p>
        <div class="columns">
          ${ATTRIBUTES.map((name) => textField(view, { id: `${name}Attribute`, label: text.text(`${name}Attribute`) }))}
        </div>
      </fieldset>`,
  };
}

function rulesOf({ text, draft }: SetupView): FieldRules {
  const attributes = ATTRIBUTES.map((name) => {
    const value = draft[`${name}Attribute`].trim();
    const isValid = () => ATTRIBUTE_NAME.test(value) && (name !== 'email' || value !== '');
    const rule = { invalid: text.text('attributeInvalid'), isValid, pointers: [`/attributes/${name}`] };
    return [`${name}Attribute`, ruleOf(text, rule)];
  });
  const groups = draft.groups.flatMap(({ value, roleId }, index) => [
    [
      `group-${index}`,
      ruleOf(text, {
        invalid: text.text('groupInvalid'),
        isValid: () => value.trim() !== '',
        pointers: [`/roleMapping/${index}/value`],
      }),
    ],
    [
      `group-role-${index}`,
      ruleOf(text, {
        invalid: text.text('required'),
        isValid: () => roleId !== '',
        pointers: [`/roleMapping/${index}/roleId`],
      }),
    ],
  ]);
  return Object.fromEntries([...attributes, ...groups]) as FieldRules;
}

const renderFailure = ({ text }: SetupView, retry: () => void) =>
  inlineAlert({
    kind: 'danger',
    text: text.text('choicesFailed'),
    actions: html`<button type="button" class="button secondary small" @click=${retry}>
      ${text.common('tryAgain')}
    </button>`,
    role: 'alert',
  });

/** The verified domains, and the ones that the connection has already. */
function domainFields({ text, draft, connection, set }: SetupView, { choices, retry, domainsHref }: MappingOptions) {
  const stored = connection?.domains ?? [];
  const verified = choices?.domains ?? [];
  const domains = [...verified, ...stored.filter(({ id }) => !verified.some((domain) => domain.id === id))];
  const isEmpty = choices && !retry && !domains.length;
  return html`<fieldset class="fields">
    <legend class="label">${text.text('domains')}</legend>
    ${
      isEmpty
        ? html`<p class="hint">
            ${text.text('noVerifiedDomains')}
            ${domainsHref ? html`<a href=${domainsHref}>${text.text('openDomains')}</a>` : nothing}
          </p>`
        : html`<p class="hint">${text.text('domainsHint')}</p>`
    }
    ${choices || retry ? nothing : html`<p class="hint" role="status">${text.common('loading')}</p>`}
    ${domains.map(({ id, domain }) =>
      checkbox({
        id: `domain-${id}`,
        label: html`<bdi dir="ltr">${domain}</bdi>`,
        checked: draft.domainIds.includes(id),
        change: (checked) => set({ domainIds: toggled(draft.domainIds, id, checked) }),
      }),
    )}
  </fieldset>`;
}

/** The roles that the viewer can give, and the ones that the connection gives already. */
function rolesOf({ connection }: SetupView, { choices }: MappingOptions, canBeAdmin: boolean) {
  const offered = (choices?.roles ?? []).filter((role) => role.assignable && (canBeAdmin || !role.isAdmin));
  const stored = [...(connection?.defaultRoles ?? []), ...(connection?.roleMapping.map(({ role }) => role) ?? [])];
  return (isStored: (id: string) => boolean): { id: string; name: string }[] => [
    ...offered,
    ...stored.filter(
      ({ id }, index) =>
        isStored(id) && !offered.some((role) => role.id === id) && stored.findIndex((role) => role.id === id) === index,
    ),
  ];
}

function defaultRoleFields(view: SetupView, options: MappingOptions) {
  const { text, draft, connection, set } = view;
  // The backend refuses administrator roles for everyone who signs in.
  const roles = rolesOf(view, options, false)((id) => connection!.defaultRoles.some((role) => role.id === id));
  return html`<fieldset class="fields">
    <legend class="label">${text.text('defaultRoles')}</legend>
    <p class="hint">${text.text('defaultRolesHint')}</p>
    ${roles.map(({ id, name }) =>
      checkbox({
        id: `default-role-${id}`,
        label: html`<bdi>${name}</bdi>`,
        checked: draft.defaultRoleIds.includes(id),
        change: (checked) => set({ defaultRoleIds: toggled(draft.defaultRoleIds, id, checked) }),
      }),
    )}
  </fieldset>`;
}

function groupFields(view: SetupView, options: MappingOptions) {
  const { text, draft, errors, set } = view;
  const offered = rolesOf(view, options, true);
  const change = (index: number, patch: Partial<SetupDraft['groups'][number]>) =>
    set({ groups: draft.groups.map((group, at) => (at === index ? { ...group, ...patch } : group)) });
  const renderGroup = ({ value, roleId }: SetupDraft['groups'][number], index: number) => {
    const [groupError, roleError] = [errors[`group-${index}`], errors[`group-role-${index}`]];
    const roles = offered((id) => id === roleId);
    return html`<div class="group-row">
      <div class="field">
        <label for=${`group-${index}`}>${text.text('group')}</label>
        <input
          id=${`group-${index}`}
          class="input"
          maxlength="255"
          autocomplete="off"
          .value=${value}
          aria-invalid=${groupError ? 'true' : nothing}
          aria-describedby=${groupError ? `group-${index}-error` : nothing}
          @input=${({ target }: InputEvent) => change(index, { value: (target as HTMLInputElement).value })}
        />${fieldError(`group-${index}-error`, groupError)}
      </div>
      <div class="field">
        <label for=${`group-role-${index}`}>${text.text('role')}</label>${select(
          html`<select
            class="input"
            id=${`group-role-${index}`}
            aria-invalid=${roleError ? 'true' : nothing}
            aria-describedby=${roleError ? `group-role-${index}-error` : nothing}
            @change=${({ target }: Event) => change(index, { roleId: (target as HTMLSelectElement).value })}
          >
            ${roles.some(({ id }) => id === roleId) ? nothing : html`<option value="" selected></option>`}
            ${roles.map(({ id, name }) => html`<option value=${id} ?selected=${id === roleId}>${name}</option>`)}
          </select>`,
          'wide',
        )}${fieldError(`group-role-${index}-error`, roleError)}
      </div>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${text.text('removeGroup', { name: value || String(index + 1) })}
        @click=${(event: Event) => {
          const fieldset = (event.currentTarget as HTMLElement).closest('fieldset');
          set({ groups: draft.groups.filter((_, at) => at !== index) });
          // The button is removed, or belongs to the next group.
          fieldset?.querySelector<HTMLElement>('.add-group')?.focus();
        }}
      >
        ${trashIcon()}
      </button>
    </div>`;
  };
  return html`<fieldset class="fields">
    <legend class="label">${text.text('groupRoles')}</legend>
    <p class="hint">${text.text('groupRolesHint')}</p>
    ${draft.groups.map(renderGroup)}
    <div>
      <button
        type="button"
        class="button secondary small add-group"
        @click=${() => set({ groups: [...draft.groups, { value: '', roleId: '' }] })}
      >
        ${plusIcon()}${text.text('addGroup')}
      </button>
    </div>
  </fieldset>`;
}

const mappingOf = (draft: SetupDraft): ConnectionUpdate => ({
  attributes: {
    ...Object.fromEntries(ATTRIBUTES.map((name) => [name, draft[`${name}Attribute`].trim() || null])),
    email: draft.emailAttribute.trim(),
  },
  domainIds: draft.domainIds,
  autoMembership: draft.autoMembership,
  defaultRoleIds: draft.defaultRoleIds,
  roleMapping: draft.groups.map(({ value, roleId }) => ({ value: value.trim(), roleId })),
});
