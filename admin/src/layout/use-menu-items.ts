import { useAllowed } from '../session/access';
import { menuItems, type MenuItem } from './menu-items';

/** The menu of the person's role. */
export function useMenuItems(): MenuItem[] {
  const allowed = useAllowed();
  return menuItems.filter(({ needs, unless }) => (needs === null || allowed(needs)) && !(unless && allowed(unless)));
}
