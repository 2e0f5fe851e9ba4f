/** Why nobody knows whether a school is nearer, as a parent can read it. */
export const WHY_OPEN = {
  'too-close': 'The two ways are too close to say which is shorter.',
  'turns-on-unassessed': 'It turns on a part of the way that nobody has checked yet.',
  'off-the-map': 'We could not measure the way there on our map, and in a straight line it is near enough to count.',
  'may-leave-the-map': 'A way that leaves our map could be shorter than the one we measured.',
  'gate-left-out': 'One of its gates is not on our map, and may be nearer than the one we measured to.',
  disagreed: 'Two programs measured the ways and do not agree on which is shorter.',
  'not-confirmed': 'The ways have been measured only once, and should be measured twice.',
  'opening-not-known': 'It is not known by which of a school’s gates pupils can come in.',
  'place-not-known': 'We do not know where this school is.',
} as const;
