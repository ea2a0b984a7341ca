import type { Rule } from 'eslint';

declare const lineWidth: Rule.RuleModule;
export default lineWidth;
