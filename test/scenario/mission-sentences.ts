/**
 * What the region's update of February 2016 says, sentence by sentence, and what the public update of the scenario says
 * to the same, from stored data. What is opinion, or not kept, has no counterpart: who first thought of the training, and
 * that it makes the effort worthwhile.
 */
export const MISSION_SENTENCES: readonly { said: string; says: readonly RegExp[] }[] = [
  {
    said: 'Update for the February meeting of the ADCS Council of Reference',
    says: [/^Update for the February meeting of the ADCS Council of Reference$/m],
  },
  {
    said: 'The Peer Challenge and Performance Summit was held on 27 November 2015.',
    says: [/The Peer Challenge and Performance Summit was held on 27 November 2015/],
  },
  {
    said: '12 of the region’s 16 LAs participated in the peer challenge programme for 2015.',
    says: [/^12 of 16 authorities participated in the peer challenge programme for 2015\./m],
  },
  {
    said: 'The results of the peer reviews were collated and learning on the topics was presented at the Summit',
    says: [
      /The results of 12 peer challenges were collated by topic: 60 findings on 6 topics\./,
      /What the region learns from them is written down and approved for 6 topics\./,
    ],
  },
  {
    said: 'attended by senior officers of all but one of the LAs, two LSCB chairs and the chair of the regional LA Chief Executives group.',
    says: [
      /attended by 34 senior officers of all but one of the authorities \(15 of 16\), 2 LSCB chairs and the chair of the chief executives' group/,
    ],
  },
  {
    said: 'The Summit used the Outcomes Based Accountability approach which uses performance data to inform how outcomes can be improved.',
    says: [
      /It used the Outcomes Based Accountability approach, which uses performance data to inform how outcomes can be improved/,
    ],
  },
  {
    said: 'A key message was that LAs will be more effective if they collaborate on topics which are challenging regionally.',
    says: [
      /Its key message: Authorities will be more effective if they collaborate on topics which are challenging regionally/,
    ],
  },
  {
    said: 'A debate and vote on regional improvement priorities for 2016 resulted in a small number of high-level topics warranting joined up regional action.',
    says: [
      /A debate and vote on “Regional improvement priorities for 2016” closed on 27 November 2015\./,
      /3 topics were adopted, a small number of the 10 on the ballot, for joined-up regional action/,
    ],
  },
  {
    said: 'Work is currently being done to turn this into a regional improvement plan.',
    says: [/What it endorses is turned into a regional improvement plan/],
  },
  {
    said: 'The group was recently tasked by the ADCS branch to improve sponsorship of regional support groups',
    says: [
      /On 11 December 2015 the group was tasked by the ADCS branch: Improve sponsorship of regional support groups\./,
      /5 of 8 regional support groups have a sponsor\./,
    ],
  },
  {
    said: 'and use SLI funds for a Programme Manager post to support the region’s SLI work, based on a business plan',
    says: [
      /the group was tasked by the ADCS branch: Use improvement funds for a Programme Manager post, based on a business plan\./,
      /Programme Manager post, 0\.6 of a full post: advertised\./,
    ],
  },
  {
    said: 'Work is progressing to do this.',
    says: [/This is in progress; the last word on it is of 18 December 2015/],
  },
  {
    said: 'the Senior HMI for the SW region and colleague HMIs have been running a pilot programme of training for a wide range of staff across the South West',
    says: [
      /the pilot programme “Case tracking: learning from inspection”, in 6 sessions in 3 of 4 sub-regions/,
      /They are of 5 staff groups\./,
    ],
  },
  { said: '94 senior staff have now attended', says: [/94 senior members of staff .* have now attended/] },
  {
    said: 'and evaluations are consistently mainly ‘excellent’ or ‘very good’',
    says: [
      /50\.0% rated the session excellent and 37\.5% very good, together 87\.5%\./,
      /In each of the 6 sessions whose result can be shown more than half did, so evaluations are consistently mainly excellent or very good\./,
    ],
  },
  {
    said: 'and the material continues to evolve. For example, to introduce more positive features to make the exercise of judgment less straightforward.',
    says: [
      /The material continues to evolve\. It is at version 2\.0 since 1 November 2015: More positive features/,
      /The reason: Judgement was too straightforward\./,
    ],
  },
  {
    said: 'Further sessions are planned to extend to other sub-regional areas.',
    says: [/2 further sessions are planned, in South\./],
  },
  {
    said: 'LAs have a wide variety of electronic record systems which are not compatible',
    says: [/5 families of electronic record systems, which are not compatible with each other/],
  },
  {
    said: 'A survey to evaluate the impact of the training on practice in LAs three months after the training has been delivered is being rolled out',
    says: [
      /A survey three months after each session asks whether practice has changed\./,
      /61 people were invited and 27 replied \(44\.3%\)\. The survey is still being rolled out/,
    ],
  },
  {
    said: 'and will continue to inform the design of the programme',
    says: [
      /What people say informs the design of the training: 2 changes because of it so far\./,
      /You said: judgement was too straightforward\. We changed in version 2\.0 of the material: more positive features/,
    ],
  },
];
