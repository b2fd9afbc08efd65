import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { code } from './code.js';
import { anchorOf, guidePage, page, section, storyLink } from './page.js';
import * as samples from './samples.js';

const meta: Meta = { title: 'Guide/Getting started', tags: ['!autodocs'] };
export default meta;

const titles = [
  'Plain HTML',
  'React 19',
  'Vue 3',
  'Svelte 5',
  'Angular',
  'Server-rendered',
  'Who is signed in',
  'Listening and refusing',
  'The backend',
];

export const GettingStarted = guidePage(() =>
  page(
    'Getting started',
    html` Three lines are a page. Import what you show; importing a tag registers it, and what opens later is fetched
    later.`,
    html`
      <ul class="guide-index">
        ${titles.map((title) => html`<li><a href=${`#${anchorOf(title)}`}>${title}</a></li>`)}
      </ul>
      ${section(
        'Plain HTML',
        html`
          <p>The one-file build carries everything, languages included.</p>
          ${code(samples.plain, 'A page of three lines')}
          <p>
            With a bundler, import only what you show: a page with the switcher alone stays small.
            <code>import 'org-elements/define.js'</code> registers all of them, and <code>defineElements</code> does so
            under other names where the plain ones collide with yours.
          </p>
          ${code(samples.bundled, 'With a bundler')}
        `,
      )}
      ${section(
        'React 19',
        html`
          <p>
            React 19 sets properties and listens to events of custom elements by itself: <code>on</code> and the name of
            the event.
          </p>
          ${code(samples.react, 'Members.tsx')} ${code(samples.reactTypes, 'elements.d.ts: types of the tags you use')}
        `,
      )}
      ${section(
        'Vue 3',
        html`
          <p>Tell the compiler that these tags are no components of Vue.</p>
          ${code(samples.vueConfig, 'vite.config.ts')} ${code(samples.vue, 'Members.vue')}
        `,
      )}
      ${section('Svelte 5', code(samples.svelte, 'Members.svelte'))}
      ${section('Angular', code(samples.angular, 'members.component.ts'))}
      ${section(
        'Server-rendered',
        html`
          <p>
            Importing <code>org-elements</code> registers nothing and works without a browser, so shared modules may do
            it on the server. The tags are plain markup in what the server sends; register them in the browser. A style
            sheet keeps their room until then, so nothing moves.
          </p>
          ${code(samples.server, 'Next.js: a client component')} ${code(samples.reserve, 'In the head')}
          <p>
            A server may also draw them, with <code>@lit-labs/ssr</code>: people see the skeleton before any script has
            come, and the browser takes it over as it is.
          </p>
          ${code(samples.drawnOnServer, 'On the server')} ${code(samples.hydrated, 'In the browser')}
        `,
      )}
      ${section(
        'Who is signed in',
        html`
          <p>
            With a session cookie there is nothing more to do. Say where people sign in, and elements send them there
            and back:
          </p>
          ${code(samples.cookies, 'Cookies')} ${code(samples.auth0, 'Auth0, with the unmodified SDK')}
          ${code(samples.token, 'A token of your own')}
        `,
      )}
      ${section(
        'Listening and refusing',
        html`
          <p>
            Results are events in the past tense, told after the backend confirmed. Before every change comes
            <code>before-…</code>, which a listener may refuse, at once or later. They bubble out of every shadow root.
            Which ones an element has stands on its page, for instance
            ${storyLink('member-list', 'Elements/member-list', '', 'docs')}.
          </p>
          ${code(samples.events, 'Events')}
        `,
      )}
      ${section(
        'The backend',
        html`
          <p>
            <code>createOrgBackend</code> is one function from <code>Request</code> to
            <code>Promise&lt;Response&gt;</code>: it stands in Hono, Express, Fastify, Next.js, Bun, Deno, or a service
            worker. This Storybook runs it inside the page.
          </p>
          ${code(samples.backend, 'The server kit on Hono')}
          <p>
            Any other backend does as well, if it speaks <code>org-elements/openapi.yaml</code>. What
            <code>features</code> in its capabilities does not name is not shown.
          </p>
        `,
      )}
    `,
  ),
);
GettingStarted.storyName = 'Getting started';
