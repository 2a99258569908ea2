package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a reply takes over from the header of the message that it answers, made safe. */
final class ReplyHeaders {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_ID = 250;
    private static final int MOST_REFERENCES = 20;
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]+@[!-;=?-~]+>");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(re|aw|antw|sv|vs|rv|res|odp|返信|回复|回覆)\\s*(\\[\\d+])?\\s*[:：].*");

    private ReplyHeaders() {}

    /** The subject: theirs behind one {@code Re:}, with the number of the case, by which an answer finds it again. */
    static String subject(@Nullable String theirs, String withoutOne, @Nullable String caseNumber) {
        String subject = PartnerText.line(theirs, LONGEST_SUBJECT);
        if (subject.isEmpty()) {
            subject = withoutOne;
        }
        if (!PREFIX.matcher(subject).matches()) {
            subject = "Re: " + subject;
        }
        String tag = caseNumber == null ? "" : "[" + caseNumber + "]";
        return subject.toUpperCase(Locale.ROOT).contains(tag) ? subject : subject + " " + tag;
    }

    /** The subject of a letter: what it is about, with the number of the case, by which an answer finds it again. */
    static String letterSubject(String subject, @Nullable String caseNumber) {
        String line = PartnerText.line(subject, LONGEST_SUBJECT);
        return caseNumber == null || line.contains(caseNumber) ? line : line + " [" + caseNumber + "]";
    }

    /** {@code text} as a message-id (RFC 5322, 3.6.4), or null if it is none. */
    static @Nullable String messageId(@Nullable String text) {
        if (text == null || text.length() > LONGEST_ID) {
            return null;
        }
        String id = text.strip();
        return ID.matcher(id).matches() ? id : null;
    }

    /** The thread: their references and their message-id, the oldest one and the newest ones if there are many. */
    static List<String> references(@Nullable String theirs, @Nullable String theirId) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher found = ID.matcher(theirs == null ? "" : theirs);
        while (found.find()) {
            if (found.group().length() <= LONGEST_ID) {
                ids.add(found.group());
            }
        }
        String id = messageId(theirId);
        if (id != null) {
            ids.remove(id);
            ids.add(id);
        }
        List<String> all = new ArrayList<>(ids);
        if (all.size() > MOST_REFERENCES) {
            all.subList(1, all.size() - MOST_REFERENCES + 1).clear();
        }
        return all;
    }

    /**
     * Our Message-ID: the same however often the reply is composed, and another one in another database, as the bytes of
     * the message answered are part of it.
     */
    static String ownId(Unanswered message, ReplyKind kind, String domain) {
        Long submission = message.submission();
        String subject = submission == null ? "m" + message.message() : "s" + submission;
        String revision = message.revision() == 0 ? "" : ".r" + message.revision();
        return "<ack." + subject + "-" + message.sha256().substring(0, 10) + "." + kind.key() + revision + "@" + domain
                + ">";
    }
}
