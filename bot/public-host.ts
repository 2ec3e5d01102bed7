/** Names that belong to nobody, kept for documents and for networks of one's own (RFC 2606, 6761, 6762). */
const RESERVED = /(^|\.)(example\.(com|net|org)|example|invalid|test|localhost|local|internal)$/;
const NAME = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const TUNNEL =
  /(^|\.)(ngrok\.(io|app|dev)|ngrok-free\.(app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt|serveo\.net)$/;

/**
 * Why Teams and people elsewhere could not rely on this host name, or nothing: `notPublic` for wildcards, addresses in
 * figures and names that nobody can own, `tunnel` for services that lead to somebody's own machine.
 */
export function hostProblem(host: string): 'notPublic' | 'tunnel' | undefined {
  if (!NAME.test(host) || RESERVED.test(host)) return 'notPublic';
  return TUNNEL.test(host) ? 'tunnel' : undefined;
}
