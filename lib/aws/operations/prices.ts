/**
 * The prices in US dollars in us-east-1, on demand, beyond the free tier. As of 2026; what each was checked
 * against stands in docs/costs.md. Those that the dashboard's estimate uses come first.
 */
export const prices = {
  gatewayRequest: 3.5e-6,
  firewallRequest: 0.6e-6,
  call: 0.2e-6,
  gigabyteSecond: 1.33334e-5,
  readUnit: 0.125e-6,
  writeUnit: 0.625e-6,
  mail: 1e-4,
  monthlyUser: 0.015,
  storedGb: 0.25,
  recoverableGb: 0.2,
  backedUpGb: 0.1,
  objectGb: 0.023,
  objectWrite: 5e-6,
  objectRead: 0.4e-6,
  logGb: 0.5,
  trace: 5e-6,
  key: 1,
  secret: 0.4,
  alarmMetric: 0.1,
  compositeAlarm: 0.5,
  metric: 0.3,
  firewall: 5,
  firewallRule: 1,
  logRule: 0.5,
} as const;
