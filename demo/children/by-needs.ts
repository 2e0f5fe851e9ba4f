import { aged, type Changes, child, type DemoChild, type Finding, found, homeOn, SCHOOL, says } from './child.ts';

const NEEDS: readonly (readonly [string, Changes])[] = [
  ['special educational needs', { specialEducationalNeeds: says(true) }],
  ['a disability', { disabled: says(true) }],
  ['a temporary mobility problem', { mobilityProblems: says(true) }],
];

/** Paragraphs 2 and 4, where an officer finds whether the child can walk. */
export function byNeeds(): DemoChild[] {
  return [...onNeeds(), ...onTheWay()];
}

function onNeeds(): DemoChild[] {
  return NEEDS.flatMap(([need, changes], i) => {
    const walk = [430, 1520, 2580][i]!;
    const at = (answer: Finding, met: readonly number[], officer: string, finding: Changes) =>
      child(
        homeOn('lapwing', walk),
        SCHOOL.lapwing,
        aged(7),
        [
          answer,
          met,
          `${need[0]!.toUpperCase()}${need.slice(1)}, ${walk} metres from the nearest school: ${officer}.`,
          'canWalkGivenNeeds',
        ],
        { ...changes, ...finding },
      );
    return [
      at('owed', [2], 'an officer found that the child cannot reasonably be expected to walk', {
        canWalkGivenNeeds: found(false),
      }),
      at('not-owed', [], 'an officer found that the child can reasonably be expected to walk', {
        canWalkGivenNeeds: found(true),
      }),
      at('unknown', [], 'nobody has yet found whether the child can reasonably be expected to walk', {}),
      child(
        homeOn('lapwing', 5470),
        SCHOOL.lapwing,
        aged(9),
        [
          'owed',
          [6],
          `${need[0]!.toUpperCase()}${need.slice(1)}, 5,470 metres: beyond 3 miles, so paragraph 6 and no judgement is needed.`,
        ],
        changes,
      ),
    ];
  });
}

function onTheWay(): DemoChild[] {
  return [640, 1540, 2540, 2760].flatMap((walk, i) =>
    (
      [
        [
          'owed',
          [4],
          'an officer found that this walk cannot reasonably be expected, even with an adult',
          { canWalkGivenRoutes: found(false) },
        ],
        [
          'not-owed',
          [],
          'an officer found that this walk can reasonably be expected',
          { canWalkGivenRoutes: found(true) },
        ],
        [
          'unknown',
          [],
          'nobody has yet found whether this walk can reasonably be expected',
          { canWalkGivenRoutes: null },
        ],
      ] as const
    ).map(([finding, met, officer, changes]) =>
      child(
        homeOn(i === 1 ? 'drove' : 'lapwing', walk),
        i === 1 ? SCHOOL.levels : SCHOOL.lapwing,
        aged(i === 1 ? 13 : 8),
        [finding, met, `${walk} metres from the nearest school, within walking distance: ${officer}.`],
        changes,
      ),
    ),
  );
}
