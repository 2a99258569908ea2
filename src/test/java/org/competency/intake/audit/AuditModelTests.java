package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.audit.TestAudits.by;

/**
 * Random commands against the real tables and against a model of a few lines, written without the table of moves: both must
 * agree on what is refused and on where every audit stands, and each history must lead to that status.
 */
class AuditModelTests {

    private static final int STEPS = 10_000;
    private static final List<String> CASES = List.of("CI-00000001", "CI-00000002", "CI-00000003");

    private final TestAudits real = new TestAudits(MigratedDatabase.h2());
    private final Random random = new Random(20_261_116);
    private final List<Model> models = new ArrayList<>();
    private int refused;
    private int done;

    @Test
    void agreesWithASimpleModelForTenThousandSteps() {
        for (String caseNumber : CASES) {
            long application = real.rows.application(caseNumber);
            real.version(application, 1, Answers.complete());
            models.add(new Model(caseNumber, application));
        }

        for (int step = 0; step < STEPS; step++) {
            Model model = models.get(random.nextInt(models.size()));
            step(model, step);
            AuditState audit = real.of(model.caseNumber);
            assertThat(audit.status().name()).as("step %d", step).isEqualTo(model.status);
            assertThat(audit.auditor()).as("step %d", step).isEqualTo(model.auditor);
        }

        assertThat(refused).isGreaterThan(1_000);
        assertThat(done).isGreaterThan(1_000);
        for (Model model : models) {
            AuditState audit = real.of(model.caseNumber);
            List<AuditEvent> history = real.audits.history(audit);
            assertThat(history).hasSize(model.moves);
            assertThat(AuditEvent.replay(history)).contains(audit.status());
        }
    }

    private void step(Model model, int step) {
        String c = model.caseNumber;
        String other = "Auditor " + step;
        switch (random.nextInt(16)) {
            case 0 ->
                expect(model, model.in("QUEUED"), () -> real.audits.assign(c, other, by("Olga")), () -> {
                    model.to("SCHEDULING");
                    model.auditor = other;
                });
            case 1 ->
                expect(
                        model,
                        model.in("SCHEDULING", "SCHEDULED", "IN_AUDIT", "REMEDIATION"),
                        () -> real.audits.reassign(c, other, by("Olga")),
                        () -> model.auditor = other);
            case 2 ->
                expect(
                        model,
                        model.in("SCHEDULING", "SCHEDULED") && random.nextInt(4) == 0
                                || !model.in("SCHEDULING", "SCHEDULED"),
                        model.in("SCHEDULING", "SCHEDULED"),
                        () -> real.audits.release(c, by("Olga")),
                        () -> {
                            model.to("QUEUED");
                            model.auditor = null;
                        });
            case 3, 4 ->
                expect(
                        model,
                        model.in("SCHEDULING", "SCHEDULED"),
                        () -> real.audits.schedule(c, TestAudits.NOW.plusSeconds(step + 1L), by("Ann")),
                        () -> model.to("SCHEDULED"));
            case 5, 6 ->
                expect(model, model.in("SCHEDULED"), () -> real.audits.start(c, by("Ann")), () -> {
                    model.to("IN_AUDIT");
                    model.open.clear();
                    model.examined = false;
                });
            case 7 -> {
                boolean critical = random.nextBoolean();
                expect(
                        model,
                        model.examining(),
                        () -> real.examination.find(c, critical, "doc-002", 1, "No diagram", "", null, by("Ann")),
                        () -> model.open.put(model.open.size() + 1, critical ? "critical" : "minor"));
            }
            case 8, 9 -> {
                int number = 1 + random.nextInt(4);
                expect(
                        model,
                        model.examining() && model.isOpen(number),
                        () -> real.examination.resolve(c, number, by("Ann")),
                        () -> model.open.put(number, "resolved " + model.open.get(number)));
            }
            case 10 -> {
                int number = 1 + random.nextInt(4);
                expect(
                        model,
                        model.examining() && model.open.getOrDefault(number, "").startsWith("resolved"),
                        () -> real.examination.reopen(c, number, by("Ann")),
                        () -> model.open.computeIfPresent(number, (key, was) -> was.replace("resolved ", "")));
            }
            case 11 -> examineAll(model);
            case 12 ->
                expect(
                        model,
                        model.in("IN_AUDIT") && model.open.keySet().stream().anyMatch(model::isOpen),
                        () -> real.audits.remediate(c, LocalDate.of(2026, 12, 24), by("Ann")),
                        () -> model.to("REMEDIATION"));
            case 13 ->
                expect(
                        model,
                        model.examining() && model.examined && !model.open.containsValue("critical"),
                        () -> real.audits.pass(c, by("Ann")),
                        () -> model.to("PASSED"));
            case 14 -> end(model);
            default -> newVersion(model);
        }
    }

