/** The tab: a page inside Teams. What its cards say is said where they are drawn. */
export const tab = {
  title: 'Regional improvement',
  pages: {
    overview: 'Overview',
    votes: 'Votes and results',
    sessions: 'Sessions',
    evaluation: 'Evaluation and impact',
    plan: 'Improvement plan',
    coverage: 'Coverage and readiness',
    indicators: 'Indicators',
    reports: 'Reports',
    queues: 'Queues',
  },
  navigation: 'Pages',
  loading: 'Loading the page',
  busy: 'Sending',
  back: 'Back to the page',
  openChat: 'Open the chat with the bot',
  openTab: 'Open in the tab',
  retry: 'Try again',
  chart: (title: string) => `Chart: ${title}. The same figures stand in the table.`,
  empty: 'There is nothing for you here yet.',
  playing: 'Person in the demo',
  problems: {
    noHost: {
      title: 'Open this page in Teams',
      text: 'This page shows what you may see in your region, so it has to know who you are. In Microsoft Teams, open the app Regional improvement and choose the tab Region.',
    },
    noAnswer: {
      title: 'The bot does not answer',
      text: 'Your connection may be down, or the bot is being started. Nothing is lost. Try again in a moment.',
    },
    slow: {
      title: 'This takes too long',
      text: 'The bot has not answered for 20 seconds. Nothing is lost. Try again in a moment.',
    },
    noToken: {
      title: 'Teams did not sign you in',
      text: 'Teams did not tell this page who you are. Try again. If it stays so, ask your IT colleagues whether they have approved this app.',
    },
    turnedAway: { title: 'This cannot be shown' },
  },
  configure: {
    title: 'Put the region on a tab',
    text: 'The tab shows the same to everybody in this channel: what the whole region may see. Your own votes, bookings and figures stay in your own tab. Choose Save to add it.',
    tabName: 'Region',
  },
  refused: {
    notSetUp: 'Nobody can sign in to the tab yet. Ask whoever runs the bot to set ENTRA_APP_ID.',
    noToken: 'You are not signed in. Open the tab in Microsoft Teams.',
    badToken: 'Your sign-in is not for this app. Open the tab in Microsoft Teams.',
    expired: 'Your sign-in has run out. Open the tab again.',
    foreignTenant:
      'Your organisation is not set up here. Ask the programme manager of your region to have it added.',
    keysAway: 'Your sign-in cannot be checked now, because Microsoft does not answer. Try again in a moment.',
    notMet:
      'The bot does not know you yet. Say hello to it in its chat, read the privacy notice, and open this tab again.',
    noSuchPage: 'There is no such page. Choose one of the pages of the tab.',
    notForYou: 'This page is for other roles. Choose one of the pages that the tab offers.',
    notInChannels: 'In a channel the tab is only for reading. Open your own tab to act.',
    badRequest: 'This request cannot be understood. Open the tab again.',
    notBuilt: 'The tab has not been built here. Run npm run build, and start the bot again.',
    noSuchFile: 'There is no such file. Open the tab again.',
  },
};
