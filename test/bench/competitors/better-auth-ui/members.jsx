import { OrganizationMembersCard } from '@daveyplate/better-auth-ui';
import { mount } from './mount.jsx';

mount(<OrganizationMembersCard />);
