/** Who may import whom. README.md tells why; here it is law. */
import { isBuiltin } from 'node:module';
import type { Import } from './imports';

/** Where a file stands. `root` is where the parts of the server are put together, `panel` what we change in Strapi's. */
export type Layer =
  | 'domain' | 'adapters' | 'commands' | 'queries' | 'rest' | 'api' | 'documents' | 'website' | 'jobs'
  | 'extensions' | 'settings' | 'panel' | 'root' | 'admin' | 'scripts' | 'tests' | 'config';

/** The layers each layer may import besides itself. */
const MAY_IMPORT: Record<Layer, Layer[]> = {
  domain: [],
  adapters: ['domain'],
  queries: ['domain', 'adapters'],
  commands: ['domain', 'adapters'],
  rest: ['domain', 'queries', 'commands', 'documents'],
  api: ['domain', 'queries', 'commands', 'rest'],
  documents: ['domain', 'queries', 'commands'],
  website: ['domain', 'queries', 'commands'],
  jobs: ['domain', 'adapters', 'queries', 'commands', 'documents', 'website'],
  extensions: ['adapters'],
  settings: ['adapters'],
  panel: [],
  root: ['domain', 'adapters', 'queries', 'commands', 'rest', 'documents', 'website', 'jobs'],
  admin: ['domain'],
  scripts: ['domain', 'adapters', 'queries', 'commands', 'documents', 'website', 'config'],
  tests: ['domain', 'adapters', 'queries', 'commands', 'rest', 'api', 'documents', 'website', 'jobs', 'admin', 'scripts', 'config'],
  config: [],
};

/** The folders of the domain in steps: a folder imports those of earlier steps and its own, never beside or above. */
const DOMAIN_STEPS = [
  ['person', 'calendar'],
  ['rules'],
  ['eligibility', 'quota', 'access'],
  ['workflow', 'slate', 'notice', 'review', 'objection', 'evidence'],
  ['decision', 'publication', 'statistics'],
  ['forms'],
];

/** What a rule answers with: the words of the whole domain, whatever the step. */
const DOMAIN_WORDS = ['cms/src/domain/rules/issue.ts', 'cms/src/domain/rules/decision.ts'];

/** The one place where the domain checks data from outside. */
const ZOD_USERS = ['cms/src/domain/rules/schema.ts'];

/** What an import breaks, in words; nothing for a lawful one. */
export function offence({ from, to }: Pick<Import, 'from' | 'to'>): string | undefined {
  const layer = layerOf(from);
  if (to.startsWith('npm:')) return packageOffence(layer, from, to.slice(4));
  const target = layerOf(to);
  if (layer === 'domain' && target === 'domain') return stepOffence(from, to);
  if (layer === target || MAY_IMPORT[layer].includes(target)) return undefined;
  return `${layer} must not import ${target}: ${from} → ${to}`;
}

/** The layer a file belongs to; an unknown place in cms/src is an error, so that a new folder gets its law first. */
export function layerOf(file: string): Layer {
  const [top, second, third] = file.split('/');
  if (top !== 'cms') return top as Layer;
  if (second === 'config') return 'settings';
  if (!third || !file.slice('cms/src/'.length).includes('/')) return 'root';
  if (third === 'admin') return 'panel';
  if (!(third in MAY_IMPORT)) throw new Error(`${file}: no law for cms/src/${third}`);
  return third as Layer;
}

function packageOffence(layer: Layer, from: string, name: string): string | undefined {
  if (layer === 'domain' && !(name === 'zod' && ZOD_USERS.includes(from))) return `domain must not import ${name}: ${from}`;
  if (layer === 'admin' && isBuiltin(name) && !from.endsWith('vite.config.ts')) return `admin must not import ${name}: ${from}`;
  if (['commands', 'queries', 'rest', 'website', 'jobs'].includes(layer) && name.startsWith('@strapi/')) {
    return `only adapters and api touch Strapi: ${from}`;
  }
  return undefined;
}

function stepOffence(from: string, to: string): string | undefined {
  const [folder, target] = [from, to].map((file) => file.split('/')[3] ?? '') as [string, string];
  if (folder === target || DOMAIN_WORDS.includes(to)) return undefined;
  const [step, targetStep] = [folder, target].map((name) => DOMAIN_STEPS.findIndex((names) => names.includes(name))) as [number, number];
  if (step < 0) return `no step for cms/src/domain/${folder}: ${from}`;
  if (targetStep >= 0 && targetStep < step) return undefined;
  return `domain/${folder} must not import domain/${target}: ${from} → ${to}`;
}

/** One cycle among files, in the order of its imports; undefined when there is none. */
export function findCycle(imports: Pick<Import, 'from' | 'to'>[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of targets.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
