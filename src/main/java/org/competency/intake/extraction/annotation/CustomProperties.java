package org.competency.intake.extraction.annotation;

import java.util.Optional;

/** The properties that a document carries where nobody sees them (ECMA-376 part 1, 22.3). */
final class CustomProperties {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/";
    private static final String USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private CustomProperties() {}

    /** Sets a property of a package, whatever it was before. */
    static void put(OfficePackage parts, String name, String value) {
        PackageLinks links = new PackageLinks(parts);
        boolean strict = links.types().startsWith(STRICT);
        String link = strict ? "customProperties" : "custom-properties";
        Optional<String> part = links.target("", link).filter(parts::has);
        if (part.isPresent()) {
            parts.put(part.get(), with(parts.text(part.get()), strict, name, value));
            return;
        }
        String fresh = parts.freeName("docProps/custom%s.xml");
        links.add("", links.types() + link, fresh);
        links.declare(fresh, TYPE);
        String empty = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"%s\"/>"
                .formatted(strict ? STRICT + "customProperties" : TRANSITIONAL + "custom-properties");
        parts.put(fresh, with(PartText.of(empty), strict, name, value));
    }

    private static byte[] with(PartText text, boolean strict, String name, String value) {
        XmlTags tags = text.tags();
        XmlTags.Tag root = tags.root();
        XmlTags.Tag last = root;
        int id = 1;
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            last = tag;
            if (tag.begins("property")) {
                id = Math.max(id, number(tag.attribute("pid", "")));
            }
            XmlTags.Tag start = tag.start();
            if (tag.ends("property")
                    && start != null
                    && start.attribute("name", "").equalsIgnoreCase(name)) {
                text.replace(start.from(), tag.to(), "");
            }
        }
        text.append(root, last, property(root.prefix(), strict, id + 1, name, value));
        return text.bytes();
    }

    private static String property(String prefix, boolean strict, int id, String name, String value) {
        return "<%1$sproperty fmtid=\"%2$s\" pid=\"%3$d\" name=\"%4$s\"><vt:lpwstr xmlns:vt=\"%5$sdocPropsVTypes\">%6$s</vt:lpwstr></%1$sproperty>"
                .formatted(
                        prefix,
                        USER_DEFINED,
                        id,
                        XmlWords.escape(name),
                        strict ? STRICT : TRANSITIONAL,
                        XmlWords.escape(value));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
