/**
 * US dollars in us-east-1, on demand, beyond the free tier, for the dashboard's estimate. As of 2026: https://aws.amazon.com/api-gateway/pricing/ (REST),
 * https://aws.amazon.com/lambda/pricing/ (arm64), https://aws.amazon.com/dynamodb/pricing/on-demand/, https://aws.amazon.com/waf/pricing/,
 * https://aws.amazon.com/ses/pricing/.
 */
export const prices = {
  gatewayRequest: 3.5e-6, firewallRequest: 0.6e-6, call: 0.2e-6, gigabyteSecond: 1.33334e-5, readUnit: 0.125e-6, writeUnit: 0.625e-6, mail: 1e-4,
} as const;
