import { type DeployedResource, type Deployment, deploy } from '../support/bicep/deployment.ts';
import { isObject, type Value } from '../support/bicep/evaluate.ts';
import type { InfraTemplates } from '../support/bicep/load.ts';

/** The least that a deployment must be told. */
export const leastParameters = { environmentName: 'prod', alertEmails: ['drift@example.test'] };

/** Everything at once: private network, zones, budget, a group of administrators. */
export const mostParameters = {
  ...leastParameters,
  privateNetwork: true,
  zoneRedundant: true,
  monthlyBudget: 5_000,
  budgetStartDate: '2026-12-01',
  administratorGroupId: '44444444-4444-4444-8444-444444444444',
  administratorAddresses: ['192.0.2.10'],
  cosmosCapacity: 'autoscale',
};

/** Both kinds of deployment. */
export function deployments(infra: InfraTemplates): readonly (readonly [string, Deployment])[] {
  return [
    ['with the least', deploy('main.bicep', leastParameters, infra)],
    ['with everything', deploy('main.bicep', mostParameters, infra)],
  ];
}

/** The resources of a type. */
export function ofType({ resources }: Deployment, ...types: readonly string[]): readonly DeployedResource[] {
  return resources.filter(({ type }) => types.includes(type));
}

/** What a resource says at a path such as `properties.siteConfig.alwaysOn`. */
export function said(resource: DeployedResource | undefined, path: string): Value | undefined {
  return path
    .split('.')
    .reduce<Value | undefined>((value, key) => (isObject(value) ? value[key] : undefined), resource?.body);
}

/** What a deployment tells the program: the application settings, with what Azure fills in for what stands in brackets. */
export function applicationSettings(
  deployment: Deployment,
  told: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const settings = ofType(deployment, 'Microsoft.Web/sites/config').find(({ body }) => body.name === 'appsettings');
  return Object.fromEntries(
    Object.entries(settings?.body.properties ?? {}).map(([name, value]) => [
      name,
      String(value).replace(/<[^>]+>/, (hole) => told[hole] ?? hole),
    ]),
  );
}
