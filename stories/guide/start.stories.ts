import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import './admin-page.js';
import { land, landed } from '../landing.js';
import { infoOf } from '../manifest.js';
import { sampleToken } from '../sample-tokens.js';
import { guidePage, page, section, storyLink, storyUrl } from './page.js';

const meta: Meta = { title: 'Guide/Start', tags: ['!autodocs'] };
export default meta;

const invited = land({ globals: { latency: '0', failure: 'none', size: '8' }, parameters: {} }).then(({ landing }) =>
  landed(landing, { plain: true }),
);

/** A live example of each element. Some receive sample data as properties. */
const gallery: [tag: string, picture: unknown][] = [
  ['org-admin', html`<org-admin></org-admin>`],
  ['org-switcher', html`<org-switcher without-shortcut></org-switcher>`],
  ['org-picker', html`<org-picker></org-picker>`],
  ['org-profile', html`<org-profile without-danger-zone></org-profile>`],
  ['member-list', html`<member-list></member-list>`],
  ['member-details', html`<member-details user-id="user_3"></member-details>`],
  ['session-list', html`<session-list></session-list>`],
  ['identity-list', html`<identity-list></identity-list>`],
  ['invite-dialog', html`<invite-dialog without-draft></invite-dialog>`],
  ['invitation-list', html`<invitation-list></invitation-list>`],
  ['invitation-accept', until(invited, nothing)],
  ['branding-editor', html`<branding-editor without-preview></branding-editor>`],
  [
    'branding-preview',
    html`<branding-preview
      without-title
      scenes="login"
      .branding=${{ colors: { primary: '#1f9d78', pageBackground: '#eef5f1' } }}
    ></branding-preview>`,
  ],
  ['token-inspector', html`<token-inspector without-memory .accessToken=${sampleToken}></token-inspector>`],
  [
    'permission-gate',
    html`<permission-gate permission="members:remove"
      ><p>You can remove members of this organization.</p></permission-gate
    >`,
  ],
];

const firstSentence = (tag: string) => /^[\s\S]*?\.(?=\s|$)/.exec(infoOf(tag).description)![0].replaceAll(/\s+/g, ' ');

/** Buttons are shown larger. */
const small = ['org-switcher', 'invite-dialog', 'permission-gate'];

const card = ([tag, picture]: [string, unknown]) =>
  html`<li class="guide-card ${small.includes(tag) ? 'small' : ''}">
    <div class="picture" inert aria-hidden="true"><div>${picture}</div></div>
    <div class="about">
      <a href=${storyUrl(`Elements/${tag}`, '', 'docs')} target="_top">&lt;${tag}&gt;</a>
      <p>${firstSentence(tag)}</p>
    </div>
  </li>`;

export const Start = guidePage(() =>
  page(
    'Self-service organization management',
    html`Web components with which the customers of a B2B application manage organizations, members, invitations and
    branding. They work in plain HTML and in every framework, with the server kit or your own backend.`,
    html`
      <guide-admin-page></guide-admin-page>
      <p>
        These are live elements on the server kit, which runs inside this page. Change a role, remove a member and undo
        it, or switch to another organization.
      </p>

      ${section(
        'Elements',
        html`<ul class="guide-cards">
            ${gallery.map(card)}
          </ul>
          <p>
            ${storyLink(html`<code>&lt;org-provider&gt;</code>`, 'Elements/org-provider', '', 'docs')} surrounds them
            and provides the client, the current organization and the strings.
          </p>`,
      )}
      ${section(
        'What you get',
        html`
          <ul>
            <li>
              <strong>Your design.</strong> Elements use the font and color scheme of your page.
              ${storyLink('Three tokens', 'Guide/Theming', '', 'docs')} change all colors, and text on them stays
              readable.
            </li>
            <li>
              <strong>Your permissions.</strong> Actions that the viewer does not have are hidden or explain why they
              are unavailable. Nothing is inferred from the names of roles.
            </li>
            <li>
              <strong>No lost input.</strong> Input survives errors, lost connections, closed dialogs and step-up
              authentication. No change is made twice.
            </li>
            <li>
              <strong>Events.</strong> A cancelable event fires before each change, and a notification after the backend
              has confirmed it.
            </li>
            <li>
              <strong>For everyone.</strong> ${storyLink('WCAG 2.2 AA', 'Guide/Accessibility', '', 'docs')},
              ${storyLink('twelve languages', 'Guide/Localization', '', 'docs')}, right to left, keyboard, forced
              colors, 320 px.
            </li>
            <li>
              <strong>Small.</strong> An element is 13 to 34 kB, Lit included;
              ${storyLink('Performance', 'Guide/Performance', '', 'docs')} has all figures.
            </li>
          </ul>
        `,
      )}
      ${section(
        'Next steps',
        html`
          <ul>
            <li>
              ${storyLink('Getting started', 'Guide/Getting started', '', 'docs')}: plain HTML, React, Vue, Svelte,
              Angular, server rendering.
            </li>
            <li>
              ${storyLink('Authentication', 'Guide/Authentication', '', 'docs')}: cookies, Auth0, or your own tokens.
            </li>
            <li>
              ${storyLink('Server kit', 'Guide/Server kit', '', 'docs')} or
              ${storyLink('your own backend', 'Guide/Backend API', '', 'docs')}.
            </li>
            <li>${storyLink('A complete page in each theme', 'Themes/Whole page', 'Neutral')}.</li>
          </ul>
          <p>
            The toolbar above changes theme, color scheme, density, width, language, direction, role, latency and
            failures of every story.
          </p>
        `,
      )}
    `,
  ),
);
