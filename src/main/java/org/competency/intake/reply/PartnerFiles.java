package org.competency.intake.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.OpenMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.mailbox.SenderAuthentication;
import org.competency.intake.partner.PartnerProperties;

/**
 * The files that partners sent, out of the archived mails. A file is handed out only for the reply to the very mail that
 * brought it; and where our mail server says who is authenticated, only if the author of that mail is.
 */
@Component
class PartnerFiles {

    /** As far as any header goes, in bytes. */
    private static final int HEADER = 256 << 10;

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
        Resource raw = archive.verified(new Sha256(message.sha256()));
        if (!isAuthenticated(raw)) {
            return Optional.empty();
        }
        try (OpenMessage opened = reader.open(raw)) {
            return opened.message().attachments().stream()
                    .filter(attachment -> attachment.sha256().equals(version.fileSha256()))
                    .findFirst()
                    .map(Attachment::content)
                    .map(content -> content.bytes());
        }
    }

    private boolean isAuthenticated(Resource raw) {
        return partners.authservId().isBlank()
                || SenderAuthentication.of(beginning(raw), partners.authservId()) == SenderAuthentication.PASS;
    }

    private static byte[] beginning(Resource raw) {
        try (InputStream in = raw.getInputStream()) {
            return in.readNBytes(HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a message of the archive", e);
        }
    }
}
