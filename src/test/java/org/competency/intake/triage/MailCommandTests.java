package org.competency.intake.triage;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.triage.MailCommand.Verb;

import static org.assertj.core.api.Assertions.assertThat;

class MailCommandTests {

    @Test
    void readsOneFromTheSubject() {
        List<MailCommand> commands = commands("Re: AW: Status [CI-7K4QM2XW]", "Hello,\r\nhow is it going?");

        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.verb()).isEqualTo(Verb.STATUS);
            assertThat(command.caseNumber().orElseThrow().value()).isEqualTo("CI-7K4QM2XW");
        });
    }

    @Test
    void readsTheFirstLinesOfTheBodyUpToTheFirstUnknownOne() {
        assertThat(commands(
                        "Question",
                        "help\r\nresend-ack ci-7k4qm2xw\r\nform industrial software\r\nthank you\r\nstatus"))
                .extracting(MailCommand::verb)
                .containsExactly(Verb.HELP, Verb.RESEND, Verb.FORM, Verb.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- ", "> withdraw", "On Monday the office wrote:", "_______________"})
    void stopsAtASignatureOrAQuote(String end) {
        assertThat(commands("x", "status\r\n" + end + "\r\nwithdraw CI-7K4QM2XW"))
                .extracting(MailCommand::verb)
                .containsExactly(Verb.STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw our application please", "status of the art", "Help us", "form " + LONG})
    void takesProseForNoCommand(String line) {
        assertThat(commands(line, line)).isEmpty();
    }

    private static final String LONG =
            "a very long sentence that merely begins with the word form and goes on and on until nobody reads it";

    @Test
    void boundsATenThousandLineMail() {
        String lines = String.join(
                "\r\n", IntStream.range(0, 10_000).mapToObj(i -> "form p" + i).toList());

        assertThat(commands("x", lines)).hasSize(10);
    }

    private static List<MailCommand> commands(String subject, String text) {
        return MailCommand.in(Mails.from("a@works.example")
                .field("Subject", subject)
                .text(text)
                .parsed());
    }
}
