package org.competency.intake.reply;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.mailbox.SenderAuthentication;
import org.competency.intake.partner.PartnerProperties;

/**
 * The files that partners sent, out of the archived mails. A file is handed out only for the reply to the very mail that
 * brought it; and where our mail server says who is authenticated, only if the author of that mail is.
 */
@Component
class PartnerFiles {

    private final Archive archive;
    private final MessageReader reader;
    private final PartnerProperties partners;

    PartnerFiles(Archive archive, MessageReader reader, PartnerProperties partners) {
        this.archive = archive;
        this.reader = reader;
        this.partners = partners;
    }

    /** The checklist that a message brought; empty if it brought none or its author is not authenticated. */
    Optional<byte[]> broughtBy(Unanswered message) {
        CaseVersion version = message.version();
        if (version == null || message.submission() == null) {
            return Optional.empty();
        }
        byte[] raw = archive.read(new Sha256(message.sha256()));
        if (!isAuthenticated(raw)) {
            return Optional.empty();
        }
        return reader.read(raw).attachments().stream()
                .filter(attachment -> attachment.sha256().equals(version.fileSha256()))
                .findFirst()
                .map(Attachment::content)
                .map(content -> content.bytes());
    }

    private boolean isAuthenticated(byte[] raw) {
        return partners.authservId().isBlank()
                || SenderAuthentication.of(raw, partners.authservId()) == SenderAuthentication.PASS;
    }
}
