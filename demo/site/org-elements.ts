import '../../src/elements/org-admin/org-admin.define.js';
import '../../src/elements/org-switcher/org-switcher.define.js';
import { cookieAuth } from '../../src/index.js';

// The elements would do without: the browser sends the cookie. This says where to log in, and where to give the second factor.
document.querySelector('org-provider')!.auth = cookieAuth({
  loginUrl: '/cookies/login',
  stepUpUrl: '/cookies/confirm',
});
