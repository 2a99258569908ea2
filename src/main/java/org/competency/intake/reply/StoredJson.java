package org.competency.intake.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Finding;
import org.competency.intake.extraction.Reading;

/** Reads what earlier steps left in the database as JSON. */
final class StoredJson {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<ArrivedFile>> FILES = new TypeReference<>() {};

    private static final Reading NOTHING_READ =
            new Reading("", "", "", Reading.Status.REVIEW, List.of(), null, Map.of(), List.of(), List.of(), List.of());

    private final JsonMapper json;

    StoredJson(JsonMapper json) {
        this.json = json;
    }

    /**
     * Findings.
     *
     * @param stored null counts as none
     * @throws IllegalStateException if it is not a list of findings
     */
    List<Finding> findings(@Nullable String stored) {
        return read(stored, FINDINGS, "findings");
    }

    /** Files that came with a message. */
    List<ArrivedFile> files(@Nullable String stored) {
        return read(stored, FILES, "attachments");
    }

    private <T> List<T> read(@Nullable String stored, TypeReference<List<T>> type, String what) {
        if (stored == null || stored.isBlank()) {
            return List.of();
        }
        try {
            return json.readValue(stored, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("the stored " + what + " are no list of them", e);
        }
    }

    /** A reading as a whole, to be compared with another one; one that is not understood has no rows. */
    Reading reading(@Nullable String stored) {
        try {
            return json.readValue(stored == null || stored.isBlank() ? "{}" : stored, Reading.class);
        } catch (JacksonException e) {
            return NOTHING_READ;
        }
    }

    /** What was read from the checklist, in short. A reading that is not understood yields none: it only informs. */
    Understood understood(@Nullable String stored) {
        try {
            JsonNode reading = json.readTree(stored == null || stored.isBlank() ? "{}" : stored);
            Map<String, String> facts = new LinkedHashMap<>();
            reading.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
            int answered = 0;
            for (JsonNode row : reading.path("rows")) {
                answered += row.path("value").asString("BLANK").equals("BLANK") ? 0 : 1;
            }
            return new Understood(
                    facts,
                    reading.path("caseStudies").size(),
                    answered,
                    reading.path("rows").size());
        } catch (JacksonException e) {
            return new Understood(Map.of(), 0, 0, 0);
        }
    }

    /**
     * What was read, in short.
     *
     * @param facts by name
     * @param caseStudies how many
     * @param answered rows with an answer
     * @param rows all rows
     */
    record Understood(Map<String, String> facts, int caseStudies, int answered, int rows) {}
}
