import * as oidc from 'openid-client';

/** Every way in which signing in by the council's own sign-in can end without anybody signed in. Each has its page. */
export const SIGN_IN_REFUSALS = [
  'too-late',
  'declined',
  'no-answer',
  'set-up-wrongly',
  'not-matching',
  'no-email',
  'email-not-verified',
  'not-added',
  'linked-before',
  'ended',
  'no-role-today',
] as const;

export interface SignInRefusal {
  readonly refused: (typeof SIGN_IN_REFUSALS)[number];
  /** What went wrong, where that is for whoever runs the service to know. Its message may hold what someone typed. */
  readonly error?: unknown;
}

/** Whom the council's own sign-in vouches for. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Asked only of somebody who is not known by issuer and subject yet. */
  email(): Promise<{ readonly verified: string } | SignInRefusal>;
}

/** What an error of the protocol means for the person who signs in. */
export function identityRefusal(error: unknown): SignInRefusal {
  if (error instanceof oidc.AuthorizationResponseError) {
    const refused = ofAnswer(error.error);
    return refused === 'declined' ? { refused } : { refused, error };
  }
  if (error instanceof oidc.ResponseBodyError) {
    // The code was used already, or is not for this sign-in.
    if (error.error === 'invalid_grant') return { refused: 'not-matching', error };
    return { refused: error.status >= 500 ? 'no-answer' : 'set-up-wrongly', error };
  }
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && NOT_MATCHING.includes(code)) return { refused: 'not-matching', error };
  if (cause instanceof Response && cause.status < 500) return { refused: 'set-up-wrongly', error };
  return { refused: 'no-answer', error };
}

function ofAnswer(error: string): SignInRefusal['refused'] {
  if (error === 'server_error' || error === 'temporarily_unavailable') return 'no-answer';
  return WRONG_QUESTION.includes(error) ? 'set-up-wrongly' : 'declined';
}

/** The provider says that it was asked wrongly, or that this service may not ask. */
const WRONG_QUESTION = ['invalid_request', 'unauthorized_client', 'unsupported_response_type', 'invalid_scope'];

/** What came back is signed by somebody else, is for another sign-in, or is out of its time. */
const NOT_MATCHING = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
];
