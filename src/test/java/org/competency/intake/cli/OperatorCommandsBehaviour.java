package org.competency.intake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.mail.Flags;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.support.OfficeFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator's commands on rows that the real job made, whatever the database. */
abstract class OperatorCommandsBehaviour {

    private static final String MAILBOX = "checklists@intake.example";
    private static final String PARTNER = "alliance@partner.example";

    private final Map<String, Object> database;

    @TempDir
    private Path folder;

    private GreenMail mail;
    private GreenMailUser mailbox;
    private IntakeContext context;

    OperatorCommandsBehaviour(Map<String, Object> database) {
        this.database = database;
    }

    @BeforeEach
    void startServers() throws IOException {
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        mail.start();
        mailbox = mail.setUser(MAILBOX, "checklists", "secret");
        mail.setUser(PARTNER, "partner", "secret");
        copyChecklists();
        Map<String, Object> settings = new HashMap<>(database);
        settings.put("intake.archive.directory", folder.resolve("archive"));
        settings.put("intake.report.directory", folder.resolve("reports"));
        settings.put("intake.checklists.directory", folder.resolve("checklists"));
        settings.put("intake.mailbox.host", "127.0.0.1");
        settings.put("intake.mailbox.port", mail.getImap().getPort());
        settings.put("intake.mailbox.user", "checklists");
        settings.put("intake.mailbox.password", "secret");
        settings.put("intake.mailbox.tls", "none");
        settings.put("intake.reply.smtp.host", "127.0.0.1");
        settings.put("intake.reply.smtp.port", mail.getSmtp().getPort());
        settings.put("intake.reply.smtp.tls", "none");
        settings.put("intake.reply.from.address", MAILBOX);
        settings.put("spring.main.web-application-type", "none");
        context = new IntakeContext(CompetencyIntakeApplication.class, settings);
    }

