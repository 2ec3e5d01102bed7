import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { tokenMemo } from './token-memo.ts';

const MOST_CLIENTS = 200;

/**
 * Decorates the SDK's authentication, which checks the token's signature and builds three clients with their HTTP
 * pipelines for every single turn: verified tokens and clients are remembered (SPEED).
 */
export class RememberingAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  readonly #verified: ReturnType<typeof tokenMemo>;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  readonly #tokenClients = new Map<string, Promise<UserTokenClient>>();

  constructor(inner: BotFrameworkAuthentication, now: () => number) {
    super();
    this.#inner = inner;
    this.#verified = tokenMemo(now);
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const { channelId: channel, serviceUrl } = activity;
    const result = await this.#verified({ authorization: header, channel, serviceUrl }, () =>
      this.#inner.authenticateRequest(activity, header),
    );
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  override authenticateStreamingRequest(
    header: string,
    channelHeader: string,
  ): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(header, channelHeader);
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        remembered(this.#connectors, JSON.stringify([appOf(identity), serviceUrl, audience]), () =>
          this.#inner.createConnectorFactory(identity).create(serviceUrl, audience),
        ),
    };
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return remembered(this.#tokenClients, appOf(identity), () => this.#inner.createUserTokenClient(identity));
  }
}

const appOf = (identity: ClaimsIdentity): string =>
  identity.getClaimValue(AuthenticationConstants.AudienceClaim) ??
  identity.getClaimValue(AuthenticationConstants.AppIdClaim) ??
  '';

function remembered<T>(table: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = table.get(key);
  if (known !== undefined) return known;
  if (table.size >= MOST_CLIENTS) table.clear();
  const made = make();
  table.set(key, made);
  made.catch(() => table.delete(key));
  return made;
}
