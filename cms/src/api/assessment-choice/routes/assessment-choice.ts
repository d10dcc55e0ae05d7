import { strapiRoutes } from '../../../rest/routes';

export default strapiRoutes('assessment-choice');
