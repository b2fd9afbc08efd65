import { html, nothing, type TemplateResult } from 'lit';
import type { NameAvailability, Organization } from '../../contract/index.js';
import { formatDate, formatDateTime } from '../../i18n/format-date.js';
import { fieldError } from '../../ui/form/form.js';
import { chevronIcon } from '../../ui/icons/list-icons.js';
import { warningIcon } from '../../ui/icons/action-icons.js';
import type { FieldName, ProfileDraft } from './profile-draft.js';
import type { OrgProfileStrings } from './org-profile.strings.js';

/** Error messages by field; metadata entries by id. */
export type FormErrors = Partial<Record<string, string>>;

export interface FormOptions {
  draft: ProfileDraft;
  strings: OrgProfileStrings;
  errors: FormErrors;
  /** Whether the form is read-only. */
  locked: boolean;
  /** Availability of the short name in the field. */
  availability: NameAvailability | undefined;
  nameMaxLength: number;
  copied: boolean;
  type: (field: FieldName, value: string) => void;
  change: (change: () => void) => void;
  copyId: () => void;
}

/** Renders the fields for name and short name, and the read-only details. */
export function profileFields(options: FormOptions) {
  const { draft, strings, errors, locked, nameMaxLength, type } = options;
  const field = (name: FieldName, label: string, attributes: { max: number; hint: unknown; slug: boolean }) => html`
    <div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        class="input"
        part="input"
        dir=${attributes.slug ? 'ltr' : 'auto'}
        ?readonly=${locked}
        required
        maxlength=${attributes.max}
        .value=${draft[name]}
        spellcheck=${attributes.slug ? 'false' : nothing}
        autocomplete=${attributes.slug ? 'off' : 'organization'}
        autocapitalize=${attributes.slug ? 'none' : nothing}
        aria-invalid=${errors[name] ? 'true' : nothing}
        aria-describedby=${errors[name] ? `${name}-error` : attributes.hint ? `${name}-hint` : nothing}
        @input=${({ target }: InputEvent) => type(name, (target as HTMLInputElement).value)}
      />
      ${fieldError(`${name}-error`, errors[name])}
      ${errors[name] || !attributes.hint ? nothing : html`<div class="hint" id="${name}-hint" role="status">${attributes.hint}</div>`}
    </div>
  `;
  return html`
    <div class="pair">
      ${field('displayName', strings.text('displayName'), { max: 200, hint: undefined, slug: false })}
      ${field('name', strings.text('name'), { max: nameMaxLength, hint: locked ? undefined : nameHint(options), slug: true })}
    </div>
  `;
}

/** Renders the hint for the short name: its format, its availability, and the effect of a change. */
function nameHint({ draft, strings, availability, type }: FormOptions) {
  const saved = draft.saved!.name;
  if (draft.name === saved) return strings.text('nameHint');
  const { suggestion } = availability ?? {};
  const taken = availability && !availability.available && availability.reason !== 'invalid';
  return html`
    ${
      taken
        ? html`<p class="care">
            ${warningIcon()}<span
              >${strings.text('nameTaken')}
              ${suggestion ? html`<button type="button" class="button link small" @click=${() => type('name', suggestion)}>${strings.text('useSuggestion', { name: suggestion })}</button>` : nothing}</span
            >
          </p>`
        : html`<p>
            ${availability?.available ? strings.text('nameAvailable', { name: draft.name }) : strings.text('nameHint')}
          </p>`
    }
    <p class="care">${warningIcon()}<span>${strings.text('nameWarning', { name: saved })}</span></p>
  `;
}

/** Renders the read-only details, with a button that copies the id. */
export function profileDetails(
  organization: Organization,
  { strings, copied, copyId }: Pick<FormOptions, 'strings' | 'copied' | 'copyId'>,
) {
  const { id, createdAt, memberCount } = organization;
  return html`
    <dl class="facts" part="facts">
      <div>
        <dt>${strings.text('id')}</dt>
        <dd class="id">
          <code class="mono" id="organization-id">${id}</code
          ><button type="button" class="button secondary small" aria-label=${strings.text('copyId')} @click=${copyId}>
            ${strings.text(copied ? 'copied' : 'copy')}
          </button>
        </dd>
      </div>
      ${
        createdAt
          ? html`<div>
              <dt>${strings.text('created')}</dt>
              <dd>
                <time datetime=${createdAt} title=${formatDateTime(strings, createdAt)}
                  >${formatDate(strings, createdAt)}</time
                >
              </dd>
            </div>`
          : nothing
      }
      ${
        memberCount === undefined
          ? nothing
          : html`<div>
              <dt>${strings.text('members')}</dt>
              <dd>${strings.number(memberCount)}</dd>
            </div>`
      }
    </dl>
  `;
}

/** Renders the disclosure with metadata for integrations. Its content is loaded when it opens. */
export const profileMetadata = (
  { draft, strings, errors }: FormOptions,
  pairs: TemplateResult | undefined,
  opened: () => void,
) => html`
  <details
    class="metadata"
    part="metadata"
    .open=${draft.pairs.some(({ id }) => errors[id]) || errors['metadata'] ? true : nothing}
    @toggle=${opened}
  >
    <summary>
      ${chevronIcon()}<span>${strings.text('metadata')}</span>
      <span class="muted">${strings.number(draft.pairs.length)}</span>
    </summary>
    ${pairs}
  </details>
`;

/** Renders a skeleton of about the size of the form. */
export const profileSkeleton = (strings: OrgProfileStrings) => html`
  <div class="is-loading" aria-hidden="true">
    <div class="pair">
      ${(['displayName', 'name'] as const).map((key) => html`<div class="field"><span class="label">${strings.text(key)}</span><span class="skeleton skeleton-field"></span></div>`)}
    </div>
    <dl class="facts">
      ${(['id', 'created', 'members'] as const).map(
        (key) =>
          html`<div>
            <dt>${strings.text(key)}</dt>
            <dd><span class="skeleton skeleton-fact"></span></dd>
          </div>`,
      )}
    </dl>
  </div>
`;
