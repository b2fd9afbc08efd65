/*
 * User-visible text in templates instead of string files: in text, in the attributes that are read out
 * or shown, and in expressions that choose between them.
 */
import ts from 'typescript';

/** Attributes with user-visible or announced values. */
const spoken = /^[.?]?(aria-(label|description|valuetext|roledescription|placeholder)|title|placeholder|alt|label)$/i;

/** Allowed text in templates, with reasons. */
export const allowed: { text: RegExp; because: string }[] = [
  { text: /^Alt [A-Z]$/, because: 'keys, as they are printed on keyboards' },
];

/** Placeholder of an expression in the text of a template. */
const gap = '\u0000';
const letters = /\p{L}{2,}/u;

export interface Literal {
  line: number;
  text: string;
}

/** Literal words of all templates in a source file. */
export function literalsIn(fileName: string, source: string): Literal[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const add = (node: ts.Node, text: string) => {
    const words = text.replaceAll(gap, ' ').replace(/&\w+;/g, ' ').trim();
    if (letters.test(words) && !allowed.some((one) => one.text.test(words)))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: words });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg|staticHtml)$/.test(node.tag.getText())) {
      const { template } = node;
      const spans = ts.isTemplateExpression(template) ? [...template.templateSpans] : [];
      const text = ts.isTemplateExpression(template)
        ? [template.head.text, ...spans.map(({ literal }) => literal.text)].join(gap)
        : template.text;
      const { shown, places } = partsOf(text);
      shown.forEach((one) => add(node, one));
      spans.forEach(
        ({ expression }, index) => places[index] && chosen(expression).forEach((one) => add(one, one.text)),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Text and announced attributes of a template, and for each expression whether it is in one of them. */
function partsOf(template: string): { shown: string[]; places: boolean[] } {
  const shown: string[] = [];
  const places: boolean[] = [];
  const pattern = /<!--.*?-->|<(style|script)\b.*?<\/\1>|<\/?[\w\u0000-]+((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gs;
  for (const [piece, raw, attributes] of template.matchAll(pattern)) {
    const isText = !piece.startsWith('<');
    if (isText) shown.push(piece);
    // Walks the tag: an expression belongs to the attribute before it.
    const owners =
      isText || raw || attributes === undefined
        ? []
        : [...attributes.matchAll(/([^\s=\u0000]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)|\u0000/g)];
    for (const [whole, name, value] of owners) {
      const isSpoken = name !== undefined && spoken.test(name);
      if (isSpoken) shown.push(value!.replace(/^["']|["']$/g, ''));
      places.push(...[...whole].filter((sign) => sign === gap).map(() => isSpoken));
    }
    const counted = owners.reduce((sum, [whole]) => sum + [...whole].filter((sign) => sign === gap).length, 0);
    const signs = [...piece].filter((sign) => sign === gap).length;
    // The remaining expressions are in text, in tag names or in comments.
    for (let left = counted; left < signs; left++) places.push(isText);
  }
  return { shown, places };
}

/** Strings that an expression may come to by itself: `open ? 'Close' : nothing`. */
function chosen(expression: ts.Expression): (ts.StringLiteral | ts.NoSubstitutionTemplateLiteral)[] {
  if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression)) return [expression];
  if (ts.isParenthesizedExpression(expression)) return chosen(expression.expression);
  if (ts.isConditionalExpression(expression)) return [...chosen(expression.whenTrue), ...chosen(expression.whenFalse)];
  if (ts.isBinaryExpression(expression))
    return /^(\|\||&&|\?\?|\+)$/.test(expression.operatorToken.getText())
      ? [...chosen(expression.left), ...chosen(expression.right)]
      : [];
  return [];
}
