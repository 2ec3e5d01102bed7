import type { CertificateView } from '../../programme/training/certificate-service.ts';
import { getCertificate } from '../forms/get-certificate.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { certificate: say } = words.attendance;

const NAME_CHARACTERS = 60;
const SESSIONS = 60;

/** The sessions that a person attended, to choose the one that the certificate is about. */
export function certificatesCard(attended: readonly CertificateView[]): Card {
  const choices = attended.slice(0, SESSIONS).map(({ session, programmeName }) => ({
    value: session.id,
    title: say.choice(
      plainAnywhere(session.code),
      plainAnywhere(shortened(programmeName, NAME_CHARACTERS)),
      session.startsAt,
    ),
  }));
  return card({
    summary: say.summary(attended.length),
    body: [
      heading(say.heading),
      paragraph(say.intro),
      ...getCertificate.inputs({ session: { choices, preset: choices[0]?.value } }),
    ],
    actions: [getCertificate.submit(say.make)],
  });
}
