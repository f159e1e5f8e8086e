import { Application } from '../pages/applications/application.js';
import { Applications } from '../pages/applications/applications.js';
import { Data } from '../pages/data.js';
import { Faults } from '../pages/faults.js';
import { Group } from '../pages/groups/group.js';
import { Groups } from '../pages/groups/groups.js';
import { Organisation } from '../pages/organisations/organisation.js';
import { Organisations } from '../pages/organisations/organisations.js';
import { Outbox } from '../pages/outbox.js';
import { Overview } from '../pages/overview.js';
import { Policies } from '../pages/policies/policies.js';
import { Policy } from '../pages/policies/policy.js';
import { Pools } from '../pages/pools.js';
import { Requests } from '../pages/requests.js';
import { Resources } from '../pages/resources.js';
import { Role } from '../pages/roles/role.js';
import { Roles } from '../pages/roles/roles.js';
import { Sessions } from '../pages/sessions.js';
import { User } from '../pages/users/user.js';
import { Users } from '../pages/users/users.js';
import type { Route } from './router.js';

/** The page of an address. */
export function Outlet({ route: { page, id, tab } }: { route: Route }) {
  switch (page) {
    case 'overview':
      return <Overview />;
    case 'users':
      return id ? <User id={id} tab={tab} /> : <Users />;
    case 'roles':
      return id ? <Role code={id} /> : <Roles />;
    case 'groups':
      return id ? <Group code={id} /> : <Groups />;
    case 'organisations':
      return id ? <Organisation id={id} /> : <Organisations />;
    case 'policies':
      return id ? <Policy code={id} /> : <Policies />;
    case 'resources':
      return <Resources />;
    case 'applications':
      return id ? <Application id={id} /> : <Applications />;
    case 'outbox':
      return <Outbox />;
    case 'requests':
      return <Requests />;
    case 'faults':
      return <Faults />;
    case 'sessions':
      return <Sessions />;
    case 'pools':
      return <Pools />;
    case 'data':
      return <Data />;
  }
}
