import { css, html, nothing } from 'lit';
import type { Member } from '../contract/index.js';

export const addressStyles = css`
  .mid { display: flex; min-inline-size: 0; white-space: nowrap; direction: ltr; }
  .mid > :first-child { overflow: hidden; text-overflow: ellipsis; min-inline-size: 0; }
  .mid > :last-child { flex: none; max-inline-size: calc(100% - 3ch); overflow: hidden; text-overflow: ellipsis; }
  .marked { display: flex; gap: 6px; min-inline-size: 0; }
  .marked > :last-child { flex: none; font-weight: 600; }
  :dir(rtl) > .mid { justify-content: flex-end; }
`;

/** An address that shrinks in the middle: from the @ on it stays. Always left to right. */
export function address(email: string, classes = '') {
  const at = email.lastIndexOf('@');
  return html`<span class="mid ${classes}" title=${email}><span>${at > 0 ? email.slice(0, at) : email}</span>${at > 0 ? html`<span>${email.slice(at)}</span>` : nothing}</span>`;
}

/** The address of a member, with a mark where it is known to be unverified. */
export function memberAddress({ email, emailVerified }: Pick<Member, 'email' | 'emailVerified'>, unverified: () => string, classes = '') {
  return emailVerified === false ? html`<span class="marked ${classes}">${address(email)}<span>${unverified()}</span></span>` : address(email, classes);
}
