import { OrganizationSwitcher } from '@daveyplate/better-auth-ui';
import { mount } from './mount.jsx';

mount(<OrganizationSwitcher />);
