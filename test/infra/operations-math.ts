type Values = Readonly<Record<string, number | undefined>>;

const functions: Readonly<Record<string, (...values: (number | undefined)[]) => number | undefined>> = {
  IF: (condition, yes, no) => (condition === undefined ? undefined : condition ? yes : no),
  FILL: (value, instead) => value ?? instead,
};
const operators: readonly Readonly<Record<string, (one: number, other: number) => number>>[] = [
  { '>=': (one, other) => Number(one >= other), '<': (one, other) => Number(one < other) },
  { '+': (one, other) => one + other, '-': (one, other) => one - other },
  { '*': (one, other) => one * other, '/': (one, other) => one / other },
];

/**
 * Evaluates the part of CloudWatch's metric math that alarms use, for one period: arithmetic, comparisons, IF
 * and FILL. A metric without data is undefined, and so is what is worked out from it
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html).
 */
export const evaluate = (expression: string, values: Values): number | undefined => {
  const tokens = expression.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|>=|[-+*/(),<]/g) ?? [];
  const next = (): string => tokens.shift() ?? '';
  const list = (): (number | undefined)[] => {
    const found = [binary(0)];
    while (next() === ',') found.push(binary(0));
    return found;
  };
  const operand = (): number | undefined => {
    const token = next();
    if (token === '(') return list()[0];
    if (/^\d/.test(token)) return Number(token);
    const call = functions[token];
    if (call) return (next(), call(...list()));
    if (!(token in values)) throw new Error(`${expression}: what is ${token}?`);
    return values[token];
  };
  const binary = (level: number): number | undefined => {
    const known = operators[level];
    if (!known) return operand();
    let left = binary(level + 1);
    for (let operator = known[tokens[0] ?? '']; operator; operator = known[tokens[0] ?? '']) {
      next();
      const right = binary(level + 1);
      left = left === undefined || right === undefined ? undefined : operator(left, right);
    }
    return left;
  };
  return binary(0);
};
