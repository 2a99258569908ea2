package org.competency.intake.mailbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells what a file is by its first bytes, and for packages by what is in them; its name and declared type come second. */
final class FileType {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final int FEW_ENTRIES = 200;

    private FileType() {}

    static String of(byte[] content, String declared, String name) {
        String start = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (start.startsWith("PK\003\004") || start.startsWith("PK\005\006")) {
            return ofZip(content);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return ofOle2(content, lower);
        }
        if (start.indexOf("%PDF-") >= 0 && start.indexOf("%PDF-") < 1000) {
            return "application/pdf";
        }
        String magic = ofMagic(start);
        return magic.isEmpty() ? ofText(start, declared, lower) : magic;
    }

    private static String ofMagic(String start) {
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
        if (start.startsWith("x\u009F>\"")) {
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
            boolean text = !start.isEmpty() && start.chars().noneMatch(c -> c < 9 || c > 13 && c < 32 && c != 27);
            return text ? "text/plain" : "application/octet-stream";
        }
        return declared;
    }

    private static String ofZip(byte[] content) {
        String found = "application/zip";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < FEW_ENTRIES; i++) {
                String name = entry.getName();
                if (name.equals("mimetype")) {
                    return new String(zip.readNBytes(200), StandardCharsets.US_ASCII).strip();
                }
                if (name.equals("[Content_Types].xml")) {
                    String types = new String(zip.readNBytes(1 << 20), StandardCharsets.UTF_8);
                    String type = ofContentTypes(types);
                    if (!type.isEmpty()) {
                        return type;
                    }
                }
                if (name.startsWith("word/")) {
                    found = OOXML + "wordprocessingml.document";
                } else if (name.startsWith("xl/")) {
                    found = OOXML + "spreadsheetml.sheet";
                } else if (name.startsWith("ppt/")) {
                    found = OOXML + "presentationml.presentation";
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            // a damaged package is what its readable part says
            return found;
        }
        return found;
    }

    private static String ofContentTypes(String types) {
        if (types.contains("ms-word.document.macroEnabled")) {
            return "application/vnd.ms-word.document.macroenabled.12";
        }
        if (types.contains("ms-excel.sheet.macroEnabled")) {
            return "application/vnd.ms-excel.sheet.macroenabled.12";
        }
        if (types.contains("ms-excel.sheet.binary")) {
            return "application/vnd.ms-excel.sheet.binary.macroenabled.12";
        }
        if (types.contains("wordprocessingml.")) {
            return OOXML + "wordprocessingml.document";
        }
        if (types.contains("spreadsheetml.")) {
            return OOXML + "spreadsheetml.sheet";
        }
        return types.contains("presentationml.") ? OOXML + "presentationml.presentation" : "";
    }

    private static String ofOle2(byte[] content, String name) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return "application/x-tika-ooxml-protected";
        }
        if (all.contains(wide("WordDocument"))) {
            return "application/msword";
        }
        if (all.contains(wide("Workbook")) || all.contains(wide("Book"))) {
            return "application/vnd.ms-excel";
        }
        if (all.contains(wide("PowerPoint Document"))) {
            return "application/vnd.ms-powerpoint";
        }
        if (all.contains(wide("__properties_version1.0"))) {
            return "application/vnd.ms-outlook";
        }
        return name.endsWith(".xls") ? "application/vnd.ms-excel" : "application/x-tika-msoffice";
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
