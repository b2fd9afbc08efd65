import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JoinRequest, Role } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import { select } from '../../ui/form/field.js';
import type { joinRequestList } from './join-request-list.strings.js';

type Strings = LocalizeController<typeof joinRequestList>;

interface ColumnsOptions {
  strings: Strings;
  isReadonly: boolean;
  /** Roles that the viewer can give. */
  roles: readonly Role[];
  /** Id of the chosen role; empty for the default roles. */
  roleOf: (request: JoinRequest) => string;
  chooseRole: (request: JoinRequest, roleId: string) => void;
  approve: (request: JoinRequest) => void;
  deny: (request: JoinRequest) => void;
}

export const joinRequestColumns = (options: ColumnsOptions): ListColumn<JoinRequest>[] => {
  const { strings, isReadonly } = options;
  return [
    {
      label: strings.text('person'),
      classes: 'col-main',
      skeleton: 'person',
      cell: (request) => renderPerson(request, strings),
    },
    {
      label: strings.text('requested'),
      width: 'col-requested',
      classes: 'meta full muted',
      cell: ({ createdAt }) =>
        html`<span class="cell-label">${strings.text('requested')}: </span
          ><time datetime=${createdAt}>${formatRelativeTime(strings, createdAt)}</time>`,
    },
    {
      label: strings.text('role'),
      width: 'col-role',
      classes: 'meta full',
      skeleton: 'chip',
      cell: (request) =>
        isReadonly ? html`<span class="muted">${defaultLabel(request, strings)}</span>` : renderRole(request, options),
    },
    ...(isReadonly
      ? []
      : [
          {
            label: html`<span class="visually-hidden">${strings.text('actions')}</span>`,
            width: 'col-decide',
            classes: 'meta full col-decide',
            cell: (request: JoinRequest, isPending: boolean) => renderButtons(request, isPending, options),
          },
        ]),
  ];
};

function renderPerson({ userId, name, email, picture, removedAt }: JoinRequest, strings: Strings) {
  return html`<div class="person">
    ${avatar({ id: userId, name: name || email, picture })}
    <span class="identity"
      ><span class="line"
        ><span class="name" dir="auto">${name || email}</span>${
          removedAt
            ? html`<span class="chip"
                >${strings.text('removedAt', { time: formatRelativeTime(strings, removedAt) })}</span
              >`
            : nothing
        }</span
      ><span class="sub"><bdi>${email}</bdi></span></span
    >
  </div>`;
}

const defaultLabel = ({ roles }: JoinRequest, strings: Strings): string =>
  roles.length ? strings.list(roles.map(({ name }) => name)) : strings.text('noRole');

function renderRole(request: JoinRequest, { strings, roles, roleOf, chooseRole }: ColumnsOptions) {
  const chosen = roleOf(request);
  const [only] = request.roles.length === 1 ? request.roles : [];
  return select(
    html`<select
      class="input"
      aria-label=${strings.text('roleFor', { name: request.name || request.email })}
      .value=${live(chosen)}
      @change=${({ target }: Event) => chooseRole(request, (target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${!chosen}>${defaultLabel(request, strings)}</option>
      ${roles
        .filter(({ id }) => id !== only?.id)
        .map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>`,
    'wide',
  );
}

function renderButtons(request: JoinRequest, isPending: boolean, { strings, approve, deny }: ColumnsOptions) {
  const name = request.name || request.email;
  const button = (label: string, full: string, classes: string, run: (request: JoinRequest) => void) =>
    html`<button
      type="button"
      class="button small ${classes}"
      aria-label=${full}
      aria-disabled=${isPending ? 'true' : nothing}
      @click=${isPending ? nothing : () => run(request)}
    >
      ${label}
    </button>`;
  return html`<span class="decide"
    >${button(strings.text('approve'), strings.text('approveNamed', { name }), 'secondary', approve)}${button(strings.text('deny'), strings.text('denyNamed', { name }), 'quiet danger', deny)}</span
  >`;
}
