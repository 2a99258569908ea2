package org.competency.intake.checklist;

import java.util.List;

/**
 * Something a self-assessment says once about the applicant or the solution, such as its category.
 *
 * @param name its key, such as {@code category}
 * @param label what forms and replies call it
 * @param aliases other labels that forms use for it
 * @param required whether a self-assessment without it is incomplete
 * @param type what its value may be
 * @param choices the values allowed when the type is CHOICE; else empty
 */
public record Fact(String name, String label, List<String> aliases, boolean required, Type type, List<Choice> choices) {

    public Fact {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    /** What the value of a fact may be. */
    public enum Type {
        TEXT,
        CHOICE,
        YES_NO
    }

    /**
     * One allowed value.
     *
     * @param value its key, such as {@code PRODUCT_DESIGN}
     * @param label what forms call it
     * @param aliases other words for it
     */
    public record Choice(String value, String label, List<String> aliases) {
        public Choice {
            aliases = List.copyOf(aliases);
        }
    }
}
