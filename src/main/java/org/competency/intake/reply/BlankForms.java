package org.competency.intake.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FilledForm;
import org.competency.intake.checklist.form.FormFormat;
import org.competency.intake.extraction.PreviousVersion;
import org.competency.intake.extraction.Reading;

/** The forms that go with replies: blank, or with what a partner wrote in another version already in its place. */
final class BlankForms {

    private final Checklists checklists;
    private final ChecklistForm forms;
    private final Map<Checklist, byte[]> blanks = new ConcurrentHashMap<>();

    BlankForms(Checklists checklists, ChecklistForm forms) {
        this.checklists = checklists;
        this.forms = forms;
    }

    /** The blank form of a program that is valid on a day; empty if there is none. */
    Optional<Enclosure> blank(String program, LocalDate day) {
        return checklists.currentOn(program, day).map(checklist -> {
            byte[] form =
                    blanks.computeIfAbsent(checklist, each -> forms.write(each, FormFormat.DOCX, FilledForm.blank(0)));
            return enclosure(checklist, "", form);
        });
    }

    /** The blank form of a program for a case, which it carries to be found by. */
    Optional<Enclosure> blank(String program, LocalDate day, String caseNumber) {
        return checklists
                .currentOn(program, day)
                .map(checklist -> enclosure(
                        checklist,
                        "-" + caseNumber,
                        forms.write(checklist, FormFormat.DOCX, FilledForm.blank(0), caseNumber)));
    }

    /** The form that is valid on a day with the answers of a reading; it carries the case, to be found by. */
    Optional<Enclosure> filled(Reading reading, String program, LocalDate day, String caseNumber) {
        return checklists
                .currentOn(program, day)
                .map(checklist -> enclosure(
                        checklist,
                        "-" + caseNumber,
                        forms.write(checklist, FormFormat.DOCX, PreviousVersion.of(reading, checklist), caseNumber)));
    }

    private static Enclosure enclosure(Checklist checklist, String suffix, byte[] form) {
        String name = (checklist.ref().id() + "-" + checklist.ref().version() + suffix).replaceAll("[^\\w.-]", "_");
        return new Enclosure(name + "." + FormFormat.DOCX.extension(), FormFormat.DOCX.mediaType(), () -> form);
    }

    /** The program that a subject names; the only one if there is one; empty if that is not clear. */
    Optional<String> programIn(String subject) {
        List<String> all = programs();
        if (all.size() == 1) {
            return Optional.of(all.get(0));
        }
        String plain = plain(subject);
        List<String> named = all.stream()
                .filter(program -> checklists.all().stream()
                        .filter(checklist -> checklist.ref().id().equals(program))
                        .anyMatch(checklist -> names(checklist, plain)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static boolean names(Checklist checklist, String plain) {
        return plain.contains(plain(checklist.title()))
                || plain.contains(plain(checklist.ref().id()))
                || checklist.aliases().stream().anyMatch(alias -> plain.contains(plain(alias)));
    }

    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    /** Ids of the programs that there are, in order. */
    List<String> programs() {
        return checklists.all().stream()
                .map(checklist -> checklist.ref().id())
                .distinct()
                .sorted()
                .toList();
    }
}