    private void copyChecklists() throws IOException {
        Path from = Path.of("config/checklists");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("checklists")
                                .resolve(from.relativize(file).toString()));
            }
        }
    }

    @AfterEach
    void stopServers() {
        mail.stop();
    }

    CommandRun intake(String... arguments) {
        return CommandRun.of(context, arguments);
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isIn(0, 3);
        return JsonMapper.shared().readTree(run.out());
    }

    void deliverAChecklist() {
        mailbox.deliver(
                OfficeFiles.mail(PARTNER, MAILBOX, "=HYPERLINK(\"http://x.example\") self-assessment", halfAnswered()));
    }

    private byte[] halfAnswered() {
        Checklist checklist = Checklists.in(folder.resolve("checklists"))
                .find(new ChecklistRef("industrial-software-technology", "1.0"))
                .orElseThrow();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        checklist.requirements().forEach(row -> {
            boolean answered = rows.size() % 2 == 0;
            rows.put(
                    row.id(),
                    List.of(row.title(), answered ? "Met" : "", answered ? "See chapter " + rows.size() : ""));
        });
        return OfficeFiles.docx(rows);
    }

    void endTheChecklist() throws IOException {
        Path file = folder.resolve("checklists/industrial-software-technology/1.0.yaml");
        String before = Files.readString(file);
        String after = before.replaceFirst("(?m)^valid-from: .*$", "valid-from: 2020-02-01")
                .replaceFirst("(?m)^accepted-until: .*$", "accepted-until: 2020-12-31")
                .replaceFirst("(?m)^superseded-by: .*\\R", "");
        Files.delete(file.resolveSibling("1.1.yaml"));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private List<String> sentMessageIds() throws Exception {
        return Stream.of(mail.getReceivedMessagesForDomain(PARTNER))
                .map(OperatorCommandsBehaviour::messageId)
                .toList();
    }

    private static String messageId(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReplies(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sentMessageIds().size() == count);
    }

    @Test
    void doesACaseAgainAndCorrectsTheReplyOnce() throws Exception {
        deliverAChecklist();
        assertThat(intake("run").exitCode()).isZero();
        awaitReplies(1);
        String caseNumber = json(intake("cases", "list", "--format", "json"))
                .get(0)
                .path("case")
                .asString("");

        CommandRun same = intake("rerun", "--case", caseNumber);
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).contains("1 done again: 0 changed, 1 unchanged");

        endTheChecklist();
        JsonNode planned = json(intake("rerun", "--case", caseNumber, "--dry-run", "--format", "json"));
        JsonNode kept = json(intake("cases", "show", caseNumber, "--format", "json"));
        CommandRun done = intake("rerun", "--case", caseNumber);
        CommandRun again = intake("rerun", "--case", caseNumber);
        JsonNode shown = json(intake("cases", "show", caseNumber, "--format", "json"));

        assertThat(planned.get(0).path("before").path("verdict").asString("")).isEqualTo("INCOMPLETE");
        assertThat(planned.get(0).path("after").path("verdict").asString("")).isEqualTo("INELIGIBLE");
        assertThat(planned.get(0).path("reply").path("action").asString("")).isEqualTo("CORRECTED");
        assertThat(kept.path("versions").get(0).path("verdict").asString("")).isEqualTo("INCOMPLETE");
        assertThat(kept.path("replies").size()).isEqualTo(1);
        assertThat(kept.path("reruns").size()).isZero();
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("Case " + caseNumber + " version 1")
                .containsPattern("verdict +INCOMPLETE -> INELIGIBLE")
                .contains("+ new:", "was accepted until 2020-12-31")
                .containsPattern("a correction of\\s+MORE_INFORMATION");
        assertThat(again.out()).contains("0 changed, 1 unchanged");
        awaitReplies(2);
        assertThat(sentMessageIds()).doesNotHaveDuplicates();
        assertThat(sentMessageIds().get(1)).contains(".wrong-program.r1@");
        assertThat(shown.path("versions").get(0).path("verdict").asString("")).isEqualTo("INELIGIBLE");
        assertThat(shown.path("reruns").size()).isEqualTo(1);
        assertThat(shown.path("replies").get(1).path("revision").asInt(0)).isEqualTo(1);
    }

    @Test
    void looksWithoutTouchingAndShowsWhatCameOfAMessage() throws Exception {
        deliverAChecklist();
        mailbox.deliver(OfficeFiles.mail(PARTNER, MAILBOX, "A question", null));

        JsonNode plan = json(intake("run", "--dry-run", "--format", "json"));
        assertThat(plan.path("mailboxes").path(0).path("messages").asInt(0)).isEqualTo(2);
        assertThat(plan.path("mailboxes")
                        .path(0)
                        .path("first")
                        .get(1)
                        .path("subject")
                        .asString(""))
                .isEqualTo("A question");
        assertThat(json(intake("messages", "list", "--format", "json")).size()).isZero();
        assertThat(mail.getManagers().getImapHostManager().getInbox(mailbox).getMessages())
                .allSatisfy(stored ->
                        assertThat(stored.getFlags().contains(Flags.Flag.SEEN)).isFalse());

        assertThat(intake("run").exitCode()).isZero();
        awaitReplies(2);

        CommandRun csv = intake("messages", "list", "--format", "csv");
        assertThat(csv.out())
                .startsWith("id,received,status,outcome,mailbox,from,reason,subject\r\n")
                .contains("\"'=HYPERLINK(\"\"http://x.example\"\") self-assessment\"");
        CommandRun first = intake("messages", "list", "--limit", "1", "--format", "jsonl");
        assertThat(first.out().lines()).hasSize(1);
        assertThat(first.err()).contains("There are more messages");
        JsonNode row = json(intake("messages", "list", "--outcome", "submission", "--format", "json"))
                .get(0);
        String id = row.path("id").asString();
        JsonNode message = json(intake("messages", "show", id, "--format", "json"));
        assertThat(message.path("attachments").get(0).path("role").asString("")).isEqualTo("CHECKLIST");
        assertThat(message.path("attachments").get(0).path("use").asString("")).isEqualTo("CHECKLIST");
        assertThat(message.path("verdict").asString("")).isEqualTo("INCOMPLETE");
        Path eml = folder.resolve("m.eml");
        assertThat(intake("messages", "export", id, "-o", eml.toString()).exitCode())
                .isZero();
        assertThat(eml).content().contains("self-assessment.docx");
        assertThat(intake("messages", "export", id, "-o", eml.toString()).err()).contains("nothing is overwritten");
        CommandRun refused = intake("messages", "release", id);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("only a message that waits for a person");

        String caseNumber = message.path("case").asString("");
        CommandRun explained = intake("cases", "explain", caseNumber.toLowerCase(java.util.Locale.ROOT));
        assertThat(explained.out())
                .contains("Case " + caseNumber + " version 1: INCOMPLETE")
                .contains("day of receipt", "business day 5")
                .containsPattern("rule +\\w+ \\(ANSWER_MISSING\\): ")
                .containsPattern("read +BLANK");
        JsonNode report = json(intake("report", "--format", "json"));
        assertThat(report.path("messages").asInt(0)).isEqualTo(2);
        assertThat(report.path("verdicts").path("INCOMPLETE").asInt(0)).isEqualTo(1);
        assertThat(report.path("repliesSent").asInt(0))
                .as(intake("replies", "list", "--format", "csv").out())
                .isEqualTo(2);
        JsonNode jobs = json(intake("jobs", "list", "--format", "json"));
        assertThat(jobs.get(0).path("status").asString("")).isEqualTo("COMPLETED");
        assertThat(intake("jobs", "stop", jobs.get(0).path("execution").asString())
                        .err())
                .contains("only one that is running can be");
    }

    @Test
    void countsWhatWaitsForAPerson() throws Exception {
        mailbox.deliver(OfficeFiles.mail(PARTNER, MAILBOX, "A question", null));
        assertThat(intake("run", "--only", "fetch").exitCode()).isZero();
        Path archive = folder.resolve("archive");
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, folder.resolve("taken-away"));
                CommandRun run = intake("run");
                Files.move(folder.resolve("taken-away"), file);

                assertThat(run.exitCode()).isEqualTo(3);
                assertThat(run.err()).contains("1 message waits in quarantine");
            }
        }
        String id = json(intake("messages", "list", "--waiting", "--format", "json"))
                .get(0)
                .path("id")
                .asString();

        CommandRun rerun = intake("rerun", "--failed");

        assertThat(rerun.exitCode()).as(rerun.err()).isZero();
        assertThat(rerun.out()).containsPattern("outcome +QUARANTINED -> NO_CHECKLIST");
        assertThat(rerun.err()).contains("Replies sent: 1");
        awaitReplies(1);
        assertThat(intake("messages", "ignore", id, "--reason", "answered").exitCode())
                .isEqualTo(1);
        assertThat(intake("messages", "show", "4711").exitCode()).isEqualTo(2);
        assertThat(intake("cases", "show", "CI-00000000").err()).contains("There is no case CI-00000000");
        assertThat(intake("replies", "show", "4711").err()).contains("There is no reply 4711");
    }

    @Test
    void examinesEverythingAndChangesNothing() {
        CommandRun before = intake("doctor", "--format", "json");
        JsonNode diagnoses = JsonMapper.shared().readTree(before.out());

        assertThat(diagnoses.valueStream())
                .filteredOn(diagnosis -> diagnosis.path("state").asString("").equals("FAIL"))
                .isEmpty();
        assertThat(diagnoses
                        .valueStream()
                        .map(diagnosis -> diagnosis.path("check").asString("")))
                .containsExactly(
                        "java",
                        "settings",
                        "checklists",
                        "office",
                        "archive",
                        "reading",
                        "database",
                        "tables",
                        "clock",
                        "mailbox",
                        "replies",
                        "alerts");
        assertThat(diagnoses.get(7).path("found").asString("")).contains("still to be made");
        assertThat(intake("doctor", "--alert-test").out())
                .containsPattern("WARN +alerts")
                .contains("There is nobody to send a test to.");
        mail.stop();
        CommandRun without = intake("doctor");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.out()).containsPattern("FAIL +mailbox").containsPattern("FAIL +replies");
        assertThat(without.out()).doesNotContain("Exception", "\tat ");
    }
}
