package org.competency.intake.mailbox.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.submission.CaseNumber;

/**
 * What is judged to tell what a message is and whether it may be answered.
 *
 * @param message its header and parts
 * @param from address of the author as written; null without one
 * @param fromName name of the author; null without one
 * @param subject decoded; "" without one
 * @param text first lines of the body; "" without one
 * @param answers message-ids of In-Reply-To and References
 * @param hasDocument whether something is attached that may be a checklist
 * @param ownDomains domains of our own Message-IDs
 */
record MessageFacts(
        Entity message,
        @Nullable String from,
        @Nullable String fromName,
        String subject,
        String text,
        List<String> answers,
        boolean hasDocument,
        Set<String> ownDomains) {

    Header header() {
        return message.header();
    }

    /** What stands before the @ of the author, lower case. */
    String authorLocalPart() {
        String address = from == null ? "" : from.toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    String authorName() {
        return fromName == null ? "" : fromName;
    }

    /** Whether the mail came in without a return path, as notifications do (RFC 5321, 4.5.5). */
    boolean hasNullReturnPath() {
        return header().has("return-path")
                && header().word("return-path").replaceAll("[\\s<>]", "").isEmpty();
    }

    /** Whether the subject carries a case number in brackets, as every reply of ours does. */
    boolean namesCase() {
        return CaseNumber.inSubject(subject).isPresent();
    }

    String reportType() {
        return message.contentType().get("report-type").orElse("").toLowerCase(Locale.ROOT);
    }

    boolean isReport() {
        return message.type().equals("multipart/report");
    }
}
