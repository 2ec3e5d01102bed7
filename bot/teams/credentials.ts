import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  type ConnectorClientOptions,
  ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector';
import type { AppRegistration, TestServices } from '../config.ts';

const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

/**
 * The SDK's authentication as we use it. Only tokens that the Bot Connector issued for a channel count: the SDK would
 * also take those that Entra issues to emulators and other bots. Without a registration nothing is checked.
 */
export function sdkAuthentication(
  registration: AppRegistration | undefined,
  test: TestServices,
  http: NonNullable<ConnectorClientOptions['httpClient']>,
): BotFrameworkAuthentication {
  const fromChannelOnly = new AuthenticationConfiguration([], async claims => {
    if (!claims.some(({ type, value }) => type === AuthenticationConstants.IssuerClaim && value === ISSUER))
      throw new AuthenticationError('Only tokens of the Bot Connector are taken.', 401);
  });
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl:
        test.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl:
        test.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
      CallerId: 'urn:botframework:azure',
    },
    credentialsOf(registration, test),
    fromChannelOnly,
    undefined,
    { httpClient: http },
  );
}

function credentialsOf(
  registration: AppRegistration | undefined,
  test: TestServices,
): ServiceClientCredentialsFactory {
  if (registration === undefined) return new ConfigurationServiceClientCredentialFactory();
  if (test.outboundToken !== undefined) return new FixedToken(registration.appId, test.outboundToken);
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: registration.type,
    MicrosoftAppId: registration.appId,
    ...('password' in registration ? { MicrosoftAppPassword: registration.password } : {}),
    ...('tenantId' in registration ? { MicrosoftAppTenantId: registration.tenantId } : {}),
  });
}

/** For tests on one machine, where Entra cannot be asked for a token. */
class FixedToken extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #token: string;

  constructor(appId: string, token: string) {
    super();
    this.#appId = appId;
    this.#token = token;
  }

  override isValidAppId = async (appId: string): Promise<boolean> => appId === this.#appId;
  override isAuthenticationDisabled = async (): Promise<boolean> => false;
  override createCredentials = async (): Promise<TokenCredentials> => new TokenCredentials(this.#token);
}
