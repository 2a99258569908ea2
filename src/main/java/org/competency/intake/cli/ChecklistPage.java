package org.competency.intake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.checklist.ChecklistChanges;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;

/** A checklist as a page of text: what is asked, of whom, with which answers, and what changed between its versions. */
final class ChecklistPage {

    private static final int WIDTH = 110;

    private final Checklist checklist;
    private final Checklists checklists;
    private final List<String> lines = new ArrayList<>();

    ChecklistPage(Checklist checklist, Checklists checklists) {
        this.checklist = checklist;
        this.checklists = checklists;
    }

    List<String> lines() {
        head();
        facts();
        caseStudies();
        checklist.sections().forEach(this::section);
        changes();
        return lines;
    }

    private void head() {
        lines.add(checklist.title());
        lines.add("=".repeat(Math.min(checklist.title().length(), WIDTH)));
        lines.add("%s, valid from %s, accepted %s%s"
                .formatted(
                        checklist.ref(),
                        checklist.validFrom(),
                        checklist.acceptedUntil() == null
                                ? "until further notice"
                                : "until " + checklist.acceptedUntil(),
                        checklist.supersededBy() == null ? "" : ", then version " + checklist.supersededBy()));
        lines.add("Answered within %d business days".formatted(checklist.responseDays()));
        checklist.contacts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(contact -> lines.add("%s: %s".formatted(capitalised(contact.getKey()), contact.getValue())));
        if (!checklist.subject().isEmpty()) {
            add("", "Subject line: ", checklist.subject());
        }
    }

    private void facts() {
        if (checklist.facts().isEmpty()) {
            return;
        }
        heading("Said once", "");
        for (Fact fact : checklist.facts()) {
            String values = fact.type() == Fact.Type.TEXT
                    ? ""
                    : fact.type() == Fact.Type.YES_NO
                            ? ": Yes | No"
                            : fact.choices().stream()
                                    .map(Fact.Choice::label)
                                    .collect(Collectors.joining(" | ", ": ", ""));
            add("  ", "", fact.label() + values + (fact.required() ? "" : " (voluntary)"));
        }
    }

    private void caseStudies() {
        CaseStudyRules rules = checklist.caseStudies();
        if (rules.minimum() == 0) {
            return;
        }
        heading(rules.label(), "");
        add(
                "  ",
                "",
                "At least %d%s%s"
                        .formatted(
                                rules.minimum(),
                                rules.minimumPublic() == 0
                                        ? ""
                                        : ", %d of them public".formatted(rules.minimumPublic()),
                                rules.maximumAgeMonths() == 0
                                        ? ""
                                        : ", delivered within %d months before the day of receipt"
                                                .formatted(rules.maximumAgeMonths())));
    }

    private void section(Requirement.Section section) {
        Set<Level> levels =
                section.requirements().stream().map(Requirement::level).collect(Collectors.toSet());
        heading(
                section.title(),
                levels.size() > 1 ? "" : ", " + howOften(section.requirements().get(0)));
        section.requirements().forEach(row -> row(row, levels.size() > 1));
    }

    private String howOften(Requirement row) {
        return row.level() == Level.APPLICATION
                ? "answered once"
                : "answered once a " + checklist.caseStudies().label().toLowerCase(Locale.ROOT);
    }

    private void row(Requirement row, boolean mixed) {
        String margin = " ".repeat(Math.max(13, row.id().length() + 3));
        add(margin, "  %-11s".formatted(row.id() + " "), row.title());
        add(margin, margin, row.guidance());
        add(margin, margin + "Answers: ", answers(row));
        add(margin, margin + "Evidence: ", row.evidence());
        List<String> conditions = new ArrayList<>();
        if (mixed) {
            conditions.add(howOften(row));
        }
        if (!row.required()) {
            conditions.add("voluntary");
        }
        if (row.rules().atLeast() > 0) {
            conditions.add("must be met in at least " + row.rules().atLeast());
        }
        if (row.rules().ineligibleIfNotMet()) {
            conditions.add("not met: the application cannot be taken");
        }
        sorted(row.appliesWhen()).forEach(when -> conditions.add(condition(when)));
        sorted(row.rules().gates()).forEach(when -> conditions.add("only if " + when.getKey() + " is " + words(when)));
        add(margin, margin, capitalised(String.join("; ", conditions)));
    }

    private static List<Map.Entry<String, Set<String>>> sorted(Map<String, Set<String>> conditions) {
        return conditions.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private static String words(Map.Entry<String, Set<String>> condition) {
        return condition.getValue().stream().sorted().collect(Collectors.joining(" or "));
    }

    /** Such as {@code only if 'Type of deployment' is SaaS}. */
    private String condition(Map.Entry<String, Set<String>> when) {
        Fact fact = checklist.facts().stream()
                .filter(known -> known.name().equals(when.getKey()))
                .findFirst()
                .orElseThrow();
        return "only if '%s' is %s"
                .formatted(
                        fact.label(),
                        when.getValue().stream().map(fact::labelOf).sorted().collect(Collectors.joining(" or ")));
    }

    private static String answers(Requirement row) {
        return row.options().stream().map(ChecklistPage::answer).collect(Collectors.joining(" | "));
    }

    private static String answer(Requirement.Option option) {
        String meaning = option.value().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean said = option.label().equalsIgnoreCase(meaning) || meaning.equals("text");
        String response = switch (option.response()) {
            case REQUIRED -> ", response needed";
            case EXPECTED -> ", response wished";
            case OPTIONAL -> "";
        };
        String points = option.score() == 0 ? "" : ", %d points".formatted(option.score());
        String notes = (said ? "" : ", " + meaning) + points + response;
        return notes.isEmpty() ? option.label() : "%s (%s)".formatted(option.label(), notes.substring(2));
    }

    private void changes() {
        List<Checklist> versions = checklists.all().stream()
                .filter(version -> version.ref().id().equals(checklist.ref().id()))
                .toList();
        int place = versions.indexOf(checklist);
        if (place > 0) {
            Checklist before = versions.get(place - 1);
            heading("Changed against version " + before.ref().version(), "");
            add("  ", "", ChecklistChanges.between(before, checklist).summary());
        }
        if (place >= 0 && place + 1 < versions.size()) {
            Checklist after = versions.get(place + 1);
            heading("Changes with version %s on %s".formatted(after.ref().version(), after.validFrom()), "");
            add("  ", "", ChecklistChanges.between(checklist, after).summary());
        }
    }

    private void heading(String title, String note) {
        lines.add("");
        lines.add(title.toUpperCase(Locale.ROOT) + note);
    }

    /** Adds words after {@code lead}, wrapped; further lines begin with {@code margin}. Nothing if there are no words. */
    private void add(String margin, String lead, String words) {
        if (words.isBlank()) {
            return;
        }
        StringBuilder line = new StringBuilder(lead.isEmpty() ? margin : lead);
        for (String word : words.strip().split("\\s+")) {
            boolean begun = line.length() > margin.length() && !line.toString().endsWith(" ");
            if (begun && line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(margin);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
        }
        lines.add(line.toString());
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
