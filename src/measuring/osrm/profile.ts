/** Goes up with every change to the profile or to what is written for OSRM that could change a length. */
export const OSRM_DATA_VERSION = 1;

/** Marks on the ways of what is written for OSRM. They are ours, and the profile reads nothing else. */
export const TAG = { kind: 'fm:kind', ways: 'fm:ways', mark: 'fm:mark', name: 'fm:name' } as const;

/** What OSRM is asked to leave out: the classes that it can exclude together. One set of data holds walks and drives, which share no node. */
export const EXCLUDE = {
  walk: ['drive'],
  walkWithoutUnassessed: ['drive', 'unassessed'],
  drive: ['walk'],
  driveWithoutNearEnds: ['walk', 'nearends'],
} as const;

/**
 * Our profile for OSRM: the shortest way counts, in millimetres, over exactly the links of a prepared network. It judges no tag of the
 * map: that was done by the access policy.
 */
export const PROFILE = `-- Fairmile's profile for OSRM: every link of a prepared network, and the shortest way over them.
api_version = 4

function setup()
  return {
    properties = {
      weight_name = 'distance',
      weight_precision = 3,
      max_speed_for_map_matching = 10,
      u_turn_penalty = 0,
      traffic_signal_penalty = 0,
      continue_straight_at_waypoint = false,
      use_turn_restrictions = true,
      left_hand_driving = true,
    },
    classes = { 'walk', 'drive', 'unassessed', 'nearends' },
    excludable = {
${Object.values(EXCLUDE)
  .map((classes) => `      { ${classes.map((name) => `['${name}'] = true`).join(', ')} },`)
  .join('\n')}
    },
  }
end

function process_way(profile, way, result)
  local kind = way:get_value_by_key('${TAG.kind}')
  local ways = way:get_value_by_key('${TAG.ways}')
  local mark = way:get_value_by_key('${TAG.mark}')
  if kind == nil then return end
  result.name = way:get_value_by_key('${TAG.name}')
  local mode_of = kind == 'walk' and mode.walking or mode.driving
  if ways ~= 'backward' then
    result.forward_mode = mode_of
    result.forward_speed = 3.6
    result.forward_rate = 1
    result.forward_classes[kind] = true
    if mark ~= nil then result.forward_classes[mark] = true end
  end
  if ways ~= 'forward' then
    result.backward_mode = mode_of
    result.backward_speed = 3.6
    result.backward_rate = 1
    result.backward_classes[kind] = true
    if mark ~= nil then result.backward_classes[mark] = true end
  end
end

return { setup = setup, process_way = process_way }
`;
