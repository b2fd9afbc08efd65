import type { Messages } from '../../i18n/strings.js';

export const brandingPreview = {
  title: 'Preview',
  subject: 'branding',
  width: 'Screen size',
  wide: 'Desktop',
  narrow: 'Mobile',
  login: 'Sign-in page',
  mail: 'Email',
  invitation: 'Invitation page',
  header: 'App header',
  light: 'light',
  dark: 'dark',
  sceneOn: '{scene}, {scheme}',
  signInTo: 'Sign in to {name}',
  placeholder: 'you@example.com',
  email: 'Email address',
  password: 'Password',
  singleUse: 'This link can be used once.',
  signIn: 'Sign in',
  join: 'Join {name}',
  invitedYou: 'You’ve been invited to join',
  accept: 'Accept and continue',
  decline: 'Decline',
  home: 'Home',
  reports: 'Reports',
  pageContent: 'Page content',
  organization: 'Your organization',
} as const;

/** All strings of the section `brandingPreview`, by key. */
export type BrandingPreviewMessages = Messages<typeof brandingPreview>;

declare module '../../i18n/strings.js' {
  interface Strings {
    brandingPreview: BrandingPreviewMessages;
  }
}
