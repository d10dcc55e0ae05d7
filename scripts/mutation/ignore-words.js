/**
 * Leaves the words of the catalogue alone. A test asks that every code has its words and who can mend it; holding each
 * sentence to the letter as well would only repeat the catalogue. What chooses between two words is still mutated.
 */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const CATALOGUE = /(?:Phrases|Labels|Faults)$|^(?:MEND_\w+|resave|figures)$/;
const WORDS = ['StringLiteral', 'TemplateLiteral', 'TemplateElement'];

/**
 * @typedef {{ node: { type: string, id?: { name?: string } }, findParent(wanted: (parent: Place) => boolean): Place | null }} Place
 * @param {Place} place
 */
function shouldIgnore(place) {
  if (!WORDS.includes(place.node.type)) return undefined;
  const named = place.findParent(({ node }) => ['VariableDeclarator', 'FunctionDeclaration'].includes(node.type) && CATALOGUE.test(node.id?.name ?? ''));
  return named ? 'words of the catalogue' : undefined;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', { shouldIgnore })];
