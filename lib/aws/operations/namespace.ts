import type { StageName } from '../stage';

/**
 * Names the namespace in which CloudWatch keeps what a stage counts itself, by its functions
 * (`METRICS_NAMESPACE`) and in its logs.
 */
export const metricsNamespace = (stage: StageName): string => `Hearth/${stage}`;
