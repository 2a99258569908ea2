package org.competency.intake.mailbox;

/** Which messages wait for a person to look at them, for every query that lists or counts them. */
public final class WaitingMessages {

    /**
     * For review, the newest version of a case that nobody dared to judge, or evidence for nobody knows what. Those in
     * quarantine wait too, but for a release.
     */
    private static final String FOR_REVIEW = """
            SELECT %1$s FROM message w
            WHERE w.outcome IN ('REVIEW', 'NOT_REGISTERED') AND w.handled_at IS NULL AND w.status IN ('READ', 'SETTLED')
            UNION ALL
            SELECT %1$s FROM submission s JOIN message w ON w.id = s.message
            WHERE s.verdict = 'REVIEW' AND s.status <> 'SUPERSEDED' AND w.handled_at IS NULL
              AND w.status IN ('READ', 'SETTLED') AND w.outcome <> 'REVIEW'
              AND NOT EXISTS (SELECT 1 FROM submission n
                              WHERE n.application_id = s.application_id AND n.version > s.version)
            UNION ALL
            SELECT %1$s FROM message w
            WHERE w.outcome = 'EVIDENCE' AND w.handled_at IS NULL AND w.status IN ('READ', 'SETTLED')
              AND EXISTS (SELECT 1 FROM audit_evidence e JOIN audit a ON a.id = e.audit_id
                          WHERE e.message = w.id AND e.finding = 0 AND a.status IN ('IN_AUDIT', 'REMEDIATION'))
            """;

    private WaitingMessages() {}

    /**
     * The query for them.
     *
     * @param column of {@code message w}, such as {@code w.id}; never anybody's input
     */
    public static String forReview(String column) {
        return FOR_REVIEW.formatted(column);
    }
}
