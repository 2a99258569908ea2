package org.competency.intake.checklist.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;

/**
 * A form as its reader goes through it, whatever the kind of file.
 *
 * @param checklist what it asks
 * @param fields what is said once
 * @param chapters the questions: first those about the whole application, then one chapter a case study
 * @param caseNumber of the case that the form is sent for; "" if for none
 */
record FormPlan(Checklist checklist, List<Field> fields, List<Chapter> chapters, String caseNumber) {

    FormPlan {
        fields = List.copyOf(fields);
        chapters = List.copyOf(chapters);
    }

    static FormPlan of(Checklist checklist, FilledForm content, String caseNumber) {
        List<Chapter> chapters = new ArrayList<>();
        List<Part> once = parts(checklist, content, null);
        if (!once.isEmpty()) {
            chapters.add(new Chapter(FormWords.APPLICATION, null, List.of(), once));
        }
        if (checklist.requirements().anyMatch(row -> row.level() == Level.CASE_STUDY)) {
            for (FilledForm.CaseStudy study : studies(checklist, content)) {
                chapters.add(chapter(checklist, content, study));
            }
        }
        return new FormPlan(
                checklist,
                checklist.facts().stream()
                        .map(fact -> Field.of(fact, content.facts().getOrDefault(fact.name(), "")))
                        .toList(),
                chapters,
                caseNumber);
    }

    private static List<FilledForm.CaseStudy> studies(Checklist checklist, FilledForm content) {
        return content.caseStudies().isEmpty()
                ? FilledForm.blank(Math.max(1, checklist.caseStudies().minimum()))
                        .caseStudies()
                : content.caseStudies();
    }

    private static Chapter chapter(Checklist checklist, FilledForm content, FilledForm.CaseStudy study) {
        String name = checklist.caseStudies().label() + " " + study.number();
        return new Chapter(name, study.number(), Field.of(name, study), parts(checklist, content, study.number()));
    }

    private static List<Part> parts(Checklist checklist, FilledForm content, @Nullable Integer study) {
        Level level = study == null ? Level.APPLICATION : Level.CASE_STUDY;
        Applicability applicability = new Applicability(checklist);
        List<Part> parts = new ArrayList<>();
        for (Requirement.Section section : checklist.sections()) {
            List<Requirement> rows = section.requirements().stream()
                    .filter(row -> row.level() == level)
                    .toList();
            if (!rows.isEmpty()) {
                parts.add(new Part(
                        section.title(),
                        applicability.ofAll(rows),
                        rows.stream()
                                .map(row -> new Question(
                                        row, study, applicability.ofOne(row, rows), content.answer(row.id(), study)))
                                .toList()));
            }
        }
        return parts;
    }

    /** Program and version, which the file carries where nobody sees it. */
    String marker() {
        return checklist.ref().id() + " " + checklist.ref().version();
    }

    /** Room for the longest word of an id, so that none is cut, in characters. */
    int idWidth() {
        int longest = checklist
                .requirements()
                .flatMap(row -> Stream.of(row.id().split("\\s")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(12, Math.min(24, longest + 3));
    }

    boolean hasCaseStudies() {
        return chapters.stream().anyMatch(chapter -> chapter.caseStudy() != null);
    }

    /**
     * A part of the form with a heading of its own.
     *
     * @param title its heading, such as {@code Case study 2}
     * @param caseStudy number of the case study that it is about; null: about the whole application
     * @param fields what is said before the questions
     * @param parts the questions by section
     */
    record Chapter(String title, @Nullable Integer caseStudy, List<Field> fields, List<Part> parts) {

        /** A heading of a column, naming the case study so that the column explains itself. */
        String heading(String words) {
            return caseStudy == null ? words : title + ": " + words;
        }
    }

    /**
     * Questions under one heading.
     *
     * @param title the heading
     * @param condition when they have to be answered; "" if always
     * @param questions in the order of the checklist
     */
    record Part(String title, String condition, List<Question> questions) {}

    /**
     * One row.
     *
     * @param requirement what is asked
     * @param caseStudy number of the case study; null: the whole application
     * @param condition when this row has to be answered beyond what the heading says; "" if always
     * @param answer what stands in it
     */
    record Question(Requirement requirement, @Nullable Integer caseStudy, String condition, FilledForm.Answer answer) {

        List<String> choices() {
            return requirement.options().stream().map(Requirement.Option::label).toList();
        }

        /** Whether there is one answer only, so that a box to tick says it best. */
        boolean isConfirmation() {
            return requirement.options().size() == 1;
        }

        /** What helps to answer: guidance, the evidence asked for, and when the row applies. */
        List<String> help() {
            return Stream.of(
                            condition,
                            requirement.guidance(),
                            requirement.evidence().isEmpty() ? "" : FormWords.EVIDENCE + requirement.evidence())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** The stable name of the row in the file, such as {@code DOC-002/3}. */
        String key() {
            return caseStudy == null ? requirement.id() : requirement.id() + "/" + caseStudy;
        }
    }
}
