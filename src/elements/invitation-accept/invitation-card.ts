import { html, nothing } from 'lit';
import { safeHref } from '../../client/http/safe-href.js';
import type { OrgError } from '../../client/index.js';
import type { InvitationOffer, Viewer } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatDateTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import { emailAddress } from '../../ui/display/email-address.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { mailIcon } from '../../ui/icons/icon.js';
import type { invitationAccept } from './invitation-accept.strings.js';

type Strings = LocalizeController<typeof invitationAccept>;

export type InvitationAnswer = 'accept' | 'decline';

/**
 * Renders the logo of the organization and a title, which can receive the focus. `isStatus`: screen readers announce the
 * text when it appears.
 */
export function renderHead(offer: InvitationOffer | undefined, title: string, lead: string, isStatus?: boolean) {
  const organization = offer?.organization;
  return html`
    ${organization ? avatar({ id: organization.id, name: organization.displayName, picture: organization.branding.logoUrl, square: true }) : nothing}
    <div class="tight" role=${isStatus ? 'status' : nothing}>
      <h2 tabindex="-1">${title}</h2>
      <p>${lead}</p>
    </div>
  `;
}

interface CardOptions {
  strings: Strings;
  offer: InvitationOffer;
  /** `undefined`: the host does not provide sign-in. */
  signIn: ((switchAccount?: boolean) => void) | undefined;
}

interface OfferOptions extends CardOptions {
  /** Error of the answer. */
  error: OrgError | undefined;
  /** The answer that is being sent. */
  pending: InvitationAnswer | false | undefined;
  answer: (answer: InvitationAnswer) => void;
}

/** Renders the offer with buttons to answer it, or to sign in first. */
export function renderOffer(options: OfferOptions) {
  const { strings: text, offer, error } = options;
  const { organization, invitedBy, message, roles, email, expiresAt } = offer;
  return html`
    ${renderHead(offer, text.text('title', { organization: organization.displayName }), invitedBy.name ? text.text('invitedBy', { name: invitedBy.name }) : text.text('invitedByUnknown'))}
    ${message ? html`<blockquote dir="auto">${message}</blockquote>` : nothing}
    <dl class="facts">
      <dt>${text.text('roles', { count: roles.length || 1 })}</dt>
      <dd>
        ${roles.length ? html`<span class="roles-offered">${roles.map(({ name }) => html`<span class="chip"><span class="truncate" dir="auto" title=${name}>${name}</span></span>`)}</span>` : text.text('noRole')}
      </dd>
      ${
        email
          ? html`<dt>${text.text('invited')}</dt>
              <dd>${emailAddress(email)}</dd>`
          : nothing
      }
      <dt>${text.text('expires')}</dt>
      <dd>${formatDateTime(text, expiresAt)}</dd>
    </dl>
    ${error ? inlineAlert({ kind: 'danger', text: errorMessage(text, error), role: 'alert' }) : nothing}
    ${offer.viewerMatches ? renderAnswers(options) : renderSignIn(options)}
  `;
}

function renderAnswers({ strings: text, pending, answer }: OfferOptions) {
  const button = (name: InvitationAnswer, kind: string, pendingLabel: 'accepting' | 'declining') =>
    html` <button
      type="button"
      class="button ${kind}"
      aria-disabled=${pending ? 'true' : nothing}
      @click=${() => answer(name)}
    >
      ${pending === name ? html`<span class="spinner"></span>${text.text(pendingLabel)}` : text.text(name)}
    </button>`;
  return html`<div class="tight">
    ${button('accept', 'primary', 'accepting')}${button('decline', 'quiet', 'declining')}
  </div>`;
}

function renderSignIn({ strings: text, offer: { email }, signIn }: OfferOptions) {
  if (!signIn) return html`<p>${text.text('signInElsewhere', { email })}</p>`;
  return html`<div class="tight">
    <button type="button" class="button primary" @click=${() => signIn()}>${text.text('signIn')}</button
    >${email ? html`<p class="small">${text.text('signInHint', { email })}</p>` : nothing}
  </div>`;
}

/**
 * Renders the invited address and that of the signed-in account, which differ. `viewer`: the signed-in user, `undefined`
 * while loading. `returnTo`: URL of the link to continue with the signed-in account; without a link if it is empty.
 */
export function renderAccountMismatch(
  { strings: text, offer, signIn }: CardOptions,
  viewer: Viewer | undefined,
  returnTo: string,
) {
  return html`
    ${renderHead(offer, text.text('otherTitle'), text.text('otherText'))}
    <div class="accounts">
      ${
        offer.email
          ? html`<div>
              ${mailIcon()}<span class="identity"
                ><span class="sub">${text.text('invited')}</span
                ><span class="name">${emailAddress(offer.email)}</span></span
              >
            </div>`
          : nothing
      }
      <div>
        ${avatar({ id: viewer?.userId ?? '', name: viewer?.name ?? '', picture: viewer?.picture })}<span
          class="identity"
          ><span class="sub">${text.text('signedIn')}</span
          ><span class="name"
            >${viewer ? emailAddress(viewer.email) : html`<span class="skeleton line"></span>`}</span
          ></span
        >
      </div>
    </div>
    <div class="tight">
      ${signIn ? html`<button type="button" class="button primary" @click=${() => signIn(true)}>${text.text('switchAccount')}</button>` : nothing}
      ${safeHref(returnTo) ? html`<a class="button quiet" href=${returnTo}>${text.text('stay')}</a>` : nothing}
    </div>
  `;
}

/** Renders the placeholder of the card. */
export const renderSkeleton = (text: Strings) =>
  html`<div class="is-loading tight" role="status">
      <span class="visually-hidden">${text.text('loading')}</span><span class="skeleton logo"></span
      ><span class="skeleton headline"></span><span class="skeleton line"></span><span class="skeleton line"></span
      ><span class="skeleton line"></span>
    </div>
    <span class="skeleton bar is-loading"></span>`;
