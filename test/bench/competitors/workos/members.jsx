import { UsersManagement } from '@workos-inc/widgets';
import { mount } from './mount.jsx';

mount((authToken) => <UsersManagement authToken={authToken} />);
