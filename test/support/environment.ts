/** Sets variables of the functions' environment for one test file, before they are first read. */
export const withEnvironment = (variables: Readonly<Record<string, string>>): void => {
  Object.assign(process.env, variables);
};
