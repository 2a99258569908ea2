package org.competency.intake.checklist.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;

/** Forms filled in by chance, the same for the same seed, with the texts that partners and their office programs like to write. */
final class FilledForms {

    private static final Checklists SHIPPED = Checklists.in(Path.of("config/checklists"));

    private static final List<String> TEXTS = List.of(
            "See https://example.com/guide?a=1&b=2#top",
            "Zwei Zeilen:\nÄußere Prüfung, Größe „XL“ – geprüft",
            "設計データを版ごとに管理し、権限を付与しています。",
            "Line one\n\nLine three after an empty one\n- a list\n- with \"quotes\" and 'more'",
            "=HYPERLINK(\"https://example.com\",\"click\")",
            "+49 170 1234567",
            "-1 is the lowest level; @home runs",
            "Emoji 🏭 and 👩🏽‍🔧 and flags 🇯🇵",
            "Yes, since 2019. No exceptions, N/A for the rest.",
            "a < b && c > d; <b>not markup</b> & entities &amp; here",
            "Tab\there and two  spaces",
            "Case study 3 and Customer reference #2 are named here",
            "2026-03-01",
            "1/2",
            "007",
            "Response",
            "Not met",
            "☒ ticked by hand ☐ not this one",
            "Control \u0007 characters and _x0041_ as written",
            "한국어 응답입니다",
            "العربية والإنجليزية mixed",
            "ﬁne ligatures, 10 km² and ½",
            "DOC-001");

    private FilledForms() {}

    static List<Checklist> shipped() {
        return SHIPPED.all();
    }

    /** A form with every cell filled. */
    static FilledForm of(Checklist checklist, int caseStudies, long seed) {
        Random random = new Random(seed);
        FilledForm.Builder form = FilledForm.builder();
        for (Fact fact : checklist.facts()) {
            form.fact(fact.name(), value(fact, random));
        }
        boolean studies = checklist.requirements().anyMatch(row -> row.level() == Level.CASE_STUDY);
        List<Integer> numbers =
                IntStream.rangeClosed(1, studies ? caseStudies : 0).boxed().toList();
        numbers.forEach(number -> form.caseStudy(
                number,
                one(List.of("Müller & Söhne GmbH", "Project 7 Ltd", "株式会社 例", "\"Acme\" <Tools>"), random),
                random.nextBoolean() ? "PUBLIC" : "NON_PUBLIC"));
        checklist.requirements().forEach(row -> {
            if (row.level() == Level.APPLICATION) {
                form.answer(row.id(), option(row, random), text(random));
            } else {
                numbers.forEach(number -> form.answer(row.id(), number, option(row, random), text(random)));
            }
        });
        return form.build();
    }

    private static String value(Fact fact, Random random) {
        return switch (fact.type()) {
            case TEXT -> one(List.of("Würth & Co. KG", "jane.doe@example.com", "=SUM(A1)", "東京 工場"), random);
            case YES_NO -> random.nextBoolean() ? "YES" : "NO";
            case CHOICE -> one(fact.choices(), random).value();
        };
    }

    private static String option(Requirement row, Random random) {
        return one(row.options(), random).label();
    }

    private static String text(Random random) {
        return random.nextInt(40) == 0 ? veryLong(random) : one(TEXTS, random);
    }

    private static String veryLong(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 8_000) {
            text.append(one(TEXTS, random)).append(random.nextInt(5) == 0 ? "\n" : ". ");
        }
        return text.toString();
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
