/** What nobody can give, because Fairmile does not keep it or cannot find it by a child: told in every file. */
export const NOT_HELD: readonly string[] = [
  'Who looked at a record, and when, is not kept.',
  'Checks that nobody kept are nowhere: what was typed in is gone when the page is closed.',
  'An answer that an officer kept by hand from the check form names no child, so it cannot be found by a reference.',
  'What somebody said is wrong with a measured walk does not say who said it, or of which child.',
  'Papers (files that were sent with an application) are listed here. The files themselves are not in this file, since no program can see what is written on them. Those that the council gives beside it say so; ask for the others.',
  'People of the council are told by what they are and not by name: “an officer (1)” is the same person all through this file.',
  'What lies outside Fairmile, such as letters, emails, notes and other systems of the council, is not in this file.',
];

export const FILES_NOT_TOLD =
  'Whether files like this one were made before is not told while another adult’s home is held: that adult may have asked.';
