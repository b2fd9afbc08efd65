import { StytchB2BClient } from '@stytch/vanilla-js/b2b/headless';
import { mountAdminPortalMemberManagement } from '@stytch/vanilla-js/b2b/adminPortal';

// Its API sets these where somebody logs in. What they say is read there only.
document.cookie = 'stytch_session=session_0';
document.cookie = 'stytch_session_jwt=jwt_0';

const client = new StytchB2BClient('public-token-live-org-elements', {
  endpoints: { liveAPIURL: '/competitors/stytch' },
});
mountAdminPortalMemberManagement({ client, element: '#competitor' });
