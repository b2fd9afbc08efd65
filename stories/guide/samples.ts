/* Code of the page "Getting started". Each is a whole that runs when it is pasted. */

export const plain = `
<script type="module" src="/node_modules/org-elements/dist/cdn/org-elements.js"></script>
<org-provider api-base="/org-api">
  <org-switcher></org-switcher>
  <member-list></member-list>
</org-provider>`;

export const bundled = `
import 'org-elements/org-switcher.js'; // brings the provider along
import 'org-elements/member-list.js';

// Or all of them, as <acme-member-list>:
import { defineElements } from 'org-elements';
defineElements({ prefix: 'acme-' });`;

export const react = `
import 'org-elements/org-switcher.js';
import 'org-elements/member-list.js';
import { cookieAuth, type MembersDetail } from 'org-elements';

const auth = cookieAuth({ loginUrl: '/login' });

export function Members() {
  return (
    <org-provider api-base="/org-api" auth={auth}>
      <org-switcher />
      <member-list
        without-title
        sort="-joinedAt"
        onmember-removed={(event: CustomEvent<MembersDetail>) => console.log(event.detail.members)}
      />
    </org-provider>
  );
}`;

export const reactTypes = `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MemberList, OrgProvider, OrgSwitcher } from 'org-elements';

type Tag<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & { [name: string]: unknown };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'org-provider': Tag<OrgProvider>;
      'org-switcher': Tag<OrgSwitcher>;
      'member-list': Tag<MemberList>;
    }
  }
}`;

export const vueConfig = `
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag: string) => tag.includes('-');
export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });`;

export const vue = `
<script setup lang="ts">
import 'org-elements/org-switcher.js';
import 'org-elements/member-list.js';
import { cookieAuth } from 'org-elements';

const auth = cookieAuth({ loginUrl: '/login' });
const removed = (event: CustomEvent) => console.log(event.detail.members);
</script>

<template>
  <org-provider api-base="/org-api" .auth="auth">
    <org-switcher />
    <member-list without-title sort="-joinedAt" @member-removed="removed" />
  </org-provider>
</template>`;

export const svelte = `
<script lang="ts">
  import 'org-elements/org-switcher.js';
  import 'org-elements/member-list.js';
  import { cookieAuth } from 'org-elements';

  const auth = cookieAuth({ loginUrl: '/login' });
</script>

<org-provider api-base="/org-api" {auth}>
  <org-switcher></org-switcher>
  <member-list without-title sort="-joinedAt" onmember-removed={(event) => console.log(event.detail.members)}></member-list>
</org-provider>`;

export const angular = `
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'org-elements/org-switcher.js';
import 'org-elements/member-list.js';
import { cookieAuth } from 'org-elements';

@Component({
  selector: 'app-members',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <org-provider api-base="/org-api" [auth]="auth">
      <org-switcher></org-switcher>
      <member-list without-title sort="-joinedAt" (member-removed)="removed($event)"></member-list>
    </org-provider>
  \`,
})
export class MembersComponent {
  readonly auth = cookieAuth({ loginUrl: '/login' });

  removed(event: Event) {
    console.log((event as CustomEvent).detail.members);
  }
}`;

export const server = `
'use client';
import { useEffect } from 'react';

export function Members() {
  useEffect(() => void import('org-elements/member-list.js'), []);
  return <org-provider api-base="/org-api"><member-list /></org-provider>;
}`;

export const reserve = `
<link rel="stylesheet" href="/node_modules/org-elements/dist/not-defined.css">`;

export const drawnOnServer = `
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'org-elements/define.js';

const body = await collectResult(render(html\`<org-provider api-base="/org-api"><member-list></member-list></org-provider>\`));`;

export const hydrated = `
import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; // first
import 'org-elements/member-list.js';`;

export const cookies = `
import { cookieAuth } from 'org-elements';

document.querySelector('org-provider').auth = cookieAuth({ loginUrl: '/login', stepUpUrl: '/confirm' }); // both get ?return_to=`;

export const auth0 = `
import { Auth0Client } from '@auth0/auth0-spa-js';
import { auth0Auth } from 'org-elements/auth0.js';

const auth = auth0Auth(new Auth0Client({ domain, clientId, authorizationParams: { audience, redirect_uri: location.origin } }));
await auth.checkSession();
document.querySelector('org-provider').auth = auth;`;

export const token = `
import { tokenAuth } from 'org-elements';

document.querySelector('org-provider').auth = tokenAuth(({ organization }) => session.tokenFor(organization));`;

export const events = `
document.addEventListener('member-removed', (event) => {
  console.log(event.detail.members);
});

document.addEventListener('before-member-remove', (event) => {
  event.waitUntil(confirmWithBilling(event.detail.members)); // false or a rejection: nothing is sent
});`;

export const backend = `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createOrgBackend, jwtAuthenticator } from 'org-elements/backend.js';
import { openSqlStore } from 'org-elements/sql-store.js';

const backend = createOrgBackend({
  store: await openSqlStore({ folder: './data' }), // or { url: process.env.DATABASE_URL }
  authenticate: jwtAuthenticator({ issuer: 'https://tenant.eu.auth0.com/', audience: 'https://api.example.com' }),
  policy: { ownerRoleIds: ['owner'], invitationUrl: ({ ticket }) => \`https://app.example.com/join?invitation=\${ticket}\` },
  sendInvitation: async ({ invitation, acceptUrl }) => mailer.send(invitation.email, acceptUrl),
});

const app = new Hono();
app.all('/org-api/*', (c) => backend(c.req.raw));
serve({ fetch: app.fetch, port: 3000 });`;
