package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.container.CompoundFile;
import org.competency.intake.mailbox.container.Tnef;

/** Tells what a file is by its first bytes, and for packages by what is in them; its name and declared type come second. */
final class FileType {

    /** The object identifier of signed data (RFC 5652, 5.1) in DER, one char per byte. */
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00F7\r\u0001\u0007\u0002";

    private FileType() {}

    static String of(byte[] content, String declared, String name) {
        return of(Content.of(content), declared, name, Integer.MAX_VALUE);
    }

    /** As above; a package larger than {@code inMemory} bytes is what its name says. */
    static String of(Content content, String declared, String name, int inMemory) {
        String start = new String(content.head(1024), StandardCharsets.ISO_8859_1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (start.startsWith("PK\003\004") || start.startsWith("PK\005\006")) {
            return content.size() <= inMemory
                    ? PackageType.ofZip(content.bytes(), lower)
                    : PackageType.ofName(lower).orElse("application/zip");
        }
        if (start.startsWith(CompoundFile.SIGNATURE)) {
            return content.size() <= inMemory
                    ? PackageType.ofCompoundFile(content.bytes(), lower)
                    : PackageType.ofName(lower).orElse("application/x-ole-storage");
        }
        String magic = ofMagic(start);
        if (!magic.isEmpty()) {
            return magic;
        }
        // readers accept a PDF that begins a little later
        boolean pdf = declared.endsWith("/pdf") || lower.endsWith(".pdf");
        return pdf && start.contains("%PDF-") ? "application/pdf" : ofText(start, declared, lower);
    }

    private static String ofMagic(String start) {
        if (start.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (start.startsWith("0") && start.indexOf(SIGNED_DATA) > 0 && start.indexOf(SIGNED_DATA) < 20) {
            return "application/pkcs7-mime";
        }
        if (start.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        if (start.startsWith("BM") && start.length() > 14 && start.charAt(6) == 0 && start.charAt(7) == 0) {
            return "image/bmp";
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return "image/tiff";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (start.startsWith(Tnef.BEGINNING)) {
            return "application/vnd.ms-tnef";
        }
        if (start.startsWith("\u001F\u008B")) {
            return "application/gzip";
        }
        if (start.startsWith("7z\u00BC\u00AF")) {
            return "application/x-7z-compressed";
        }
        return start.startsWith("Rar!") ? "application/vnd.rar" : "";
    }

    private static String ofText(String start, String declared, String name) {
        String head = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            return "text/html";
        }
        if (name.endsWith(".htm") || name.endsWith(".html")) {
            return "text/html";
        }
        if (name.endsWith(".csv") || declared.equals("text/csv")) {
            return "text/csv";
        }
        if (name.endsWith(".tsv") || declared.equals("text/tab-separated-values")) {
            return "text/tab-separated-values";
        }
        if (name.endsWith(".md")) {
            return "text/markdown";
        }
        if (declared.isEmpty() || declared.equals("application/octet-stream")) {
            boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
            boolean text =
                    wide || !start.isEmpty() && start.chars().noneMatch(c -> c < 9 || c > 13 && c < 32 && c != 27);
            return text ? "text/plain" : PackageType.ofName(name).orElse("application/octet-stream");
        }
        return declared;
    }
}
