package org.competency.intake.mailbox.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A message as Outlook saves it ([MS-OXMSG]): a compound file with a stream for each property. */
public final class OutlookMessage {

    private static final String PROPERTY = "__substg1.0_";
    private static final String FIXED = "__properties_version1.0";
    private static final int DEEPEST = 10;
    private static final int SENT_AT = 0x0039;
    private static final long SECONDS_FROM_1601 = 11_644_473_600L;
    private static final Charset ANSI =
            Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;

    private final CompoundFile.Storage root;
    private final MapiProperties properties;

    private OutlookMessage(CompoundFile.Storage root) {
        this.root = root;
        this.properties = properties(root);
    }

    /** Whether a compound file holds a message. */
    public static boolean isOne(CompoundFile file) {
        return file.has(FIXED);
    }

    /**
     * Opens it.
     *
     * @throws DamagedContainerException if it is none
     */
    public static OutlookMessage of(byte[] msg) throws DamagedContainerException {
        CompoundFile file = CompoundFile.of(msg);
        if (!isOne(file)) {
            throw new DamagedContainerException("it holds no Outlook message");
        }
        return new OutlookMessage(file.root());
    }

    /** The header as it came over the wire; "" for a message that was never sent. */
    public String headers() {
        return properties.text(MapiProperties.HEADERS).orElse("");
    }

    public Optional<String> subject() {
        return properties.text(MapiProperties.SUBJECT);
    }

    public Optional<String> senderName() {
        return properties.text(MapiProperties.SENDER_NAME);
    }

    /** Address of the sender; Exchange's internal addresses are left out. */
    public Optional<String> sender() {
        return properties
                .text(MapiProperties.SENDER_SMTP)
                .or(() -> properties.text(MapiProperties.REPRESENTED_SMTP))
                .or(() -> properties.text(MapiProperties.SENDER_ADDRESS))
                .filter(address -> address.contains("@"));
    }

    public Optional<String> messageId() {
        return properties.text(MapiProperties.MESSAGE_ID);
    }

    public String body() {
        return properties.text(MapiProperties.BODY).orElse("");
    }

    /** Addresses of To and Cc. */
    public List<String> recipients() {
        List<String> addresses = new ArrayList<>();
        for (String name : root.names()) {
            if (name.startsWith("__recip_version1.0_")) {
                root.storage(name)
                        .map(OutlookMessage::properties)
                        .ifPresent(recipient -> recipient
                                .text(0x39FE)
                                .or(() -> recipient.text(0x3003))
                                .filter(address -> address.contains("@"))
                                .ifPresent(addresses::add));
            }
        }
        return addresses;
    }

    /** When it was sent. */
    public Optional<Instant> sentAt() {
        try {
            LittleEndian fixed = new LittleEndian(root.stream(FIXED).orElse(new byte[0]));
            for (long at = 32; fixed.has(at, 16); at += 16) {
                if (fixed.u16(at + 2) == SENT_AT) {
                    return Optional.of(Instant.ofEpochSecond(fixed.i64(at + 8) / 10_000_000L - SECONDS_FROM_1601));
                }
            }
        } catch (DamagedContainerException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Hands on every attachment, and those of attached messages after them.
     *
     * @throws DamagedContainerException if one is not all there
     */
    public void attachments(Allowance allowance, Consumer<ContainerEntry> found) throws DamagedContainerException {
        attachments(root, allowance, found, 0);
    }

    private static void attachments(
            CompoundFile.Storage message, Allowance allowance, Consumer<ContainerEntry> found, int depth)
            throws DamagedContainerException {
        for (String name : message.names()) {
            CompoundFile.Storage attachment = name.startsWith("__attach_version1.0_")
                    ? message.storage(name).orElse(null)
                    : null;
            if (attachment != null) {
                allowance.entry();
                attachment(attachment, allowance, found, depth);
            }
        }
    }

    private static void attachment(
            CompoundFile.Storage attachment, Allowance allowance, Consumer<ContainerEntry> found, int depth)
            throws DamagedContainerException {
        MapiProperties properties = properties(attachment);
        byte[] content = properties.bytes(MapiProperties.ATTACHED_DATA);
        if (content != null) {
            allowance.bytes(content.length);
            found.accept(new ContainerEntry(properties.fileName(), content));
        }
        CompoundFile.Storage inner = attachment.storage(PROPERTY + "3701000D").orElse(null);
        if (inner != null && depth < DEEPEST) {
            attachments(inner, allowance, found, depth + 1);
        }
    }

    private static MapiProperties properties(CompoundFile.Storage storage) {
        MapiProperties properties = new MapiProperties();
        for (String name : storage.names()) {
            if (name.startsWith(PROPERTY) && name.length() == PROPERTY.length() + 8) {
                put(properties, name.substring(PROPERTY.length()), stream(storage, name));
            }
        }
        return properties;
    }

    private static byte @Nullable [] stream(CompoundFile.Storage storage, String name) {
        try {
            return storage.stream(name).orElse(null);
        } catch (DamagedContainerException e) {
            // a damaged stream counts as missing; the others are still good
            return null;
        }
    }

    private static void put(MapiProperties properties, String tagAndType, byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        int tag;
        try {
            tag = Integer.parseInt(tagAndType.substring(0, 4), 16);
        } catch (NumberFormatException e) {
            return;
        }
        switch (tagAndType.substring(4)) {
            case "001F" -> properties.put(tag, MapiProperties.utf16(value));
            case "001E" -> properties.put(tag, new String(value, ANSI));
            case "0102" -> properties.put(tag, value);
            default -> {
                // names of properties and lists of values
            }
        }
    }
}
