import '../../src/elements/org-admin/org-admin.define.js';
import '../../src/elements/org-switcher/org-switcher.define.js';
import { cookieAuth } from '../../src/index.js';

// The browser sends the cookie by itself. This sets the URLs of the login and of the second factor.
document.querySelector('org-provider')!.auth = cookieAuth({
  loginUrl: '/cookies/login',
  stepUpUrl: '/cookies/confirm',
});
