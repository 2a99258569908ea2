package org.competency.intake.mailbox.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Builds messages as Outlook saves them ([MS-OXMSG]), with another library's compound files. */
public final class OutlookFiles {

    private OutlookFiles() {}

    /** A message with a file attached and a message in which another file is attached. */
    public static byte[] message(String subject, String headers, String file, byte[] content) throws IOException {
        try (POIFSFileSystem poifs = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry root = poifs.getRoot();
            fixed(root, Instant.parse("2026-11-23T09:15:30Z"));
            text(root, "0037", subject);
            text(root, "007D", headers);
            text(root, "0C1A", "Pat Example");
            text(root, "5D01", "pat@partner.example");
            text(root, "1000", "Please find it attached.");
            DirectoryEntry recipient = root.createDirectory("__recip_version1.0_#00000000");
            text(recipient, "39FE", "checklists@office.example");
            attach(root, 0, file, content);
            DirectoryEntry holder = root.createDirectory("__attach_version1.0_#00000001");
            DirectoryEntry inner = holder.createDirectory("__substg1.0_3701000D");
            text(inner, "0037", "inner");
            attach(inner, 0, "inner-" + file, content);
            poifs.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void attach(DirectoryEntry message, int number, String name, byte[] content) throws IOException {
        DirectoryEntry attachment = message.createDirectory("__attach_version1.0_#0000000" + number);
        text(attachment, "3707", name);
        attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(content));
    }

    private static void text(DirectoryEntry storage, String tag, String value) throws IOException {
        if (!value.isEmpty()) {
            storage.createDocument(
                    "__substg1.0_" + tag + "001F", new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
        }
    }

    private static void fixed(DirectoryEntry root, Instant sentAt) throws IOException {
        ByteBuffer properties = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        properties.putShort(32, (short) 0x0040).putShort(34, (short) 0x0039);
        properties.putLong(40, (sentAt.getEpochSecond() + 11_644_473_600L) * 10_000_000L);
        root.createDocument("__properties_version1.0", new ByteArrayInputStream(properties.array()));
    }
}
