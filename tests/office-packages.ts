import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Tests of the office lie outside admin/ and use packages of the root; both must meet the office's own React, or hooks
 * fail. What they import by name is looked up in admin/node_modules first.
 */
export function resolveFromOffice(root: string): Plugin {
  const office = path.join(root, 'admin/package.json');
  const outside = [path.join(root, 'tests/'), path.join(root, 'node_modules/@testing-library/')];
  return {
    name: 'resolve-from-office',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!/^[@a-z]/.test(source) || /^@(admin|cms|domain)\//.test(source)) return null;
      if (!importer || !outside.some((folder) => importer.startsWith(folder))) return null;
      return await this.resolve(source, office, { skipSelf: true });
    },
  };
}
