import { OrganizationSwitcher } from '@workos-inc/widgets';
import { mount } from './mount.jsx';

mount((authToken) => <OrganizationSwitcher authToken={authToken} switchToOrganization={() => {}} />);
