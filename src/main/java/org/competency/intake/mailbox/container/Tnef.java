package org.competency.intake.mailbox.container;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Attachments and body of a winmail.dat ([MS-OXTNEF]): what Outlook sends instead of MIME parts. Reading stops quietly at
 * the first thing that is no attribute, since gateways leave garbage at the end.
 */
public final class Tnef {

    /** First bytes of every winmail.dat, one char per byte. */
    public static final String BEGINNING = "x\u009F>\"";

    private static final int SIGNATURE = 0x223e9f78;
    private static final int LEVEL_ATTACHMENT = 2;
    private static final int BODY = 0x800C;
    private static final int DATA = 0x800F;
    private static final int TITLE = 0x8010;
    private static final int NEXT_ATTACHMENT = 0x9002;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int ATTACHMENT_PROPERTIES = 0x9005;
    private static final int CODE_PAGE = 0x9007;

    private final LittleEndian bytes;
    private final Allowance allowance;
    private final Consumer<ContainerEntry> found;
    private final List<Pending> open = new ArrayList<>();
    private TnefText text = new TnefText(1252);
    private String body = "";

    /** An attachment whose attributes are still being read. */
    private static final class Pending {
        private String title = "";
        private byte @Nullable [] data;
        private MapiProperties properties = new MapiProperties();

        private ContainerEntry entry() {
            String name = properties.fileName();
            byte[] content = data != null ? data : properties.bytes(MapiProperties.ATTACHED_DATA);
            return new ContainerEntry(name.isEmpty() ? title : name, content == null ? new byte[0] : content);
        }
    }

    private Tnef(byte[] tnef, Allowance allowance, Consumer<ContainerEntry> found) {
        this.bytes = new LittleEndian(tnef);
        this.allowance = allowance;
        this.found = found;
    }

    /**
     * Hands on every attachment. An attached message is handed on as winmail.dat again.
     *
     * @return the plain text of the message; "" if it has none
     * @throws DamagedContainerException if it is no winmail.dat, or cut off before its first attribute ends
     */
    public static String read(byte[] tnef, Allowance allowance, Consumer<ContainerEntry> found)
            throws DamagedContainerException {
        Tnef reader = new Tnef(tnef, allowance, found);
        reader.read();
        return reader.body;
    }

    private void read() throws DamagedContainerException {
        if (!bytes.has(0, 6) || bytes.i32(0) != SIGNATURE) {
            throw new DamagedContainerException("it does not begin like a winmail.dat");
        }
        long at = 6;
        boolean cut = false;
        while (bytes.has(at, 11) && bytes.u8(at) <= LEVEL_ATTACHMENT && bytes.u8(at) > 0) {
            int level = bytes.u8(at);
            int name = bytes.u16(at + 1);
            long length = bytes.u32(at + 5);
            if (!bytes.has(at + 9, length)) {
                cut = true;
                break;
            }
            attribute(level, name, at + 9, length);
            at += 9 + length + 2;
        }
        for (Pending pending : open) {
            ContainerEntry entry = pending.entry();
            if (entry.content().length > 0 || !entry.name().isEmpty()) {
                found.accept(entry);
            }
        }
        if (cut) {
            throw new DamagedContainerException("it ends in the middle of an attribute");
        }
    }

    private void attribute(int level, int name, long at, long length) throws DamagedContainerException {
        if (level == LEVEL_ATTACHMENT) {
            attachmentAttribute(name, at, length);
            return;
        }
        switch (name) {
            case CODE_PAGE -> text = new TnefText(length >= 4 ? bytes.i32(at) : 1252);
            case BODY -> body = text.decode(bytes.slice(at, length));
            case MESSAGE_PROPERTIES -> {
                String found = properties(at, length).text(MapiProperties.BODY).orElse("");
                body = body.isBlank() ? found : body;
            }
            default -> {
                // subject and recipients are those of the mail around it
            }
        }
    }

    private void attachmentAttribute(int name, long at, long length) throws DamagedContainerException {
        if (name == NEXT_ATTACHMENT || open.isEmpty()) {
            allowance.entry();
            open.add(new Pending());
        }
        Pending pending = open.get(open.size() - 1);
        switch (name) {
            case TITLE -> pending.title = text.decode(bytes.slice(at, length));
            case DATA -> {
                allowance.bytes(length);
                pending.data = bytes.slice(at, length);
            }
            case ATTACHMENT_PROPERTIES -> pending.properties = properties(at, length);
            default -> {
                // icon and dates
            }
        }
    }

    private MapiProperties properties(long at, long length) throws DamagedContainerException {
        allowance.bytes(length);
        return new TnefProperties(new LittleEndian(bytes.slice(at, length)), text).read();
    }
}
