package org.competency.intake.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Assessment;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.extraction.Reading;
import org.competency.intake.letter.Letters;
import org.competency.intake.letter.TestLetters;
import org.competency.intake.submission.TestApplications;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MovableClock;

/** A queue and all that is done to its audits, on a database of a test, with real checklists and real judgement. */
public final class TestAudits {

    static final Instant NOW = Instant.parse("2026-11-16T18:00:00Z");
    static final Checklists CHECKLISTS = Checklists.in(Path.of("config/checklists"));
    static final Checklist CHECKLIST = CHECKLISTS
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Assessor ASSESSOR = Assessor.with(CHECKLISTS);

    public final MovableClock clock = new MovableClock(NOW);
    final MessageRows rows;
    final AuditTable table;
    final AuditQueue queue;
    public final AuditFindings findings;
    final Auditors auditors;
    public final Letters letters;
    public final Audits audits;
    public final Examination examination;
    final Proposals proposals;
    /** Partners whose applications are renewals. */
    final Set<String> renewals = new HashSet<>();

    private Instant received = NOW;

    public TestAudits(MigratedDatabase database) {
        this(database, List.of());
    }

    TestAudits(MigratedDatabase database, List<Auditor> staff) {
        OfficeProperties office = Offices.seattle();
        this.rows = new MessageRows(database);
        this.table = new AuditTable(database.jdbc(), database.batches(), clock);
        this.queue = new AuditQueue(
                database.jdbc(),
                database.batches(),
                database.transactions(),
                CHECKLISTS,
                Offices.clock(office),
                office,
                table,
                known((partner, organisation, program) -> renewals.contains(partner)),
                clock);
        this.findings = new AuditFindings(database.jdbc(), clock);
        AuditSubject subjects =
                new AuditSubject(new TestApplications(database).submissions(), CHECKLISTS, ASSESSOR, office, JSON);
        this.auditors =
                new Auditors(new AuditingProperties(Duration.ofHours(2), "", staff), database.jdbc(), office, clock);
        this.letters = TestLetters.in(database, clock);
        this.audits = new Audits(
                table,
                subjects,
                findings,
                auditors,
                new AuditLetters(letters, findings),
                database.transactions(),
                office,
                clock);
        this.examination = new Examination(audits, findings, subjects, office, clock);
        this.proposals = new Proposals(audits, table, subjects, auditors, database.transactions());
    }

