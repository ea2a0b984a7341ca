/** Tells whether a problem is of a kind: `if (isProblem(error, 'quota-exceeded')) show(error.limit)`. */
export const isProblem = (problem, code) => problem?.type === `https://hearth.example/problems/${code}`;
/** A call that was refused; `problem` says why. */
export class Refused extends Error {
    constructor(status, problem) {
        super(`${problem.title}: ${problem.detail}`);
        this.name = 'Refused';
        this.status = status;
        this.problem = problem;
    }
}
