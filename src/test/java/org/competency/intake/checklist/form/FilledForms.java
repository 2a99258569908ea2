package org.competency.intake.checklist.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;

/** Forms filled in by chance, the same for the same seed, with the texts that partners and their office programs like to write. */
final class FilledForms {

    private static final Checklists SHIPPED = Checklists.in(Path.of("config/checklists"));

    /** What any kind of file carries, pages included. */
    static final List<String> ON_PAGES = List.of(
            "See https://example.com/guide",
            "Zwei Zeilen:\nÄußere Prüfung, Größe „XL“ – geprüft",
            "設計データを版ごとに管理し、権限を付与しています。",
            "Line one\n\nLine three after an empty one\n- a list\n- with \"quotes\" and 'more'",
            "=HYPERLINK(\"https://example.com\",\"click\")",
            "+49 170 1234567",
            "-1 is the lowest level; @home runs",
            "Yes, since 2019. No exceptions, N/A for the rest.",
            "a < b && c > d; <b>not markup</b> & entities &amp; here",
            "Case study 3 and Customer reference #2 are named here",
            "2026-03-01",
            "1/2",
            "007",
            "Response",
            "Not met",
            "한국어 응답입니다",
            "DOC-001");

    /** Besides, what office files carry. Pages hold pictures of letters, which do not always say what was written. */
    static final List<String> IN_OFFICE_FILES = Stream.concat(
                    ON_PAGES.stream(),
                    Stream.of(
                            "Emoji 🏭 and 👩🏽\u200D🔧 and flags 🇯🇵",
                            "Tab\there and two  spaces",
                            "☒ ticked by hand ☐ not this one",
                            "Control \u0007 characters",
                            "العربية والإنجليزية mixed",
                            "می\u200Cخواهم",
                            "ﬁne ligatures, 10 km² and ½",
                            "See https://example.com/a/rather/long/path/guide?a=1&b=2#top"))
            .toList();

    private final Checklist checklist;
    private final List<String> texts;
    private final Random random;
    private final boolean longTexts;

    private FilledForms(Checklist checklist, List<String> texts, boolean longTexts, long seed) {
        this.checklist = checklist;
        this.texts = texts;
        this.longTexts = longTexts;
        this.random = new Random(seed);
    }

    static List<Checklist> shipped() {
        return SHIPPED.all();
    }

    /** A form with every cell filled. */
    static FilledForm of(Checklist checklist, int caseStudies, long seed) {
        return new FilledForms(checklist, IN_OFFICE_FILES, true, seed).form(caseStudies);
    }

    /** A form with every cell filled with texts that can be told from a page. */
    static FilledForm forPages(Checklist checklist, int caseStudies, long seed) {
        return new FilledForms(checklist, ON_PAGES, false, seed).form(caseStudies);
    }

    private FilledForm form(int caseStudies) {
        FilledForm.Builder form = FilledForm.builder();
        checklist.facts().forEach(fact -> form.fact(fact.name(), value(fact)));
        boolean studies = checklist.requirements().anyMatch(row -> row.level() == Level.CASE_STUDY);
        List<Integer> numbers =
                IntStream.rangeClosed(1, studies ? caseStudies : 0).boxed().toList();
        numbers.forEach(number -> form.caseStudy(
                number,
                one(List.of("Müller & Söhne GmbH", "Project 7 Ltd", "株式会社 例", "\"Acme\" <Tools>")),
                random.nextBoolean() ? "PUBLIC" : "NON_PUBLIC"));
        checklist.requirements().forEach(row -> {
            if (row.level() == Level.APPLICATION) {
                form.answer(row.id(), option(row), text());
            } else {
                numbers.forEach(number -> form.answer(row.id(), number, option(row), text()));
            }
        });
        return form.build();
    }

    private String value(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> one(List.of("Würth & Co. KG", "jane.doe@example.com", "=SUM(A1)", "東京 工場"));
            case YES_NO -> random.nextBoolean() ? "YES" : "NO";
            case CHOICE -> one(fact.choices()).value();
        };
    }

    private String option(Requirement row) {
        return one(row.options()).label();
    }

    private String text() {
        return longTexts && random.nextInt(40) == 0 ? veryLong() : one(texts);
    }

    private String veryLong() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 8_000) {
            text.append(one(texts)).append(random.nextInt(5) == 0 ? "\n" : ". ");
        }
        return text.toString();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
