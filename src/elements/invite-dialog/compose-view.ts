import { html, nothing } from 'lit';
import { formatDate } from '../../i18n/format-date.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import { addressField } from './address-field.js';
import { addressProblems } from './address-problems.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import { columnChoice } from './column-choice.js';
import { MAX_RENDERED_ROWS, type ComposeOptions } from './compose-view.types.js';
import { rolePicker } from './role-picker.js';

const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'ko', 'zh-CN', 'ar', 'he'];

/** Renders the form: recipients, roles, expiry, language and message. */
export function composeView(options: ComposeOptions) {
  const { draft, strings, errors, roles, change, moreShown } = options;
  const rolesLabel = strings.text('roles');
  return html`
    ${addressField(options)} ${options.choice ? columnChoice({ ...options, choice: options.choice }) : nothing}
    ${addressProblems(options)} ${draft.perRecipientRoles ? ownRoles(options) : nothing}
    <div class="columns">
      ${
        draft.perRecipientRoles
          ? html`<div class="field">
              <span class="label-line"><span class="label">${rolesLabel}</span>${switchMode(options)}</span>
            </div>`
          : html`<div class="field">
              <span class="label-line"><span class="label">${rolesLabel}</span>${switchMode(options)}</span>
              ${rolePicker({ id: 'roles-all', label: rolesLabel, roles, chosen: draft.roleIds, strings, choose: (roleIds) => change({ roleIds }), error: errors.roles ? 'roles-error' : undefined })}
              ${
                errors.roles
                  ? fieldError('roles-error', errors.roles)
                  : html`<p class="hint">
                      ${roles
                        .filter(({ id }) => draft.roleIds.includes(id))
                        .map(({ description }) => description)
                        .filter(Boolean)
                        .join(' · ')}
                    </p>`
              }
            </div>`
      }
      ${expiry(options)}
    </div>
    ${moreShown ? more(options) : nothing}
  `;
}

function switchMode({ draft, strings, change }: ComposeOptions) {
  const flip = () =>
    change(
      draft.perRecipientRoles
        ? { perRecipientRoles: false }
        : {
            perRecipientRoles: true,
            recipients: draft.recipients.map((entry) => ({ ...entry, roleIds: entry.roleIds ?? draft.roleIds })),
          },
    );
  return html`<button type="button" class="button link small" @click=${flip}>
    ${strings.text(draft.perRecipientRoles ? 'rolesForAll' : 'rolesPerPerson')}
  </button>`;
}

function ownRoles({ draft, roles, strings, change }: ComposeOptions) {
  const choose = (entry: Recipient) => (roleIds: string[]) =>
    change({ recipients: draft.recipients.map((one) => (one === entry ? { ...one, roleIds } : one)) });
  const rows = draft.recipients.filter(({ state }) => state === 'ready' || state === 'failed');
  if (!rows.length) return nothing;
  return html`
    <ul class="lines own" aria-label=${strings.text('roles')}>
      ${rows.slice(0, MAX_RENDERED_ROWS).map((entry, index) => html`<li><span class="truncate" dir="ltr" title=${entry.email}>${entry.email}</span>${rolePicker({ id: `roles-${index}`, label: strings.text('rolesFor', { email: entry.email }), roles, chosen: entry.roleIds ?? draft.roleIds, strings, choose: choose(entry), small: true })}</li>`)}
      ${rows.length > MAX_RENDERED_ROWS ? html`<li class="hint">${strings.text('moreProblems', { count: rows.length - MAX_RENDERED_ROWS })}</li>` : nothing}
    </ul>
  `;
}

function expiry({ draft, capabilities, strings, change }: ComposeOptions) {
  const longest = (capabilities?.limits.invitationTtlMaxSeconds ?? 2_592_000) / 86_400;
  const choices = [1, 3, 7, 14, 30].filter((days) => days <= longest);
  const until = new Date(Date.now() + draft.ttlDays * 86_400_000).toISOString();
  return html`
    <div class="field">
      <label for="expiry">${strings.text('expiry')}</label>
      ${select(
        html`<select
          id="expiry"
          class="input"
          aria-describedby="expiry-hint"
          @change=${({ target }: Event) => change({ ttlDays: Number((target as HTMLSelectElement).value) })}
        >
          ${choices.map((days) => html`<option value=${days} ?selected=${days === draft.ttlDays}>${strings.text('days', { count: days })}</option>`)}
        </select>`,
        'wide',
      )}
      <p class="hint" id="expiry-hint">${strings.text('expiresHint', { date: formatDate(strings, until) })}</p>
    </div>
  `;
}

function more(options: ComposeOptions) {
  const { message = true, locale = true } = options.capabilities?.invitations ?? {};
  return html`${message ? messageField(options) : nothing} ${locale ? languageField(options) : nothing}`;
}

function messageField({ draft, strings, change }: ComposeOptions) {
  return html`
    <div class="field">
      <label for="message">${strings.text('message')}</label>
      <textarea
        id="message"
        class="input"
        dir="auto"
        maxlength="2000"
        rows="3"
        aria-describedby="message-hint"
        .value=${draft.message}
        @input=${({ target }: InputEvent) => change({ message: (target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="hint" id="message-hint">${strings.text('messageHint')}</p>
    </div>
  `;
}

function languageField({ draft, strings, change }: ComposeOptions) {
  const names = new Intl.DisplayNames(strings.lang, { type: 'language' });
  return html`
    <div class="field">
      <label for="language">${strings.text('language')}</label>
      ${select(
        html`<select
          id="language"
          class="input"
          @change=${({ target }: Event) => change({ locale: (target as HTMLSelectElement).value })}
        >
          <option value="" ?selected=${!draft.locale}>${strings.text('languageDefault')}</option>
          ${languages.map((tag) => html`<option value=${tag} ?selected=${tag === draft.locale}>${names.of(tag)}</option>`)}
        </select>`,
        'wide',
      )}
    </div>
  `;
}
