package org.competency.intake.extraction.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.competency.intake.extraction.ooxml.PartName;

/** What points from part to part, and what each part is (ECMA-376 part 2, 6.5 and 7.2.3), to be read and added to. */
final class PackageLinks {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final OfficePackage parts;

    PackageLinks(OfficePackage parts) {
        this.parts = parts;
    }

    /** A pointer: its id, its type, and the name of the part it points to; outside of the package to "". */
    record Link(String id, String type, String target) {

        boolean is(String lastWord) {
            return type.endsWith("/" + lastWord);
        }
    }

    /** The pointers of a part; of the package itself for "". */
    List<Link> of(String source) {
        String list = PartName.relationshipsOf(source);
        List<Link> links = new ArrayList<>();
        if (parts.has(list)) {
            XmlTags tags = parts.text(list).tags();
            for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
                if (tag.begins("Relationship")) {
                    boolean outside = tag.attribute("TargetMode", "").equalsIgnoreCase("External");
                    links.add(new Link(
                            tag.attribute("Id", ""),
                            tag.attribute("Type", ""),
                            outside ? "" : PartName.resolve(source, tag.attribute("Target", ""))));
                }
            }
        }
        return links;
    }

    /** The first part of a type, given as the last word of the type's address. */
    Optional<String> target(String source, String type) {
        return of(source).stream()
                .filter(link -> link.is(type) && !link.target().isEmpty())
                .map(Link::target)
                .findFirst();
    }

    /** Name of the part that holds the document itself. */
    String mainPart() {
        return target("", "officeDocument")
                .filter(parts::has)
                .orElseThrow(() -> new NotAnnotatedException("The package has no main part"));
    }

    /** How the types of this package's pointers begin: packages are transitional or strict as a whole. */
    String types() {
        String main = of("").stream()
                .filter(link -> link.is("officeDocument"))
                .map(Link::type)
                .findFirst()
                .orElse("");
        return main.substring(0, main.lastIndexOf('/') + 1);
    }

    /** Adds a pointer to a part; its id. */
    String add(String source, String type, String target) {
        String list = PartName.relationshipsOf(source);
        PartText text = parts.has(list) ? parts.text(list) : PartText.of(EMPTY);
        Set<String> taken = of(source).stream().map(Link::id).collect(Collectors.toSet());
        int number = taken.size() + 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        String id = "rId" + number;
        appendToRoot(
                text, "Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"".formatted(id, type, XmlWords.escape(target)));
        parts.put(list, text.bytes());
        return id;
    }

    /** Says what a part is. */
    void declare(String part, String contentType) {
        declare(
                "Override",
                "PartName",
                "/" + part,
                "Override PartName=\"/%s\" ContentType=\"%s\"".formatted(XmlWords.escape(part), contentType));
    }

    /** Says what parts are whose names end so, unless that is said already. */
    void declareExtension(String extension, String contentType) {
        declare(
                "Default",
                "Extension",
                extension,
                "Default Extension=\"%s\" ContentType=\"%s\"".formatted(extension, contentType));
    }

    private void declare(String element, String attribute, String value, String declaration) {
        PartText types = parts.text(CONTENT_TYPES);
        XmlTags tags = types.tags();
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.begins(element) && tag.attribute(attribute, "").equalsIgnoreCase(value)) {
                return;
            }
        }
        appendToRoot(types, declaration);
        parts.put(CONTENT_TYPES, types.bytes());
    }

    private static void appendToRoot(PartText text, String element) {
        XmlTags tags = text.tags();
        XmlTags.Tag root = tags.root();
        XmlTags.Tag last = root;
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            last = tag;
        }
        text.append(root, last, "<" + root.prefix() + element + "/>");
    }
}
