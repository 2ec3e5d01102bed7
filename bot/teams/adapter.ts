import { type Activity, CloudAdapter } from 'botbuilder';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';

/** The one channel that we speak; others would need their own endorsement and shapes. */
const CHANNEL = 'msteams';

/**
 * The SDK's adapter, leaned to what a turn needs: its own `process` parses the request three times, builds a context
 * with clients that a card's answer never uses, and turns bad signatures and missing types into a 500 (SPEED).
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(authentication: BotFrameworkAuthentication, appId: string) {
    super(authentication);
    this.#appId = appId;
  }

  /** Does the header prove that Teams sent this? Whatever the SDK throws on the way means that it does not. */
  async authenticates(
    activity: { channel: string | undefined; serviceUrl: string },
    authorization: string,
  ): Promise<boolean> {
    // An empty channel would pass the check of the key's endorsements.
    if (activity.channel !== CHANNEL) return false;
    const claimed: Partial<Activity> = { channelId: activity.channel, serviceUrl: activity.serviceUrl };
    try {
      await this.botFrameworkAuthentication.authenticateRequest(claimed as Activity, authorization);
      return true;
    } catch {
      return false;
    }
  }

  /** The client that speaks to the Bot Connector at this address. */
  connector(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(
      this.createClaimsIdentity(this.#appId),
    );
    return factory.create(serviceUrl);
  }
}
