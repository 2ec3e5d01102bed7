/** Hosts of the Bot Connector, public and government clouds (PLATFORM 4.1). Their subdomains belong to Microsoft too. */
const MICROSOFT_HOSTS = [
  'botframework.com',
  'smba.trafficmanager.net',
  'teams.microsoft.com',
  'teams.microsoft.us',
];

/**
 * Where the bot may send: Microsoft's hosts and the configured ones, by https; plain http on this machine only, for
 * development. `extra` are exact host names.
 */
export function allowedHosts(extra: readonly string[]): (address: string) => boolean {
  const exact = new Set(extra.map(host => host.toLowerCase()));

  return address => {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    if (protocol === 'http:') return exact.has(hostname) && isLoopback(hostname);
    if (protocol !== 'https:') return false;
    return (
      exact.has(hostname) || MICROSOFT_HOSTS.some(host => hostname === host || hostname.endsWith(`.${host}`))
    );
  };
}

const isLoopback = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
