package org.competency.intake.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactory;

import org.competency.intake.archive.ArchiveCheck;
import org.competency.intake.audit.BusinessCalendar;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistLint;
import org.competency.intake.checklist.ChecklistProperties;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.TextRecognition;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.reply.SmtpCheck;

/** Makes all the checks, in the order in which things are put right. */
public final class Doctor {

    private static final long LITTLE_SPACE = 1L << 30;
    private static final long NO_SPACE = 100L << 20;
    private static final int ALMOST_FULL = 90;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final String AGAIN = "Put right what it says and run 'intake doctor' again.";

    private final BeanFactory parts;
    private final Function<Throwable, String> sentence;

    /**
     * A doctor.
     *
     * @param parts the application, in which nothing is made before it is asked for
     * @param sentence says a failure in words for an operator
     */
    public Doctor(BeanFactory parts, Function<Throwable, String> sentence) {
        this.parts = parts;
        this.sentence = sentence;
    }

    /** One thing to try. */
    private interface Check {
        Diagnosis make(String name);
    }

    /**
     * Tries everything.
     *
     * @param done told of each as soon as it is known
     */
    public void examine(Path configuration, Consumer<Diagnosis> done) {
        done.accept(java());
        done.accept(settings(configuration));
        done.accept(tried("checklists", this::checklists));
        done.accept(tried("office", this::office));
        done.accept(tried("archive", this::archive));
        done.accept(tried("reading", this::reading));
        DatabaseChecks database = new DatabaseChecks();
        done.accept(tried("database", name -> database.connection(name, parts.getBean(DataSource.class))));
        done.accept(tried("tables", name -> database.tables(name, parts.getBean(DataSource.class))));
        done.accept(tried(
                "clock",
                name -> database.clock(
                        name,
                        parts.getBean(DataSource.class),
                        parts.getBean(Clock.class).instant())));
        mailboxes(done);
        done.accept(tried("replies", this::replies));
        done.accept(tried("alerts", new AlertChecks(parts)::alerts));
    }

    /** Sends a test alert to everybody who would be told of a trouble. */
    public Diagnosis testAlerts() {
        return tried("alert test", new AlertChecks(parts)::test);
    }

    private Diagnosis tried(String name, Check check) {
        try {
            return check.make(name);
        } catch (RuntimeException e) {
            return Diagnosis.fail(name, sentence.apply(e), AGAIN);
        }
    }

    private static Diagnosis java() {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        String found = "Java %s (%s), heap up to %d MB"
                .formatted(Runtime.version().feature(), System.getProperty("java.vendor"), heap);
        return heap < 200
                ? Diagnosis.warn("java", found, "Set INTAKE_OPTS=-Xmx256m: with less, large mails may not fit.")
                : Diagnosis.ok("java", found);
    }

    private static Diagnosis settings(Path configuration) {
        Path folder = configuration.toAbsolutePath();
        boolean any = Stream.of("application.yaml", "application.yml", "application.properties")
                .anyMatch(name -> Files.isReadable(folder.resolve(name)));
        return any
                ? Diagnosis.ok("settings", "'%s'".formatted(folder))
                : Diagnosis.warn(
                        "settings",
                        "There is no application.yaml in '%s'; everything has its default.".formatted(folder),
                        "Set INTAKE_CONFIG to the folder of your settings.");
    }

    private Diagnosis checklists(String name) {
        Path directory = parts.getBean(ChecklistProperties.class).directory();
        ChecklistLint lint = ChecklistLint.of(directory);
        if (!lint.faults().isEmpty()) {
            return Diagnosis.fail(
                    name,
                    "%d faults, the first: %s"
                            .formatted(lint.faults().size(), lint.faults().get(0)),
                    "Correct the definitions; no run starts before.");
        }
        LocalDate today = LocalDate.ofInstant(
                parts.getBean(Clock.class).instant(),
                parts.getBean(OfficeProperties.class).zone());
        List<String> programs = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (String program : lint.checklists().stream()
                .map(checklist -> checklist.ref().id())
                .distinct()
                .toList()) {
            List<Checklist> accepted = lint.checklists().stream()
                    .filter(checklist -> checklist.ref().id().equals(program) && checklist.isAcceptedOn(today))
                    .toList();
            accepted.forEach(checklist -> programs.add(checklist.ref().toString()));
            if (accepted.isEmpty()) {
                without.add(program);
            }
        }
        return without.isEmpty()
                ? Diagnosis.ok(name, "accepted today: " + String.join(", ", programs))
                : Diagnosis.warn(
                        name,
                        "No version is accepted today of: " + String.join(", ", without),
                        "Look at valid-from and accepted-until in '%s'.".formatted(directory));
    }

    private Diagnosis office(String name) {
        OfficeProperties office = parts.getBean(OfficeProperties.class);
        BusinessCalendar calendar = parts.getBean(BusinessCalendar.class);
        LocalDate today = LocalDate.ofInstant(parts.getBean(Clock.class).instant(), office.zone());
        LocalDate closed = today;
        Optional<String> why = calendar.closedBecause(closed);
        while (why.isEmpty()) {
            closed = closed.plusDays(1);
            why = calendar.closedBecause(closed);
        }
        return Diagnosis.ok(
                name,
                "%s, holidays '%s', next closed day %s (%s)"
                        .formatted(office.zone(), office.calendar(), closed, why.get()));
    }

