package org.competency.intake.mailbox;

import org.competency.intake.mailserver.TrustedAuthorities;

/** The mailbox could not be read; nothing is lost, the next fetch goes on from the last recorded message. */
public class MailboxUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param folder the folder that was tried
     * @param tried what was tried, as in {@code read}
     * @param advice what to do
     */
    public MailboxUnavailableException(MailFolder folder, String tried, String advice, Throwable cause) {
        super(
                "Cannot %s folder '%s' of mailbox '%s' at %s:%d as user '%s': %s. %s"
                        .formatted(
                                tried,
                                folder.name(),
                                folder.account(),
                                folder.settings().host(),
                                folder.settings().effectivePort(),
                                folder.settings().user(),
                                TrustedAuthorities.problem(cause).orElseGet(() -> describe(cause)),
                                advice),
                cause);
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        String text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
        return text.replaceAll("\\s+", " ").replaceAll("[;.]+$", "");
    }
}
