package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Role;
import org.competency.intake.mailbox.container.OutlookMessage;
import org.competency.intake.mailbox.container.SignedContent;

/** Walks the tree of parts and lists what is attached, with what is inside messages and containers. */
final class Attachments {

    private final Budget budget;
    private final Problems problems;
    private final Spool spool;
    private final Containers containers;
    private final BodyText text = new BodyText();
    private final List<ParsedMessage.Attachment> found = new ArrayList<>();
    private final List<String> digestsOfParts = new ArrayList<>();
    private int insideEnvelopes;

    Attachments(Budget budget, Problems problems, Spool spool) {
        this.budget = budget;
        this.problems = problems;
        this.spool = spool;
        this.containers = new Containers(budget, problems, this);
    }

    List<ParsedMessage.Attachment> found() {
        return found;
    }

    /** SHA-256 of each attachment that is a MIME part itself, as another MIME parser must find them too. */
    List<String> digestsOfParts() {
        return digestsOfParts;
    }

    /** The first lines of the first text that is no attachment. */
    String text() {
        return text.value();
    }

    /** Takes a text that a container brings with it, if the message has none of its own. */
    void containerText(String body) {
        text.fallback(body);
    }

    /** Lists what is below a message; paths begin with {@code prefix}. */
    void walk(Entity message, String prefix, int depth) {
        if (message.isMultipart()) {
            children(message, prefix, depth);
        } else {
            leaf(message, prefix + "1", depth);
        }
    }

    /** Lists what is attached to a message that Outlook saved as a file. */
    void outlookFile(Content file, Consumer<OutlookMessage> opened) {
        if (!containers.canOpen(file, "Outlook message", "1")) {
            return;
        }
        containers.guarded("Outlook message", "1", 0, () -> {
            OutlookMessage message = OutlookMessage.of(file.bytes());
            text.fallback(message.body());
            opened.accept(message);
            containers.outlook(message, "", 0);
        });
    }

    private void children(Entity multipart, String prefix, int depth) {
        if (multipart.type().equals("multipart/encrypted")) {
            problems.add("ENCRYPTED", "The message is encrypted (multipart/encrypted); its content cannot be read");
        }
        for (int i = 0; i < multipart.children().size(); i++) {
            Entity child = multipart.children().get(i);
            String path = prefix + (i + 1);
            if (child.isMultipart()) {
                children(child, path + ".", depth + 1);
            } else {
                leaf(child, path, depth);
            }
        }
    }

    private void leaf(Entity part, String path, int depth) {
        Content content = decoded(part, path);
        PartDescription described = PartDescription.of(part);
        if (described.isMessage(content.head(200))) {
            nested(content, described, path, depth);
        } else if (described.isBody()) {
            body(part, content, path);
        } else if (!described.isReport()) {
            int index = found.size();
            file(content, described, path, 0);
            if (insideEnvelopes == 0) {
                digestsOfParts.add(found.get(index).sha256());
            }
        }
    }

    private void body(Entity part, Content content, String path) {
        text.add(part, content.head(BodyText.MOST_BYTES));
        checkArmour(content, path);
        if (!containers.canOpen(content, "text", path)) {
            return;
        }
        int number = 0;
        for (Uuencoded file : Uuencoded.in(content.bytes())) {
            number++;
            budget.containers().entry();
            entry(
                    file.content(),
                    PartDescription.ofEntry(FileNames.cleaned(HeaderText.decode(file.name()))),
                    path + "." + number,
                    0);
        }
    }

    private void checkArmour(Content content, String path) {
        if (BodyText.isArmoured(content.head(2_000))) {
            problems.add("ENCRYPTED", "Part %s is encrypted with PGP; its content cannot be read".formatted(path));
        }
    }

    private void nested(Content content, PartDescription described, String path, int depth) {
        add(described, "message/rfc822", content, Role.MESSAGE, path);
        budget.checkDepth(depth + 1);
        parseBelow(content, path, depth + 1);
    }

    /** Lists what is in a MIME entity that another parser does not see, since it stands in an envelope. */
    void parseEnveloped(byte[] content, String path, int depth) {
        insideEnvelopes++;
        try {
            parseBelow(Content.of(content), path, depth);
        } finally {
            insideEnvelopes--;
        }
    }

    /** Lists what is in a MIME entity; what cannot be read of it does not hide what follows it. */
    private void parseBelow(Content content, String path, int depth) {
        EntityParser parser = new EntityParser(budget, problems, depth, spool);
        try (InputStream in = RawMessage.prepared(content, spool).open()) {
            parser.parse(in);
        } catch (LimitExceededException e) {
            problems.limitMet(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        walk(parser.root(), path + ".", depth);
    }

    /** As {@link #file}, for what was unpacked. */
    void entry(byte[] content, PartDescription described, String path, int level) {
        file(spool.kept(content), described, path, level);
    }

    /**
     * Lists a file and what is in it.
     *
     * @param level how many containers are around it
     */
    void file(Content content, PartDescription described, String path, int level) {
        String type = FileType.of(
                content,
                described.type(),
                described.nameOrEmpty(),
                budget.limits().inMemory());
        checkArmour(content, path);
        SignedContent.Kind envelope = containers.envelope(content, described, path);
        Role role = envelope == SignedContent.Kind.SIGNED ? Role.CONTAINER : Roles.of(type, described);
        add(described, type, content, role, path);
        if (envelope == SignedContent.Kind.SIGNED) {
            containers.signed(content, described, path, level + 1);
        } else {
            containers.open(type, content, path, level + 1);
        }
    }

    private void add(PartDescription described, String type, Content content, Role role, String path) {
        try (InputStream in = content.open()) {
            found.add(new ParsedMessage.Attachment(
                    described.name(),
                    type,
                    content.size(),
                    Sha256.of(in).hex(),
                    described.disposition(),
                    role,
                    path,
                    content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content decoded(Entity part, String path) {
        String encoding = TransferDecoding.name(part.header().get("content-transfer-encoding"));
        if (!TransferDecoding.isKnown(encoding)) {
            problems.add(
                    "UNKNOWN_ENCODING",
                    "Part %s has the unknown transfer encoding '%s' and is taken as it is".formatted(path, encoding));
        }
        Content content =
                part.setAside().orElseGet(() -> Content.of(TransferDecoding.decode(part.takeEncoded(), encoding)));
        budget.countBytes(content.size());
        return content;
    }
}
