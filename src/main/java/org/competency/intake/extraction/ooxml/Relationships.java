package org.competency.intake.extraction.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a part points to (ECMA-376 part 2, 6.5). Targets outside the package are left out: nothing is ever fetched. */
public final class Relationships {

    static final Relationships NONE = new Relationships(List.of());

    private final List<Relationship> all;

    private Relationships(List<Relationship> all) {
        this.all = all;
    }

    /** A pointer: its id, the last word of its type, and the full name of the part it points to. */
    private record Relationship(String id, String type, String target) {}

    static Relationships read(String source, XmlCursor xml) {
        List<Relationship> all = new ArrayList<>();
        while (xml.nextElement()) {
            if (xml.name().equals("Relationship")
                    && !xml.attribute("TargetMode", "").equalsIgnoreCase("External")) {
                String type = xml.attribute("Type", "");
                all.add(new Relationship(
                        xml.attribute("Id", ""),
                        type.substring(type.lastIndexOf('/') + 1),
                        PartName.resolve(source, xml.attribute("Target", ""))));
            }
        }
        return new Relationships(all);
    }

    /** The part that a relationship id points to. */
    public Optional<String> byId(String id) {
        return all.stream()
                .filter(relationship -> relationship.id.equals(id))
                .map(Relationship::target)
                .findFirst();
    }

    /** The first part of a type, given as the last word of the type's address, such as {@code comments}. */
    public Optional<String> target(String type) {
        return targets(type).stream().findFirst();
    }

    /** All parts of a type. */
    public List<String> targets(String type) {
        return all.stream()
                .filter(relationship -> relationship.type.equals(type))
                .map(Relationship::target)
                .toList();
    }
}
