import { createHash, randomBytes } from 'node:crypto'

/** Who is signed in: the hash of the key that was shown, and what forms of these pages carry. */
export type Session = { keyHash: string; csrf: string; ends: number }

/** Milliseconds after which a sign-in ends, whatever was done meanwhile. */
export const LONGEST_SESSION = 8 * 60 * 60 * 1_000

/** Sign-ins at once; the oldest goes first. */
const MOST = 100

/**
 * Who is signed in to the desk, in the memory of this program alone: a cookie holds nothing but a random name, and a
 * restart signs everybody out.
 *
 * @param now in milliseconds; tests have their own clock
 */
export function startSessions(now: () => number = Date.now) {
  const sessions = new Map<string, Session>()
  const forget = () => {
    for (const [name, { ends }] of sessions) if (ends <= now()) sessions.delete(name)
    while (sessions.size > MOST) sessions.delete(sessions.keys().next().value ?? '')
  }
  return {
    /** Begin one. @returns what the cookie holds */
    begin: (keyHash: string): string => {
      const token = secret()
      sessions.set(nameOf(token), { keyHash, csrf: secret(), ends: now() + LONGEST_SESSION })
      forget()
      return token
    },
    /** The session of a cookie; undefined where there is none, or no longer. */
    find: (token: string): Session | undefined => {
      forget()
      return sessions.get(nameOf(token))
    },
    end: (token: string): void => {
      sessions.delete(nameOf(token))
    },
  }
}

export type Sessions = ReturnType<typeof startSessions>

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** By their hash, so that the time a look-up takes tells nothing of a token. */
function nameOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
