package org.competency.intake.mailbox.mime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

class EtiquetteTests {

    @Test
    void aPersonIsAnswered() {
        ParsedMessage message =
                Mail.aMail().field("Return-Path", "<pat@partner.example>").read();

        assertThat(message.mayReply()).isTrue();
        assertThat(message.whyNot()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted | auto-replied | Auto-Submitted is auto-replied",
                "Auto-Submitted | auto-generated | Auto-Submitted is auto-generated",
                "Return-Path | <> | null return path",
                "Precedence | bulk | Precedence is bulk",
                "Precedence | list | Precedence is list",
                "Precedence | junk | Precedence is junk",
                "Precedence | auto_reply | precedence says that it is automatic",
                "List-Id | <x.example> | list-id",
                "List-Unsubscribe | <mailto:x> | list-unsubscribe",
                "List-Post | <mailto:x> | list-post",
                "X-Auto-Response-Suppress | All | X-Auto-Response-Suppress",
                "X-Auto-Response-Suppress | DR, OOF, AutoReply | X-Auto-Response-Suppress",
                "X-Loop | anything | x-loop",
                "X-Autoreply | yes | x-autoreply",
                "Message-ID | <ack.1.x@office.example> | Message-ID of our own",
                "Message-ID | <ack.1.x@OFFICE.EXAMPLE> | Message-ID of our own",
                "Message-ID | <ack.m12-0123456789.no-checklist@other.example> | as this product gives",
                "Message-ID | <ack.s7-0123456789.more-information.r2@other.example> | as this product gives",
                "X-Spam-Flag | YES | spam",
                "X-Spam-Status | Yes, score=9 | spam",
                "From | MAILER-DAEMON@x.example | delivery report",
                "From | postmaster@x.example | nobody reads",
                "From | no-reply@x.example | nobody reads",
                "From | do_not_reply@x.example | nobody reads",
                "From | owner-list@x.example | nobody reads",
                "From | list-request@x.example | nobody reads",
                "From | list-bounces@x.example | nobody reads",
                "From | root@x.example | nobody reads",
                "From | Pat | no author's address",
                "Content-Type | multipart/report; report-type=x | report of a mail system",
            })
    void aMachineIsNot(String field, String value, String why) {
        ParsedMessage message = Mail.aMail().field(field, value).read();

        assertThat(message.mayReply()).isFalse();
        assertThat(message.whyNot()).containsIgnoringCase(why);
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, no",
        "X-Auto-Response-Suppress, 'DR, RN, NRN'",
        "Precedence, normal",
        "X-Spam-Flag, NO",
        "From, norbert.reply@x.example",
        "From, noreen@x.example",
        "From, rooty@x.example",
        "Message-ID, <1@notoffice.example>",
        "Message-ID, <1@office.example.com>",
    })
    void nothingElseForbidsAnAnswer(String field, String value) {
        assertThat(Mail.aMail().field(field, value).read().whyNot()).isNull();
    }

    @Test
    void nobodyIsAnsweredWithoutAnAddress() {
        assertThat(Mail.withoutFields().read().mayReply()).isFalse();
        assertThat(Mail.read(new byte[0]).mayReply()).isFalse();
    }
}
