package org.competency.intake.faults;

/**
 * What a fault came to.
 *
 * @param rows of mails that are no repetition of another
 * @param repeated rows of mails that were recognised as the same bytes under another UID
 * @param settled rows with an outcome and nothing left to do
 * @param answered mails that were answered
 * @param answers distinct replies, by Message-ID
 * @param sent replies that reached the server, with those sent again under their Message-ID
 * @param note what happened on the way
 */
record Result(
        Fault fault,
        String server,
        int rows,
        int repeated,
        int settled,
        int answered,
        int answers,
        int sent,
        String note) {

    static String heading() {
        return "%-34s %-9s %5s %8s %7s %8s %7s %4s  %s"
                .formatted("FAULT", "SERVER", "ROWS", "REPEATED", "SETTLED", "ANSWERED", "ANSWERS", "SENT", "NOTE");
    }

    @Override
    public String toString() {
        return "%-34s %-9s %5d %8d %7d %8d %7d %4d  %s"
                .formatted(fault, server, rows, repeated, settled, answered, answers, sent, note);
    }
}
