import { secrets } from '../src/adapters/secrets';
import { settings } from '../src/adapters/settings';

const keys = secrets(settings().dataDir);

export default {
  'users-permissions': {
    config: { jwtSecret: keys.usersJwt, jwtManagement: 'refresh', sessions: { httpOnly: true } },
  },
  upload: { config: { sizeLimit: 20 * 1024 * 1024, breakpoints: {} } },
};
