const widest = { code: 140, comment: 110 };

/** An address or a name that can't be cut stands where it stands. */
const isUncuttable = (line) => /\S{60}/.test(line);

/**
 * Refuses lines that the formatter can't shorten: text in code is cut at a space and joined, comments are wrapped.
 * Patterns can't be cut, and templates of several lines are left alone: their breaks are part of what they say.
 */
export default {
  meta: {
    type: 'layout',
    schema: [],
    messages: { wide: 'A line of {{kind}} has at most {{widest}} characters; this one has {{width}}.' },
  },
  create: (context) => ({
    Program: (program) => {
      const { lines, ast } = context.sourceCode;
      const linesOf = (kept) => new Set(kept.flatMap(({ loc }) => range(loc.start.line, loc.end.line)));
      const comments = linesOf(ast.comments.filter((comment) => isAlone(comment, lines)));
      const patterns = linesOf(ast.tokens.filter(({ type }) => type === 'RegularExpression'));
      const templates = linesOf(
        ast.tokens.filter(({ type, loc }) => type === 'Template' && loc.start.line < loc.end.line),
      );
      for (const [index, text] of lines.entries()) {
        const line = index + 1;
        const kind = comments.has(line) ? 'comment' : 'code';
        if (text.length <= widest[kind] || templates.has(line) || patterns.has(line) || isUncuttable(text)) continue;
        const loc = { start: { line, column: widest[kind] }, end: { line, column: text.length } };
        context.report({
          node: program,
          loc,
          messageId: 'wide',
          data: { kind, widest: widest[kind], width: text.length },
        });
      }
    },
  }),
};

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, step) => from + step);

const isAlone = ({ loc }, lines) => lines[loc.start.line - 1].slice(0, loc.start.column).trim() === '';
