package org.competency.intake.triage;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.competency.intake.audit.Audits;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.reply.Replies;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.ApplicationStatus;
import org.competency.intake.submission.Applications;

/**
 * Does what partners ask for by mail, and writes down line by line what came of it, for the reply. Only those who may speak of a
 * case learn of it or change it; to everybody else it is as if there were none. Taking an application back needs more than an
 * address, which anybody can write from: the mail must answer one of our replies or name the case.
 */
@Component
class PartnerCommands {

    private static final String WRITTEN = "SELECT COUNT(*) FROM mail_command WHERE message = :message";

    private static final String INSERT = """
            INSERT INTO mail_command (message, position, line, result, case_number, program)
            VALUES (:message, :position, :line, :result, :caseNumber, :program)
            """;

    private final JdbcClient jdbc;
    private final CaseFinder cases;
    private final Applications applications;
    private final Audits audits;
    private final Replies replies;
    private final Checklists checklists;
    private final Clock clock;

    PartnerCommands(
            JdbcClient jdbc,
            CaseFinder cases,
            Applications applications,
            Audits audits,
            Replies replies,
            Checklists checklists,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.applications = applications;
        this.audits = audits;
        this.replies = replies;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** What came of a line; each has a sentence of its own in the reply. */
    enum Result {
        HELP,
        STATUS,
        WITHDRAWN,
        CLOSED,
        RESENT,
        NOTHING_TO_RESEND,
        FORM,
        FORM_UNKNOWN,
        NO_CASE,
        SEVERAL_CASES,
        NAME_THE_CASE,
        UNKNOWN
    }

    private record Answer(
            Result result,
            @Nullable String caseNumber,
            @Nullable String program) {
        static Answer of(Result result) {
            return new Answer(result, null, null);
        }

        static Answer about(Result result, Application application) {
            return new Answer(result, application.caseNumber().value(), null);
        }
    }

    /** Does it, in the transaction of the caller; what was done for this message before is not done again. */
    void execute(long message, ParsedMessage parsed) {
        if (jdbc.sql(WRITTEN).param("message", message).query(Integer.class).single() > 0) {
            return;
        }
        int position = 0;
        for (MailCommand command : MailCommand.in(parsed)) {
            for (Answer answer : answers(command, parsed)) {
                jdbc.sql(INSERT)
                        .param("message", message)
                        .param("position", ++position)
                        .param("line", command.line())
                        .param("result", answer.result().name())
                        .param("caseNumber", answer.caseNumber())
                        .param("program", answer.program())
                        .update();
            }
        }
    }

    private List<Answer> answers(MailCommand command, ParsedMessage parsed) {
        return switch (command.verb()) {
            case HELP -> List.of(Answer.of(Result.HELP));
            case UNKNOWN -> List.of(Answer.of(Result.UNKNOWN));
            case FORM -> List.of(form(command, parsed));
            case STATUS -> status(command, parsed);
            case RESEND -> List.of(resend(command, parsed));
            case WITHDRAW -> List.of(withdraw(command, parsed));
        };
    }

    /** A form for a case that its author has in the program carries that case, whatever mail it comes back with. */
    private Answer form(MailCommand command, ParsedMessage parsed) {
        List<String> programs = checklists.all().stream()
                .map(checklist -> checklist.ref().id())
                .distinct()
                .toList();
        Set<String> named = new ProgramNames(checklists).in(command.rest());
        String only = named.size() == 1 ? named.iterator().next() : programs.size() == 1 ? programs.get(0) : null;
        return only == null
                ? Answer.of(Result.FORM_UNKNOWN)
                : new Answer(Result.FORM, caseOf(only, command, parsed), only);
    }

    private @Nullable String caseOf(String program, MailCommand command, ParsedMessage parsed) {
        List<Application> asked = cases.askedAbout(command.caseNumber().orElse(null), parsed).stream()
                .filter(application ->
                        application.isOpen() && application.program().equals(program))
                .toList();
        return asked.size() == 1 ? asked.get(0).caseNumber().value() : null;
    }

    private List<Answer> status(MailCommand command, ParsedMessage parsed) {
        List<Application> asked = cases.askedAbout(command.caseNumber().orElse(null), parsed);
        return asked.isEmpty()
                ? List.of(Answer.of(Result.NO_CASE))
                : asked.stream()
                        .map(application -> Answer.about(Result.STATUS, application))
                        .toList();
    }

    private Answer resend(MailCommand command, ParsedMessage parsed) {
        List<Application> asked = cases.askedAbout(command.caseNumber().orElse(null), parsed);
        if (asked.size() != 1) {
            return Answer.of(asked.isEmpty() ? Result.NO_CASE : Result.SEVERAL_CASES);
        }
        Application application = asked.get(0);
        boolean resent = replies.resendNewestOf(application.caseNumber().value());
        return Answer.about(resent ? Result.RESENT : Result.NOTHING_TO_RESEND, application);
    }

    private Answer withdraw(MailCommand command, ParsedMessage parsed) {
        List<Application> asked = cases.askedAbout(command.caseNumber().orElse(null), parsed);
        if (asked.size() != 1) {
            return Answer.of(asked.isEmpty() ? Result.NO_CASE : Result.SEVERAL_CASES);
        }
        Application application = asked.get(0);
        if (!cases.isNamedIn(application, command.rest(), parsed)) {
            return Answer.of(Result.NAME_THE_CASE);
        }
        if (!applications.close(application.id(), ApplicationStatus.WITHDRAWN, clock.instant())) {
            return Answer.about(Result.CLOSED, application);
        }
        audits.takenBack(application.caseNumber().value());
        return Answer.about(Result.WITHDRAWN, application);
    }
}
