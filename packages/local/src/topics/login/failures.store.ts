import type { Database } from '../../db/database.js';
import type { Clock } from '../../server/clock.js';

/** Events that are counted over a sliding window: failed logins, registrations from one address. */
export class Failures {
  static readonly tables = `
CREATE TABLE failures (
  userPoolId TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL
);
CREATE INDEX failuresBySubject ON failures (userPoolId, kind, subject, at);
`;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {}

  note(userPoolId: string, kind: string, subject: string): void {
    this.db.run(
      'INSERT INTO failures (userPoolId, kind, subject, at) VALUES (?, ?, ?, ?)',
      userPoolId,
      kind,
      subject,
      this.clock.now(),
    );
  }

  /** How often within the last `seconds`. */
  count(userPoolId: string, kind: string, subject: string, seconds: number): number {
    const sql = 'SELECT COUNT(*) AS n FROM failures WHERE userPoolId = ? AND kind = ? AND subject = ? AND at > ?';
    return this.db.get<{ n: number }>(sql, userPoolId, kind, subject, this.clock.now() - seconds * 1000)?.n ?? 0;
  }

  /** Forgets what no window reaches back to any more. */
  removeOld = (): number => this.db.run('DELETE FROM failures WHERE at < ?', this.clock.now() - 86_400_000);

  clear(userPoolId: string, kind: string, subject: string): void {
    this.db.run('DELETE FROM failures WHERE userPoolId = ? AND kind = ? AND subject = ?', userPoolId, kind, subject);
  }
}
