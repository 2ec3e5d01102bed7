import assert from 'node:assert/strict';
import {
  BUSINESS_PLAN_STATES,
  fundFigures,
  type LineState,
  lineStatesAfter,
  planStateAfter,
} from '../../programme/steering/business-plan.ts';
import {
  fundReport,
  sponsoredGroups,
  supportGroupFigures,
} from '../../programme/steering/steering-figures.ts';
import { sponsorOn, withSponsor } from '../../programme/steering/support-group.ts';
import { sampleGroup, sampleLine, samplePlan } from './sample-steering.ts';

const AT = new Date('2015-12-01T09:00:00Z');
const sponsorship = (sponsor: string, from: string, to?: string) => ({
  sponsor,
  from,
  ...(to !== undefined && { to }),
  by: 'manager',
  at: AT,
});

describe('Support groups', () => {
  const groups = [
    sampleGroup('Early help', { sponsorships: [sponsorship('ann', '2016-01-25')] }),
    sampleGroup('Workforce', { sponsorships: [sponsorship('ben', '2015-09-01', '2015-12-31')] }),
    sampleGroup('Participation'),
    sampleGroup('Ended', { to: '2015-12-31', sponsorships: [sponsorship('cat', '2015-01-01')] }),
    sampleGroup('To come', { from: '2016-06-01' }),
  ];

  it('are counted on a day, with those that have nobody by name', () => {
    const at = (day: string, people: { id: string; leftOn?: string }[] = []) =>
      supportGroupFigures(groups, people, day);
    assert.deepEqual(at('2015-12-15'), {
      total: 4,
      sponsored: 2,
      vacancies: ['Early help', 'Participation'],
    });
    assert.deepEqual(at('2016-02-05'), { total: 3, sponsored: 1, vacancies: ['Workforce', 'Participation'] });
    assert.equal(at('2016-06-01').total, 4);
  });

  it('have a vacancy from the day after their sponsor has left, and had none before', () => {
    const [group] = groups;
    assert.ok(group);
    const people = [{ id: 'ann', leftOn: '2016-03-31' }];
    assert.equal(sponsorOn(group, people, '2016-03-31'), 'ann');
    assert.equal(sponsorOn(group, people, '2016-04-01'), undefined);
    assert.equal(supportGroupFigures([group], people, '2016-02-05').sponsored, 1, 'February stays as it was');
  });

  it('are told one by one, by name, with the authority of whoever sponsors them and is there', () => {
    const people = [
      { id: 'ann', authority: 'D02' },
      { id: 'ben', authority: 'D03', leftOn: '2015-11-30' },
    ];
    assert.deepEqual(sponsoredGroups(groups, people, '2016-02-05'), [
      { name: 'Early help', sponsor: { authority: 'D02', since: '2016-01-25' } },
      { name: 'Participation' },
      { name: 'Workforce' },
    ]);
    assert.deepEqual(sponsoredGroups(groups, people, '2015-12-15')[2], { name: 'Participation' });
    assert.deepEqual(sponsoredGroups(groups, [], '2015-12-15')[3], {
      name: 'Workforce',
      sponsor: { since: '2015-09-01' },
    });
  });

  it('have one sponsor at a time', () => {
    const changed = withSponsor([sponsorship('ann', '2016-01-25')], sponsorship('ben', '2016-03-01'));
    assert.deepEqual(
      changed.map(({ sponsor, from, to }) => [sponsor, from, to]),
      [
        ['ann', '2016-01-25', '2016-02-29'],
        ['ben', '2016-03-01', undefined],
      ],
    );
  });
});

describe('The fund', () => {
  const line = (id: string, amount: number, ...states: [LineState, string][]) =>
    sampleLine(id, amount, {
      state: states.at(-1)?.[0] ?? 'planned',
      steps: states.map(([state, on]) => ({ state, on, at: AT, by: 'manager' })),
    });

  it('adds up in whole pence, whatever the amounts', () => {
    const lines = [
      line('a', 1_010, ['committed', '2016-01-01']),
      line('b', 2_020, ['committed', '2016-01-01']),
    ];
    const contributions = [{ id: 'c', source: 'x', each: 10, times: 303, on: '2016-01-01' }];
    assert.deepEqual(fundFigures(samplePlan({ lines, contributions })), {
      available: 3_030,
      committed: 3_030,
      planned: 0,
    });
  });

  it('stands on a day as it stood then', () => {
    const lines = [
      line(
        'post',
        3_600_000,
        ['planned', '2015-12-01'],
        ['committed', '2016-01-15'],
        ['released', '2016-04-01'],
      ),
      line(
        'events',
        600_000,
        ['planned', '2016-02-01'],
        ['committed', '2016-02-03'],
        ['spent', '2016-06-01'],
      ),
    ];
    const posts = [
      {
        line: 'post',
        title: 'Programme Manager',
        hundredths: 60,
        state: 'inPost' as const,
        steps: [
          { state: 'advertised' as const, on: '2016-01-20', at: AT, by: 'manager' },
          { state: 'inPost' as const, on: '2016-05-01', at: AT, by: 'manager' },
        ],
      },
    ];
    const plan = samplePlan({ lines, posts });
    const on = (day: string) => {
      const { available, committed, planned } = fundFigures(plan, day);
      return [available, committed, planned];
    };
    assert.deepEqual(on('2015-11-30'), [0, 0, 0]);
    assert.deepEqual(on('2016-01-14'), [4_800_000, 0, 3_600_000]);
    assert.deepEqual(on('2016-02-05'), [4_800_000, 4_200_000, 0]);
    assert.deepEqual(on('2016-06-30'), [4_800_000, 600_000, 0], 'what is spent is committed');
    assert.equal(fundReport([plan], '2015-11-30'), undefined);
    assert.deepEqual(fundReport([plan], '2016-02-05')?.posts, [
      { title: 'Programme Manager', hundredths: 60, state: 'advertised' },
    ]);
    assert.deepEqual(fundReport([plan], '2016-01-19')?.posts, []);
  });

  it('moves along its states and no other way', () => {
    assert.deepEqual(lineStatesAfter('planned'), ['committed', 'released']);
    assert.deepEqual(lineStatesAfter('committed'), ['spent', 'released']);
    assert.deepEqual([...lineStatesAfter('spent'), ...lineStatesAfter('released')], []);
    const path = BUSINESS_PLAN_STATES.map(planStateAfter);
    assert.deepEqual(path, [...BUSINESS_PLAN_STATES.slice(1), undefined]);
  });
});
