import istanbul, { type FileCoverage, type Range } from 'istanbul-lib-coverage';
import ts from 'typescript';

/** A piece of a source file, by offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}
/** A fork: its ways; `without` where one of them is to skip the only way that is written down. */
export interface Fork {
  readonly type: string;
  readonly whole: Piece;
  readonly ways: readonly Piece[];
  readonly without?: true;
}
/** What can be run in a source file. */
export interface Places {
  readonly statements: readonly Piece[];
  readonly forks: readonly Fork[];
}

const logical = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);
const bare = (node: ts.Node): ts.Node => (ts.isParenthesizedExpression(node) ? bare(node.expression) : node);
const isLogical = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && logical.has(node.operatorToken.kind);
/** Lists the operands of `a && (b || c)`. */
const operands = (node: ts.Node): ts.Node[] => {
  const inner = bare(node);
  return isLogical(inner) ? [...operands(inner.left), ...operands(inner.right)] : [node];
};
/** Tells whether a statement does something by itself, unlike blocks and declarations of types. */
const runs = (node: ts.Node): boolean =>
  ts.isStatement(node) &&
  !ts.isBlock(node) &&
  !ts.isVariableStatement(node) &&
  !ts.isFunctionDeclaration(node) &&
  !ts.isClassDeclaration(node) &&
  !ts.isInterfaceDeclaration(node) &&
  !ts.isTypeAliasDeclaration(node) &&
  !ts.isImportDeclaration(node) &&
  !ts.isExportDeclaration(node) &&
  !ts.isModuleDeclaration(node) &&
  !ts.isEmptyStatement(node);

/** Finds what can be run in a source file: the statements and forks that istanbul counts. */
export const placesIn = (source: ts.SourceFile): Places => {
  const statements: Piece[] = [];
  const forks: Fork[] = [];
  const pieceOf = (node: ts.Node): Piece => ({ start: node.getStart(source), end: node.end });
  const forkOf = (node: ts.Node, inLogical: boolean): Fork | undefined => {
    const whole = pieceOf(node);
    if (ts.isIfStatement(node))
      return node.elseStatement
        ? { type: 'if', whole, ways: [node.thenStatement, node.elseStatement].map(pieceOf) }
        : { type: 'if', whole, ways: [pieceOf(node.thenStatement)], without: true };
    if (ts.isConditionalExpression(node))
      return { type: 'cond-expr', whole, ways: [node.whenTrue, node.whenFalse].map(pieceOf) };
    if (ts.isSwitchStatement(node))
      return {
        type: 'switch',
        whole,
        ways: node.caseBlock.clauses.map((clause) => pieceOf(clause.statements[0] ?? clause)),
      };
    if (isLogical(node) && !inLogical) return { type: 'binary-expr', whole, ways: operands(node).map(pieceOf) };
    return undefined;
  };
  const visit = (node: ts.Node, inLogical: boolean): void => {
    if (ts.isTypeNode(node)) return;
    if (runs(node)) statements.push(pieceOf(node));
    if ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.initializer)
      statements.push(pieceOf(node.initializer));
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) statements.push(pieceOf(node.body));
    const fork = forkOf(node, inLogical);
    if (fork) forks.push(fork);
    const inside = isLogical(node) || (inLogical && ts.isParenthesizedExpression(node));
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, false);
  return { statements, forks };
};

/** Returns a file's coverage in istanbul's form. */
export const fileCoverage = (file: {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly places: Places;
  /** How often each statement, and each way of each fork, was run. */
  readonly statements: readonly number[];
  readonly forks: readonly (readonly number[])[];
}): FileCoverage => {
  const at = (offset: number) => {
    const { line, character } = file.source.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character };
  };
  const rangeOf = ({ start, end }: Piece): Range => ({ start: at(start), end: at(end) });
  const { statements, forks } = file.places;
  const branches = forks.map(({ type, whole, ways, without }) => {
    const locations = [...ways, ...(without ? [whole] : [])].map(rangeOf);
    return { type, line: at(whole.start).line, loc: rangeOf(whole), locations };
  });
  return istanbul.createFileCoverage({
    path: file.path,
    statementMap: Object.fromEntries(statements.map(rangeOf).entries()),
    s: Object.fromEntries(file.statements.entries()),
    branchMap: Object.fromEntries(branches.entries()),
    b: Object.fromEntries(file.forks.map((ways) => [...ways]).entries()),
    fnMap: {},
    f: {},
  });
};