    private void end(Model model) {
        boolean fail = random.nextBoolean();
        if (!model.in("PASSED", "FAILED", "WITHDRAWN") && random.nextInt(5) != 0) {
            return;
        }
        if (fail) {
            expect(
                    model,
                    model.examining(),
                    () -> real.audits.fail(model.caseNumber, by("Ann")),
                    () -> model.to("FAILED"));
        } else {
            expect(
                    model,
                    !model.in("PASSED", "FAILED", "WITHDRAWN"),
                    () -> real.audits.withdraw(model.caseNumber, by("Ann")),
                    () -> model.to("WITHDRAWN"));
        }
    }

    private void examineAll(Model model) {
        if (!model.examining()) {
            expect(model, false, () -> real.examination.examine(model.caseNumber, 1, "Doc", by("Ann")), () -> {});
            return;
        }
        for (AuditElement element :
                real.findings.elements(real.of(model.caseNumber).id())) {
            real.examination.examine(model.caseNumber, element.caseStudy(), element.title(), by("Ann"));
            model.moves++;
        }
        model.examined = true;
    }

    /** Ended audits are opened again by a complete version; others are held, resumed or told. */
    private void newVersion(Model model) {
        if (!model.in("PASSED", "FAILED", "WITHDRAWN") && random.nextInt(10) != 0) {
            return;
        }
        boolean complete = random.nextInt(3) > 0;
        Answers answers = complete ? Answers.complete() : Answers.complete().answer("DOC-001", 0, AnswerValue.BLANK);
        real.version(model.application, ++model.versions, answers);
        if (model.in("PASSED", "FAILED", "WITHDRAWN")) {
            if (complete) {
                model.to("QUEUED");
                model.auditor = null;
                model.moves++;
            }
            return;
        }
        model.moves++;
        if (model.in("QUEUED") && !complete) {
            model.to("ON_HOLD");
        } else if (model.in("ON_HOLD") && complete) {
            model.to("QUEUED");
        }
    }

    private void expect(Model model, boolean allowed, Runnable command, Runnable effect) {
        expect(model, true, allowed, command, effect);
    }

    private void expect(Model model, boolean tried, boolean allowed, Runnable command, Runnable effect) {
        if (!tried) {
            return;
        }
        boolean happened = true;
        try {
            command.run();
        } catch (AuditRefusedException | IllegalArgumentException e) {
            happened = false;
        }
        assertThat(happened).as("%s, findings %s", model.status, model.open).isEqualTo(allowed);
        if (happened) {
            effect.run();
            model.moves++;
            done++;
        } else {
            refused++;
        }
    }

    /** All that one needs to know of an audit. */
    private static final class Model {
        private final String caseNumber;
        private final long application;
        private final TreeMap<Integer, String> open = new TreeMap<>();
        private String status = "QUEUED";
        private @Nullable String auditor;
        private boolean examined;
        private int versions = 1;
        private int moves = 1;

        Model(String caseNumber, long application) {
            this.caseNumber = caseNumber;
            this.application = application;
        }

        boolean in(String... statuses) {
            return List.of(statuses).contains(status);
        }

        boolean examining() {
            return in("IN_AUDIT", "REMEDIATION");
        }

        boolean isOpen(int number) {
            return List.of("critical", "minor").contains(open.getOrDefault(number, ""));
        }

        void to(String next) {
            status = next;
        }
    }
}
