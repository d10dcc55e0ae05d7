/** Routes of the submission window. */
import { extendWindow } from '../../commands/extend-window';
import { acting, reading, type RestRoute } from '../route';

export const windowRoutes: readonly RestRoute[] = [...reading('window-extensions'), acting('POST', '/window-extensions', extendWindow, 'window-extensions')];
