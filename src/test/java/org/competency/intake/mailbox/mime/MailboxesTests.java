package org.competency.intake.mailbox.mime;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.mailbox.mime.Mailboxes.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pat@Partner.Example | pat@partner.example | ``",
                "Pat Example <pat@partner.example> | pat@partner.example | Pat Example",
                "\"Example, Pat\" <pat@partner.example> | pat@partner.example | Example, Pat",
                "\"Pat \\\"P\\\" Example\" <pat@partner.example> | pat@partner.example | Pat \"P\" Example",
                "pat@partner.example (Pat Example) | pat@partner.example | Pat Example",
                "Pat(a (nested) comment) <pat(his account)@partner.example(his host)> | pat@partner.example | Pat",
                "Pat <pat@partner . example> | pat@partner.example | Pat",
                "=?UTF-8?Q?P=C3=A4t?= <pat@partner.example> | pat@partner.example | Pät",
                "=?UTF-8?B?UGF0IDxwYXRAcGFydG5lci5leGFtcGxlPg==?= | pat@partner.example | ``",
                "\"pat@other.example\" <pat@partner.example> | pat@partner.example | pat@other.example",
                "Mail Delivery Subsystem <MAILER-DAEMON> | MAILER-DAEMON | Mail Delivery Subsystem",
                "'Pat' <pat@partner.example> | pat@partner.example | Pat",
                "MAILER-DAEMON <> | `` | MAILER-DAEMON",
            })
    void readsOneAuthor(String field, String address, String name) {
        assertThat(Mailboxes.in(field)).containsExactly(new Mailbox(address, name));
    }

    @Test
    void readsListsAndGroups() {
        assertThat(addresses("a@x.example, \"B, b\" <b@x.example>; c@x.example"))
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(addresses("Friends: a@x.example, b@x.example;, c@x.example"))
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(addresses("undisclosed-recipients:;")).isEmpty();
    }

    @Test
    void anUnclosedQuoteHidesNobody() {
        assertThat(addresses("\"Pat <a@x.example>, b@x.example")).containsExactly("a@x.example", "b@x.example");
    }

    @Test
    void decodesInternationalAddresses() {
        assertThat(addresses("j\u00C3\u00B6rg@m\u00C3\u00A4c.example")).containsExactly("jörg@mäc.example");
    }

    private static List<String> addresses(String field) {
        return Mailboxes.in(field).stream()
                .map(Mailbox::address)
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
