package org.competency.intake.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class MailboxesTests {

    private static final List<String> TWO = List.of(
            "intake.mailbox.host", "mail.example",
            "intake.mailbox.user", "checklists",
            "intake.mailboxes.finance.host", "mail.example",
            "intake.mailboxes.finance.user", "finance");

    private static Mailboxes two(String... more) {
        List<String> all = new ArrayList<>(TWO);
        all.addAll(List.of(more));
        return TestMailboxes.of(all.toArray(String[]::new));
    }

    @Test
    void startsWithoutAMailbox() {
        assertThat(TestMailboxes.none().all()).isEmpty();
    }

    @Test
    void readsTheOneMailboxAndTheNamedOnes() {
        assertThat(two().all()).extracting(Mailbox::account).containsExactly("main", "finance");
        assertThat(two().require("finance").settings().effectivePort()).isEqualTo(993);
        assertThat(two("intake.mailbox.account", "office").all())
                .extracting(Mailbox::account)
                .containsExactly("office", "finance");
    }

    @Test
    void readsOneFolderOrSeveral() {
        Mailboxes mailboxes =
                two("intake.mailboxes.finance.folders", "inbox,Forms", "intake.mailbox.folder", "Checklists");

        assertThat(mailboxes.folders())
                .extracting(MailFolder::toString)
                .containsExactly("'main', folder 'Checklists'", "'finance'", "'finance', folder 'Forms'");
    }

    @Test
    void knowsWhichProgramsAreSubmittedWhere() {
        Mailboxes mailboxes = two("intake.mailboxes.finance.programs", "payments,lending");

        assertThat(mailboxes.programs("finance")).containsExactlyInAnyOrder("payments", "lending");
        assertThat(mailboxes.programs("main")).isEmpty();
        assertThat(mailboxes.programs("files")).isEmpty();
        assertThat(mailboxes.taking("storage")).extracting(Mailbox::account).containsExactly("main");
        assertThat(mailboxes.taking("lending")).extracting(Mailbox::account).containsExactly("main", "finance");
    }

    @Test
    void namesTheEnvironmentVariableOfASetting() {
        assertThat(two().require("finance").variable("oauth2.client-secret"))
                .isEqualTo("INTAKE_MAILBOXES_FINANCE_OAUTH2_CLIENTSECRET");
    }

    @Test
    void collectsWhatIsOurs() {
        Mailboxes mailboxes = two(
                "intake.mailbox.own-domains", "a.example",
                "intake.mailboxes.finance.own-domains", "b.example",
                "intake.mailboxes.finance.own-addresses", "us@b.example");

        assertThat(mailboxes.ownDomains()).isEqualTo(Set.of("a.example", "b.example"));
        assertThat(mailboxes.ownAddresses()).isEqualTo(Set.of("us@b.example"));
    }

    @Test
    void neverShowsASecret() {
        Mailboxes mailboxes = two(
                "intake.mailbox.password", "hunter2",
                "intake.mailboxes.finance.oauth2.token-uri", "https://login.example/token",
                "intake.mailboxes.finance.oauth2.client-id", "intake",
                "intake.mailboxes.finance.oauth2.client-secret", "s3cret");

        assertThat(mailboxes.all().toString()).contains("mail.example").doesNotContain("hunter2", "s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            intake.mailbox.port                   | 70000     | The setting intake.mailbox.port is '70000'; it must be 0
            intake.mailboxes.finance.port         | -1        | The setting intake.mailboxes.finance.port is '-1'
            intake.mailbox.read-timeout           | 0s        | The setting intake.mailbox.read-timeout is 'PT0S'
            intake.mailbox.folders                | a,Done    | The setting intake.mailbox.folders is 'Done'; it must be other folders
            intake.mailbox.folders                | Forms,forms | The folder 'forms' of user 'checklists' at mail.example is read twice
            intake.mailboxes.finance.user         | checklists | is read twice, for intake.mailbox and for intake.mailboxes.finance
            intake.mailbox.account                | Finance   | Two mailboxes have the account 'finance'
            intake.mailbox.account                | files     | it must be another name
            intake.mailboxes.finance.account      | money     | it must be left out: the mailbox has its name, 'finance', already
            intake.mailboxes.new.user             | somebody  | The setting intake.mailboxes.new.host is ''
            intake.mailboxes.finance-dept.host    | other     | has a name that cannot stand in an environment variable
            intake.mailbox-lease                  | 1s        | The setting intake.mailbox-lease is 'PT1S'; it must be 2s to 10m
            intake.mailbox.certificate-authorities | nowhere.pem | it must be a file with certificates in PEM format (it cannot be read)
            intake.mailbox.oauth2.client-id       | intake    | The setting intake.mailbox.oauth2.token-uri is wrong; it must be set
            intake.mailbox.oauth2.token-uri       | http://login.example/token | it must be an https address
            intake.mailbox.oauth2.token-uri       | https://login.example/token | The setting intake.mailbox.oauth2.client-id is wrong
            """)
    void refusesWhatCannotBeMeant(String setting, String value, String sentence) {
        assertThatThrownBy(() -> two("intake.mailbox.processed", "Done", setting, value))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void sendsAccessTokensOverProtectedConnectionsOnly() {
        String[] settings = {
            "intake.mailbox.oauth2.token-uri", "https://login.example/token",
            "intake.mailbox.oauth2.client-id", "intake",
            "intake.mailbox.oauth2.client-secret", "s3cret",
            "intake.mailbox.tls", "none"
        };

        assertThatThrownBy(() -> two(settings))
                .rootCause()
                .hasMessage(
                        "The setting intake.mailbox.tls is 'none', but access tokens (intake.mailbox.oauth2) go over protected connections only; use TLS.");
        assertThat(catchThrowable(
                        () -> two(Stream.concat(Stream.of(settings), Stream.of("intake.mailbox.host", "localhost"))
                                .toArray(String[]::new))))
                .isNull();
    }

    @Test
    void wantsOneWayToSignIn() {
        assertThatThrownBy(() -> two(
                        "intake.mailbox.password", "hunter2",
                        "intake.mailbox.oauth2.token-uri", "https://login.example/token",
                        "intake.mailbox.oauth2.client-id", "intake",
                        "intake.mailbox.oauth2.client-secret", "s3cret"))
                .rootCause()
                .hasMessageContaining("are both there; leave one out");
    }

    @Test
    void saysWhichMailboxesThereAre() {
        assertThatThrownBy(() -> two().require("sales"))
                .hasMessage("There is no mailbox 'sales'; there are: main, finance.");
    }
}
