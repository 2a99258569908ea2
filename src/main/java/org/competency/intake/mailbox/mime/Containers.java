package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.container.ContainerEntry;
import org.competency.intake.mailbox.container.DamagedContainerException;
import org.competency.intake.mailbox.container.OutlookMessage;
import org.competency.intake.mailbox.container.SignedContent;
import org.competency.intake.mailbox.container.Tnef;
import org.competency.intake.mailbox.container.ZipDirectory;
import org.competency.intake.mailbox.container.ZipEntryHeader;

/** Opens containers and lists what is in them. A container that cannot be opened is a problem and hides nothing else. */
final class Containers {

    private static final int MOST_NAMES = 5;

    private final Budget budget;
    private final Problems problems;
    private final Attachments attachments;

    Containers(Budget budget, Problems problems, Attachments attachments) {
        this.budget = budget;
        this.problems = problems;
        this.attachments = attachments;
    }

    /** Reads a container; the entries get the paths below it. */
    interface Opening {
        void run() throws DamagedContainerException;
    }

    /** Opens a file if its type is that of a container. */
    void open(String type, Content content, String path, int level) {
        switch (type) {
            case "application/zip" -> open("zip", content, path, level, bytes -> zip(bytes, path, level));
            case "application/vnd.ms-tnef" ->
                open("winmail.dat", content, path, level, bytes -> tnef(bytes, path, level));
            case "application/vnd.ms-outlook" ->
                open(
                        "Outlook message",
                        content,
                        path,
                        level,
                        bytes -> outlook(OutlookMessage.of(bytes), path + ".", level));
            default -> {
                // a file that holds no others
            }
        }
    }

    /** Reads the bytes of a container. */
    private interface Reading {
        void of(byte[] content) throws DamagedContainerException;
    }

    private void open(String what, Content content, String path, int level, Reading reading) {
        if (canOpen(content, what, path)) {
            guarded(what, path, level, () -> reading.of(content.bytes()));
        }
    }

    /** Whether something can be looked into as a whole; if not, that is a problem, since files in it are overlooked. */
    boolean canOpen(Content content, String what, String path) {
        int most = budget.limits().inMemory();
        if (content.size() > most) {
            problems.limitMet(
                    "TOO_LARGE",
                    "The %s in part %s has %d bytes and was not looked into; at most %d are"
                            .formatted(what, path, content.size(), most));
            return false;
        }
        return true;
    }

    /** Whether a file is an S/MIME envelope, by what it is rather than by what it is called; ENCRYPTED is a problem. */
    SignedContent.Kind envelope(Content content, PartDescription described, String path) {
        boolean claimed = described.type().endsWith("pkcs7-mime");
        if (!claimed && !described.isNamed(".p7m") || !canOpen(content, "S/MIME envelope", path)) {
            return SignedContent.Kind.OTHER;
        }
        SignedContent.Kind kind = SignedContent.kindOf(content.bytes());
        if (kind == SignedContent.Kind.ENCRYPTED
                || (kind == SignedContent.Kind.OTHER && described.smimeType().endsWith("enveloped-data"))) {
            problems.add("ENCRYPTED", "Part %s is encrypted with S/MIME; its content cannot be read".formatted(path));
        }
        return kind;
    }

    /** What an opaque signature envelops: a MIME entity in a mail, or a file as office programs sign them. */
    void signed(Content content, PartDescription described, String path, int level) {
        guarded("signed content", path, level, () -> {
            byte[] inner = SignedContent.of(content.bytes());
            budget.containers().bytes(inner.length);
            if (inner.length > 0 && PartDescription.beginsLikeHeader(inner)) {
                attachments.parseEnveloped(inner, path, level);
            } else if (inner.length > 0) {
                String name = described.nameOrEmpty().replaceAll("(?i)\\.p7m$", "");
                attachments.entry(inner, PartDescription.ofEntry(name), path + ".1", level);
            }
        });
    }

    /** Lists what is attached to an Outlook message. */
    void outlook(OutlookMessage message, String prefix, int level) throws DamagedContainerException {
        int[] number = {0};
        message.attachments(budget.containers(), entry -> entry(entry, prefix + ++number[0], level));
    }

    /** What goes wrong in {@code opening} becomes a problem. */
    void guarded(String what, String path, int level, Opening opening) {
        try {
            budget.checkContainerDepth(level);
            opening.run();
        } catch (LimitExceededException e) {
            problems.add(e.code(), "The %s in part %s is not listed further: %s".formatted(what, path, e.getMessage()));
        } catch (DamagedContainerException e) {
            problems.add(
                    "DAMAGED_CONTAINER",
                    "The %s in part %s cannot be read further: %s".formatted(what, path, e.getMessage()));
        }
    }

    private void entry(ContainerEntry entry, String path, int level) {
        attachments.entry(entry.content(), PartDescription.ofEntry(FileNames.cleaned(entry.name())), path, level);
    }

    private void tnef(byte[] content, String path, int level) throws DamagedContainerException {
        int[] number = {0};
        attachments.containerText(
                Tnef.read(content, budget.containers(), entry -> entry(entry, path + "." + ++number[0], level)));
    }

    private void zip(byte[] content, String path, int level) throws DamagedContainerException {
        ZipDirectory zip = ZipDirectory.of(content, budget.limits().containerEntries() + 1);
        List<String> encrypted = new ArrayList<>();
        int number = 0;
        for (ZipEntryHeader entry : zip.entries()) {
            if (entry.isFolder() || FileNames.isOfFileSystem(entry.name())) {
                continue;
            }
            number++;
            budget.containers().entry();
            if (entry.isEncrypted()) {
                encrypted.add(FileNames.cleaned(entry.name()));
            } else {
                unpack(zip, entry, path + "." + number, level);
            }
        }
        if (!encrypted.isEmpty()) {
            problems.add(
                    "ENCRYPTED",
                    String.format(
                            Locale.ROOT,
                            "The zip in part %s is encrypted; %d files in it cannot be read: %s",
                            path,
                            encrypted.size(),
                            String.join(", ", encrypted.subList(0, Math.min(MOST_NAMES, encrypted.size())))));
        }
        if (!zip.isComplete()) {
            throw new DamagedContainerException("its directory is missing or damaged");
        }
    }

    /** One damaged entry does not hide the others. */
    private void unpack(ZipDirectory zip, ZipEntryHeader entry, String path, int level) {
        guarded(
                "zip entry",
                path,
                level,
                () -> entry(new ContainerEntry(entry.name(), zip.unpack(entry, budget.containers())), path, level));
    }
}
