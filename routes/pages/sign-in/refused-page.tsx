import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SignInRefusal } from '../../../src/authorities/index.ts';

interface Words {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  /** What happened, and what to do now. */
  readonly words: readonly string[];
  /** `again` asks for the password anew, so that one may come as somebody else. */
  readonly way: 'retry' | 'again';
}

const WHO_ADDS =
  'Whoever runs this service for your council can add you. Give them your work email address: they add it with the command “officer add”.';

/** Each way in which signing in can end without anybody signed in, in words for the person at the page. */
export const REFUSED: Readonly<Record<SignInRefusal['refused'], Words>> = {
  'too-late': {
    status: 400,
    title: 'Sign in again',
    words: [
      'This sign-in was used already, took longer than 10 minutes, or was begun in another browser. Nothing is wrong with your account.',
      'If it happens each time, let this site keep cookies in your browser.',
    ],
    way: 'retry',
  },
  declined: {
    status: 403,
    title: 'You are not signed in',
    words: [
      'Signing in at your council was stopped, or was not allowed there.',
      'If you did not stop it yourself, ask your council’s IT service desk whether you may use this service.',
    ],
    way: 'retry',
  },
  'no-answer': {
    status: 503,
    title: 'Your council’s sign-in does not answer',
    words: [
      'We asked your council’s sign-in and had no answer that we can use. Try again in a few minutes.',
      'If it goes on, tell your council’s IT service desk. Families can use this service all the same.',
    ],
    way: 'retry',
  },
  'set-up-wrongly': {
    status: 503,
    title: 'Signing in is not set up rightly',
    words: [
      'Your council’s sign-in does not accept this service. Trying again will not help.',
      'Tell whoever runs this service for your council: its address, its client id or its secret is not what the sign-in knows.',
    ],
    way: 'retry',
  },
  'not-matching': {
    status: 403,
    title: 'We could not be sure who you are',
    words: [
      'What came back from your council’s sign-in does not belong to this sign-in, so we did not use it.',
      'Sign in again. If it happens twice, tell your council’s IT service desk.',
    ],
    way: 'retry',
  },
  'no-email': {
    status: 403,
    title: 'We do not know you yet',
    words: [
      'Your council’s sign-in does not tell us your email address, so we cannot find you among those who were added.',
      'Whoever runs this service for your council can add you by the number that the sign-in has for you: “officer add” with “--subject”.',
    ],
    way: 'again',
  },
  'email-not-verified': {
    status: 403,
    title: 'Your email address is not confirmed',
    words: [
      'Your council’s sign-in does not vouch that the email address is yours, so we do not go by it.',
      'Ask your council’s IT service desk to confirm it. Whoever runs this service can also add you by the number that the sign-in has for you.',
    ],
    way: 'again',
  },
  'not-added': {
    status: 403,
    title: 'You have not been added yet',
    words: ['You signed in at your council, but nobody has added you here yet.', WHO_ADDS],
    way: 'again',
  },
  'linked-before': {
    status: 403,
    title: 'This email address belongs to another account',
    words: [
      'Somebody signed in here before with this email address and another account at your council: perhaps you, before you had a new one.',
      'Ask whoever runs this service for your council.',
    ],
    way: 'again',
  },
  ended: {
    status: 403,
    title: 'You cannot sign in here any more',
    words: [
      'You were let use this service before, and that was ended.',
      'If you think that is a mistake, ask whoever runs this service for your council.',
    ],
    way: 'again',
  },
  'no-role-today': {
    status: 403,
    title: 'You have no work here today',
    words: [
      'We know you, but you have no role at any council today: it has ended, or has not begun yet.',
      'Whoever runs this service for your council can say, and give you one: “officer list” and “officer roles”.',
    ],
    way: 'again',
  },
};

export function RefusedPage({ why }: { why: SignInRefusal['refused'] }) {
  const { title, words, way } = REFUSED[why];
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {words.map((each) => (
        <p class="govuk-body">{each}</p>
      ))}
      <p class="govuk-body">
        {way === 'again' ? (
          <a class="govuk-link" href="/sign-in/start?again=yes" rel="nofollow">
            Sign in with another account
          </a>
        ) : (
          <a class="govuk-link" href="/sign-in">
            Go to the sign-in page
          </a>
        )}
      </p>
    </>
  );
}
