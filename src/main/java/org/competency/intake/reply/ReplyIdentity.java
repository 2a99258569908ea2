package org.competency.intake.reply;

import java.util.Set;

import org.competency.intake.reply.ReplyProperties.Sender;

/**
 * Who replies come from.
 *
 * @param from address and name of the sender
 * @param replyTo where answers are to go, if not to the sender; "": to the sender
 * @param domain right-hand side of Message-IDs and of return paths that name their reply
 * @param programs for which applications are taken through the mailbox; empty: all
 * @param server that takes the replies
 */
record ReplyIdentity(Sender from, String replyTo, String domain, Set<String> programs, SmtpServer server) {

    /** Whether applications for a program are taken through the mailbox. */
    boolean takes(String program) {
        return programs.isEmpty() || programs.contains(program);
    }

    /** Whether anything can be sent. */
    boolean isUsable() {
        return !from.address().isBlank() && server.properties().isConfigured();
    }
}
