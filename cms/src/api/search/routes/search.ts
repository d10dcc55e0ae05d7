import { strapiRoutes } from '../../../rest/routes';

export default strapiRoutes('search');
