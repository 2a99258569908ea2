package org.competency.intake.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.ArchiveException;
import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.LedgerLinks;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.OpenMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.mailbox.ParsedMessage.Role;

/** The mails of a packet with their files, as they were received: none goes in that is not what the ledger says. */
@Component
class PacketMails {

    private static final Set<Role> FILES = Set.of(Role.CHECKLIST, Role.DOCUMENT, Role.IMAGE, Role.CONTAINER);

    private final MessageLedger ledger;
    private final LedgerLinks links;
    private final Archive archive;
    private final MessageReader reader;

    PacketMails(MessageLedger ledger, LedgerLinks links, Archive archive, MessageReader reader) {
        this.ledger = ledger;
        this.links = links;
        this.archive = archive;
        this.reader = reader;
    }

    /**
     * A mail as it was recorded.
     *
     * @param row its row of the ledger
     * @param link its link in the chain
     * @param files the mail and its files in the packet, the mail first
     */
    record Mail(LedgerRow row, LedgerLinks.LedgerLink link, List<PacketFile> files) {}

    /**
     * Adds a mail and its files below a folder of the packet.
     *
     * @param form digest of the file that is the completed form, which must be in it; "" if none is
     */
    Mail add(String caseNumber, long message, String folder, String form, SteadyZip zip) throws IOException {
        LedgerRow row = ledger.find(message)
                .orElseThrow(
                        () -> new PacketException(caseNumber, "message %d is not in the ledger".formatted(message)));
        LedgerLinks.LedgerLink link = links.of(message)
                .filter(LedgerLinks.LedgerLink::holds)
                .orElseThrow(() -> new PacketException(
                        caseNumber,
                        "the row of message %d is not what the chain of the ledger says".formatted(message)));
        List<PacketFile> files = new ArrayList<>();
        try {
            byte[] raw = archive.read(row.sha256());
            add(folder + "/mail.eml", "the mail as it was received", "", row.sha256(), raw, files, zip);
            try (OpenMessage opened = reader.open(archive.verified(row.sha256()))) {
                int number = 0;
                for (Attachment attachment : opened.message().attachments()) {
                    if (FILES.contains(attachment.role())) {
                        add(attachment, ++number, folder, form, files, zip);
                    }
                }
            }
        } catch (ArchiveException e) {
            throw new PacketException(
                    caseNumber,
                    "the bytes of message %d are not what the ledger says: %s".formatted(message, e.getMessage()),
                    e);
        }
        if (!form.isEmpty()
                && files.stream().noneMatch(file -> file.sha256().hex().equals(form))) {
            throw new PacketException(
                    caseNumber,
                    "message %d does not hold the form that was read from it (%s)".formatted(message, form));
        }
        return new Mail(row, link, files);
    }

    private static void add(
            Attachment attachment, int number, String folder, String form, List<PacketFile> files, SteadyZip zip)
            throws IOException {
        boolean isForm = attachment.sha256().equals(form);
        String name = isForm ? "form" : PacketNames.attachment(number);
        String path = folder + "/" + name + "." + PacketNames.ending(attachment.mediaType());
        if (files.stream().anyMatch(file -> file.path().equals(path))) {
            return;
        }
        add(
                path,
                isForm ? "the completed form" : "attached to the mail",
                attachment.name() == null ? "" : attachment.name(),
                new Sha256(attachment.sha256()),
                attachment.content().bytes(),
                files,
                zip);
    }

    private static void add(
            String path, String what, String name, Sha256 sha256, byte[] content, List<PacketFile> files, SteadyZip zip)
            throws IOException {
        zip.add(path, content);
        files.add(new PacketFile(path, what, name, sha256, content.length));
    }
}
