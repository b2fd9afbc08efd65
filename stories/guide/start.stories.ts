import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import './admin-page.js';
import { land, landed } from '../landing.js';
import { infoOf } from '../manifest.js';
import { sampleToken } from '../sample-tokens.js';
import { guidePage, page, section, storyLink, storyUrl, table } from './page.js';

const meta: Meta = { title: 'Guide/Start', tags: ['!autodocs'] };
export default meta;

const invited = land({ globals: { latency: '0', failure: 'none', size: '8' }, parameters: {} }).then(({ landing }) =>
  landed(landing, { plain: true }),
);

/** A live picture of each element; what needs a page of its own is drawn from what it takes as a property. */
const gallery: [tag: string, picture: unknown][] = [
  ['org-admin', html`<org-admin></org-admin>`],
  ['org-switcher', html`<org-switcher without-shortcut></org-switcher>`],
  ['org-picker', html`<org-picker></org-picker>`],
  ['org-profile', html`<org-profile without-danger-zone></org-profile>`],
  ['member-list', html`<member-list></member-list>`],
  ['member-details', html`<member-details user-id="user_3"></member-details>`],
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
      ><p>You may remove people from this organization.</p></permission-gate
    >`,
  ],
];

const firstSentence = (tag: string) => /^[\s\S]*?\.(?=\s|$)/.exec(infoOf(tag).description)![0].replaceAll(/\s+/g, ' ');

/** What is only a button is shown larger. */
const small = ['org-switcher', 'invite-dialog', 'permission-gate'];

const card = ([tag, picture]: [string, unknown]) =>
  html`<li class="guide-card ${small.includes(tag) ? 'small' : ''}">
    <div class="picture" inert aria-hidden="true"><div>${picture}</div></div>
    <div class="about">
      <a href=${storyUrl(`Elements/${tag}`, '', 'docs')} target="_top">&lt;${tag}&gt;</a>
      <p>${firstSentence(tag)}</p>
    </div>
  </li>`;

/** As the README says; a test holds these figures. */
const costs = [
  ['permission-gate', '10.8'],
  ['invite-dialog', '14.9'],
  ['org-switcher', '15.9'],
  ['branding-preview', '16.6'],
  ['org-admin', '16.6'],
  ['org-profile', '21.0'],
  ['org-picker', '21.4'],
  ['member-details', '21.6'],
  ['invitation-list', '21.7'],
  ['invitation-accept', '22.0'],
  ['token-inspector', '23.4'],
  ['member-list', '24.0'],
  ['branding-editor', '30.2'],
  ['all of them together', '67'],
];

export const Start = guidePage(() =>
  page(
    'Your customers run their own organization',
    html` Web components with which the customers of a B2B application manage organizations, members, invitations and
    branding by themselves. They work in plain HTML and in every framework, on any backend that speaks one small API,
    and a server kit that does comes along.`,
    html`
      <guide-admin-page></guide-admin-page>
      <p>
        This is the real thing: the server kit runs inside this page. Change a role, remove somebody and undo it, switch
        to another organization.
      </p>

      ${section(
        'The elements',
        html`<ul class="guide-cards">
            ${gallery.map(card)}
          </ul>
          <p>
            ${storyLink(html`<code>&lt;org-provider&gt;</code>`, 'Elements/org-provider', '', 'docs')} stands around all
            of them and hands down the API, the current organization and the words.
          </p>`,
      )}
      ${section(
        'Why elements, and why these',
        html`
          <ul>
            <li>
              <strong>They borrow your look.</strong> Font, colours and surface are those of your page;
              ${storyLink('three tokens', 'Guide/Design tokens', 'Design tokens')} carry almost everything, and every
              text stays readable.
            </li>
            <li>
              <strong>They obey the backend.</strong> What somebody may not do is not offered, or says why. Nothing is
              inferred from names of roles.
            </li>
            <li>
              <strong>They lose nothing.</strong> What was typed survives errors, lost connections, closed dialogs and a
              second factor; no change is made twice.
            </li>
            <li>
              <strong>They tell you.</strong> An event before each change, which you may refuse, and one after it, once
              the backend has confirmed.
            </li>
            <li>
              <strong>They are for everyone.</strong> WCAG 2.2 AA,
              ${storyLink('twelve languages', 'Guide/Languages', 'Languages')}, right to left, keyboard, forced colours,
              320 px.
            </li>
          </ul>
        `,
      )}
      ${section(
        'What it costs',
        html`
          <p>
            What a page fetches before an element is ready, Lit and all included: kilobytes, gzip. Dialogs, menus, error
            states and other languages follow when they are wanted.
          </p>
          ${table(
            'Costs',
            ['Element', 'kB'],
            costs.map(([tag, size]) => [html`<code>${tag}</code>`, size]),
          )}
          <p>There is nothing to pay and nothing to sign up for: the code is yours, and so is the database.</p>
        `,
      )}
      ${section(
        'Where to go on',
        html`
          <ul>
            <li>
              ${storyLink('Getting started', 'Guide/Getting started', 'Getting started')}: plain HTML, React, Vue,
              Svelte, Angular, server-rendered.
            </li>
            <li>
              ${storyLink('Parts and states', 'Guide/Parts and states', 'Parts and states')}: what css reaches in each
              element.
            </li>
            <li>${storyLink('A whole page in each theme', 'Themes/Whole page', 'Neutral')}.</li>
            <li>
              The toolbar above: theme, light and dark, density, width, language, direction, who looks, and how slow or
              broken the backend is.
            </li>
          </ul>
        `,
      )}
    `,
  ),
);
