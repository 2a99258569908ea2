package org.competency.intake.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.ChecklistChoice;
import org.competency.intake.extraction.Reading;

/**
 * Finds the checklist that a document answers: the program by the requirement ids in its rows, the version by the day of
 * receipt in the zone of the office (P7). A document with too few known ids answers none.
 */
@Component
final class ApplicableChecklist {

    /** So many known ids are no coincidence, whatever else stands in a document. */
    private static final int ENOUGH_IDS = 8;

    /** For short checklists: this share of a document's ids, or of a checklist's. */
    private static final double ENOUGH_SHARE = 0.5;

    private final Checklists checklists;
    private final ZoneId officeZone;

    ApplicableChecklist(Checklists checklists, ZoneId officeZone) {
        this.checklists = checklists;
        this.officeZone = officeZone;
    }

    /** The choice for a document received at {@code received} in a message with this subject. */
    ChecklistChoice on(Instant received, @Nullable String subject) {
        return document -> choose(document, LocalDate.ofInstant(received, officeZone), subject)
                .orElse(null);
    }

    private Optional<Checklist> choose(Reading document, LocalDate day, @Nullable String subject) {
        Set<String> ids = document.rows().stream()
                .map(Reading.Row::id)
                .filter(id -> id != null && !id.isBlank())
                .map(ApplicableChecklist::folded)
                .collect(Collectors.toSet());
        return current(day).stream()
                .filter(checklist -> answers(ids, checklist))
                .max(Comparator.<Checklist>comparingLong(checklist -> known(ids, checklist))
                        .thenComparing(checklist -> isNamedIn(subject, checklist)));
    }

    private List<Checklist> current(LocalDate day) {
        return checklists.all().stream()
                .map(checklist -> checklist.ref().id())
                .distinct()
                .flatMap(id -> checklists.currentOn(id, day).stream())
                .toList();
    }

    private static boolean answers(Set<String> ids, Checklist checklist) {
        long known = known(ids, checklist);
        return known >= ENOUGH_IDS
                || known > 0
                        && (known >= ENOUGH_SHARE * ids.size()
                                || known
                                        >= ENOUGH_SHARE
                                                * checklist.requirements().count());
    }

    private static long known(Set<String> ids, Checklist checklist) {
        return checklist
                .requirements()
                .map(Requirement::id)
                .map(ApplicableChecklist::folded)
                .filter(ids::contains)
                .count();
    }

    private static boolean isNamedIn(@Nullable String subject, Checklist checklist) {
        return subject != null
                && subject.toLowerCase(Locale.ROOT).contains(checklist.title().toLowerCase(Locale.ROOT));
    }

    private static String folded(String id) {
        return id.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
