package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;

/** What was understood of a checklist, as rows of a reply: so that a partner sees at once if it was misread. */
final class UnderstoodViews {

    private final ReplyTexts.Texts texts;

    UnderstoodViews(ReplyTexts.Texts texts) {
        this.texts = texts;
    }

    List<Map<String, String>> rows(StoredJson.Understood understood, @Nullable Checklist checklist) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Fact> facts = checklist == null ? List.of() : checklist.facts();
        for (Fact fact : facts) {
            String value = understood.facts().get(fact.name());
            if (value != null && !value.isBlank()) {
                rows.add(row(fact.label(), label(fact, value)));
            }
        }
        if (understood.rows() > 0) {
            rows.add(row(texts.get("understood.case-studies"), Integer.toString(understood.caseStudies())));
            rows.add(row(
                    texts.get("understood.answers"),
                    texts.get("understood.answered", Map.of("answered", understood.answered()))));
        }
        return rows;
    }

    private static Map<String, String> row(String label, String value) {
        return Map.of("label", PartnerText.line(label, 120), "value", PartnerText.line(value, 200));
    }

    private String label(Fact fact, String value) {
        if (fact.type() == Fact.Type.YES_NO) {
            String word = texts.find("understood." + value.toUpperCase(Locale.ROOT), Map.of());
            return word == null ? value : word;
        }
        Optional<String> label = fact.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Fact.Choice::label)
                .findFirst();
        return label.orElse(value);
    }
}