    static ObjectProvider<Renewals> known(Renewals renewals) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("renewals", renewals);
        return beans.getBeanProvider(Renewals.class);
    }

    /** A case whose complete self-assessment is queued. */
    public String queued(String caseNumber, Answers answers) {
        long application = rows.application(caseNumber);
        version(application, 1, answers);
        return caseNumber;
    }

    /** The same for an application of an organisation. */
    void queued(String caseNumber, String partner, String domain) {
        long application = rows.application(caseNumber);
        rows.set("application", "partner", application, partner);
        rows.set("application", "contact", application, "alliance@" + domain);
        version(application, 1, Answers.complete());
    }

    /** What comes from now on is received at this instant. */
    void receivedAt(String instant) {
        received = Instant.parse(instant);
    }

    /** A further version of a case, judged and decided. */
    void version(long application, int version, Answers answers) {
        Reading reading = answers.reading();
        Assessment assessment = ASSESSOR.assess(
                CHECKLIST, reading, Offices.clock(Offices.seattle()).receivedOn(received));
        long message = rows.message(Map.of("received_at", MessageRows.utc(received)));
        rows.submission(
                application,
                version,
                message,
                Map.of(
                        "verdict", assessment.verdict().name(),
                        "findings", JSON.writeValueAsString(assessment.findings()),
                        "reading", JSON.writeValueAsString(reading),
                        "received_at", MessageRows.utc(received)));
        queue.write(queue.assessed(0, 100).stream().map(queue::decide).toList());
    }

    /** The same audit, in examination. */
    public String inAudit(String caseNumber, Answers answers) {
        queued(caseNumber, answers);
        audits.assign(caseNumber, "Ann", by("Olga"));
        audits.schedule(caseNumber, NOW.plusSeconds(86_400), by("Olga"));
        audits.start(caseNumber, by("Ann"));
        return caseNumber;
    }

    /** The same audit, passed. */
    public String passed(String caseNumber, Answers answers) {
        inAudit(caseNumber, answers);
        pass(caseNumber);
        return caseNumber;
    }

    /** Examines all that is left, and lets it pass. */
    public void pass(String caseNumber) {
        findings.elements(of(caseNumber).id()).stream()
                .filter(element -> !element.isExamined())
                .forEach(element -> examination.examine(caseNumber, element.caseStudy(), element.title(), by("Ann")));
        audits.pass(caseNumber, by("Ann"));
    }

    public static Act by(String name) {
        return new Act(name, "because", 0);
    }

    public AuditState of(String caseNumber) {
        return audits.find(caseNumber).orElseThrow();
    }

    /** Answers to every row that applies, all of them as the program likes to see them, but for what a test changes. */
    public static final class Answers {

        private final Map<String, String> facts = new HashMap<>(Map.of(
                "partner", "Partner One",
                "category", "PRODUCT_DESIGN",
                "deployment", "SAAS",
                "operatesAwsEnvironment", "YES"));
        private final Map<String, AnswerValue> values = new HashMap<>();
        private final Map<String, String> responses = new HashMap<>();
        private final int caseStudies;
        private final int publicOnes;

        public Answers(int caseStudies, int publicOnes) {
            this.caseStudies = caseStudies;
            this.publicOnes = publicOnes;
        }

        public static Answers complete() {
            return new Answers(4, 2);
        }

        public Answers fact(String name, String value) {
            facts.put(name, value);
            return this;
        }

        /** Another answer in a row; {@code caseStudy} 0 for one about the application. */
        public Answers answer(String id, int caseStudy, AnswerValue value) {
            values.put(id + "/" + caseStudy, value);
            return this;
        }

        public Answers response(String id, String words) {
            responses.put(id, words);
            return this;
        }

        Reading reading() {
            List<Reading.Row> read = new ArrayList<>();
            List<Reading.CaseStudy> studies = new ArrayList<>();
            for (int number = 1; number <= caseStudies; number++) {
                studies.add(new Reading.CaseStudy(
                        number, "Customer " + number, number <= publicOnes ? "PUBLIC" : "NON_PUBLIC"));
            }
            CHECKLIST.requirements().filter(this::applies).forEach(row -> {
                for (int number = 1; number <= (row.level() == Level.APPLICATION ? 1 : caseStudies); number++) {
                    read.add(row(row, row.level() == Level.APPLICATION ? null : number));
                }
            });
            return new Reading(
                    "self-assessment.docx",
                    "application/docx",
                    "a".repeat(64),
                    Reading.Status.READ,
                    List.of(),
                    CHECKLIST.ref(),
                    facts,
                    studies,
                    read,
                    List.of());
        }

        private boolean applies(Requirement row) {
            return row.appliesWhen().entrySet().stream()
                    .allMatch(needed -> needed.getValue().contains(facts.getOrDefault(needed.getKey(), "")));
        }

        private Reading.Row row(Requirement row, @Nullable Integer caseStudy) {
            AnswerValue value =
                    values.getOrDefault(row.id() + "/" + (caseStudy == null ? 0 : caseStudy), AnswerValue.MET);
            String word = row.options().stream()
                    .filter(option -> option.value() == value)
                    .map(Requirement.Option::label)
                    .findFirst()
                    .orElse("");
            String response = responses.getOrDefault(row.id(), response(row, caseStudy));
            return new Reading.Row(
                    row.id(),
                    row.title(),
                    caseStudy,
                    word,
                    value,
                    response,
                    new Reading.Source("table 1", 1, "C1"),
                    1.0);
        }

        private String response(Requirement row, @Nullable Integer caseStudy) {
            return switch (row.rules().expects()) {
                case LINK -> "See https://www.example.com/industry";
                case DELIVERY_DATE -> "2026-06-30";
                case VISIBILITY -> caseStudy != null && caseStudy <= publicOnes ? "Public" : "Non-public";
                case PERSON -> "Kim Example";
                case WORDS -> "Described in the attached document.";
            };
        }
    }
}