    private Diagnosis archive(String name) {
        ArchiveCheck.Condition condition = parts.getBean(ArchiveCheck.class).check();
        String found =
                "'%s' can be written to, %s free".formatted(condition.directory(), gigabytes(condition.freeBytes()));
        if (condition.freeBytes() < NO_SPACE) {
            return Diagnosis.fail(name, found, "Free space: without it no mail can be fetched.");
        }
        return condition.freeBytes() < LITTLE_SPACE
                ? Diagnosis.warn(name, found, "Free space soon: every mail is kept.")
                : Diagnosis.ok(name, found);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }

    private Diagnosis reading(String name) {
        long start = System.nanoTime();
        Reading reading = parts.getBean(QuestionnaireReader.class)
                .read("doctor.docx", TinyQuestionnaire.docx(), unmatched -> null);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (reading.rows().size() == TinyQuestionnaire.ROWS) {
            String found = String.format(Locale.ROOT, "a forked Java process read a small docx in %.1f s", seconds);
            return recognition(name, found);
        }
        String why = reading.reasons().isEmpty()
                ? "%d of %d rows were read".formatted(reading.rows().size(), TinyQuestionnaire.ROWS)
                : reading.reasons().get(0).code() + " "
                        + reading.reasons().get(0).detail();
        return Diagnosis.fail(
                name,
                "The forked process did not read a small docx: " + why,
                "Check intake.extraction.heap, memory and the temporary folder '%s'."
                        .formatted(System.getProperty("java.io.tmpdir")));
    }

    private Diagnosis recognition(String name, String read) {
        TextRecognition recognition = parts.getBean(TextRecognition.class);
        String found = read + "; " + recognition.state();
        return recognition.wanted() && recognition.program().isEmpty()
                ? Diagnosis.warn(name, found, "Install tesseract-ocr, or set intake.extraction.ocr to false.")
                : Diagnosis.ok(name, found);
    }

    private void mailboxes(Consumer<Diagnosis> done) {
        List<MailFolder> folders;
        try {
            folders = parts.getBean(Mailboxes.class).folders();
        } catch (RuntimeException e) {
            done.accept(Diagnosis.fail("mailbox", sentence.apply(e), AGAIN));
            return;
        }
        if (folders.isEmpty()) {
            done.accept(Diagnosis.warn(
                    "mailbox",
                    "No mailbox is configured, nothing is fetched.",
                    "Set intake.mailbox.host, .user and .password."));
        }
        folders.forEach(folder -> done.accept(tried("mailbox", name -> mailbox(name, folder))));
    }

    private Diagnosis mailbox(String name, MailFolder place) {
        MailboxProperties mailbox = place.settings();
        MailboxPreview.Folder folder = parts.getBean(MailboxPreview.class).connect(place);
        String found = "%s: %s as %s: folder %s has %d messages%s; %s"
                .formatted(
                        place.account(),
                        mailbox.host(),
                        mailbox.user(),
                        place.name(),
                        folder.messages(),
                        folder.full() == null ? "" : ", %d%% of its quota is used".formatted(folder.full()),
                        settled(mailbox, folder));
        Instant now = parts.getBean(Clock.class).instant();
        Instant newest = folder.newest();
        if (newest != null && newest.isAfter(now.plus(CLOCK_TOLERANCE))) {
            return Diagnosis.warn(
                    name,
                    "%s; the newest was received at %s, but it is %s here".formatted(found, newest, now),
                    "Set the clocks by NTP: due dates are counted from the clock of the mail server.");
        }
        if (folder.full() != null && folder.full() >= ALMOST_FULL) {
            return Diagnosis.warn(
                    name, found, "Make room soon: a full mailbox turns partners' mail away, and nobody here sees it.");
        }
        if (mailbox.processed() != null && !folder.moving()) {
            return Diagnosis.warn(
                    name,
                    found,
                    "The server knows neither MOVE nor UIDPLUS; leave %s out."
                            .formatted(place.mailbox().setting("processed")));
        }
        List<String> unknown = unknownPrograms(mailbox);
        if (!unknown.isEmpty()) {
            return Diagnosis.warn(
                    name,
                    "%s; no checklist is known of %s".formatted(found, String.join(", ", unknown)),
                    "Correct %s, or add the checklists."
                            .formatted(place.mailbox().setting("programs")));
        }
        return mailbox.isUnprotected()
                ? Diagnosis.warn(
                        name,
                        found,
                        "Set %s: mail and password are sent unprotected."
                                .formatted(place.mailbox().setting("tls")))
                : Diagnosis.ok(name, found);
    }

    private static String settled(MailboxProperties mailbox, MailboxPreview.Folder folder) {
        return mailbox.processed() != null && folder.moving()
                ? "settled mail is moved to %s".formatted(mailbox.processed())
                : "settled mail stays, marked as seen";
    }

    private List<String> unknownPrograms(MailboxProperties mailbox) {
        Set<String> known = ChecklistLint.of(
                        parts.getBean(ChecklistProperties.class).directory())
                .checklists()
                .stream()
                .map(checklist -> checklist.ref().id())
                .collect(Collectors.toSet());
        return mailbox.programs().stream()
                .filter(program -> !known.contains(program))
                .sorted()
                .toList();
    }

    private Diagnosis replies(String name) {
        SmtpCheck smtp = parts.getBean(SmtpCheck.class);
        if (!smtp.isConfigured()) {
            return Diagnosis.warn(
                    name,
                    "No mail server or sender is configured; replies wait.",
                    "Set intake.reply.smtp.host and intake.reply.from.address.");
        }
        String found = smtp.connect();
        List<String> unprotected = smtp.unprotected();
        return unprotected.isEmpty()
                ? Diagnosis.ok(name, found)
                : Diagnosis.warn(
                        name,
                        found,
                        "Set %s.tls: replies are sent unprotected.".formatted(String.join(".tls, ", unprotected)));
    }
}
