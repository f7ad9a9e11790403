/**
 * Where Teams keeps what people share: `downloadUrl` of a `file.download.info` leads to the tenant's SharePoint or
 * OneDrive (`TENANT.sharepoint.com`, `TENANT-my.sharepoint.com`), which may send us on to where it serves files from.
 */
export const teamsFileHosts: readonly string[] = ['*.sharepoint.com', '*.svc.ms'];

/** Whether the host is named, or is below a name that begins with a star. */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  const name = host.toLowerCase();
  return allowed.some((pattern) =>
    pattern.startsWith('*.') ? name.length > pattern.length - 1 && name.endsWith(pattern.slice(1)) : name === pattern,
  );
}
