package org.competency.intake.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FilledForm;
import org.competency.intake.checklist.form.FormFormat;

/** Twelve mails as a checklist mailbox gets them, over and over until there are enough; no two partners are the same. */
final class SampleMails {

    /** So many arrive before the job runs for the first time; the others answer what it did. */
    private static final int FIRST = 10;

    private static final int KINDS = 12;

    private final Checklist checklist;
    private final ChecklistForm form;
    private final LocalDate today;
    private final int count;
    private final List<SampleMail> first = new ArrayList<>();

    /**
     * Mails about one program.
     *
     * @param today the day on which they are written, in the office's zone
     * @param count how many
     */
    SampleMails(Checklist checklist, ChecklistForm form, LocalDate today, int count) {
        this.checklist = checklist;
        this.form = form;
        this.today = today;
        this.count = count;
    }

    /** What arrives first. */
    List<SampleMail> first() {
        if (first.isEmpty()) {
            for (int index = 0; index < count; index++) {
                if (index % KINDS < FIRST) {
                    first.add(mail(index % KINDS, 1 + index / KINDS));
                }
            }
        }
        return List.copyOf(first);
    }

    /**
     * What arrives after the job has run.
     *
     * @param replyTo the Message-ID of our reply to the mail with this Message-ID, if there was one
     */
    List<SampleMail> later(Function<String, Optional<String>> replyTo) {
        List<SampleMail> later = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int round = 1 + index / KINDS;
            switch (index % KINDS) {
                case FIRST ->
                    later.add(new SampleMail(
                            "The first mail once more",
                            first().get((round - 1) * FIRST).raw()));
                case FIRST + 1 -> later.add(corrected(round, replyTo));
                default -> {
                    // arrived before
                }
            }
        }
        return later;
    }

    private SampleMail mail(int kind, int round) {
        return switch (kind) {
            case 0 -> complete(round);
            case 1 -> incomplete(round);
            case 2 -> question(round);
            case 3 -> encrypted(round);
            case 4 -> priceList(round);
            case 5 -> outOfOffice(round);
            case 6 -> bounce(round);
            case 7 -> macros(round);
            case 8 -> cutOff(round);
            default -> twoChecklists(round);
        };
    }

    private SampleMail complete(int round) {
        Applicant partner = new Applicant("Nordlicht Simulation", "Ida Brandt", "nordlicht.example").number(round);
        return letter("complete", round, partner, subject(partner), "Please find our self-assessment attached.")
                .attach(
                        "Self-Assessment.docx",
                        FormFormat.DOCX.mediaType(),
                        docx(answers(partner).complete()))
                .titled("Complete checklist (.docx)");
    }

    private static Applicant kestrel(int round) {
        return new Applicant("Kestrel Plant Systems", "Owen Hale", "kestrel.example").number(round);
    }

    private SampleMail incomplete(int round) {
        Applicant partner = kestrel(round);
        FilledForm form = answers(partner)
                .without((row, study) -> row.rules().expects() == Expectation.PERSON
                        || (row.rules().expects() == Expectation.DELIVERY_DATE && study == 3));
        return letter("incomplete", round, partner, subject(partner), "Our checklist; the rest follows.")
                .attach("Self-Assessment.xlsx", FormFormat.XLSX.mediaType(), xlsx(form))
                .titled("Incomplete checklist (.xlsx)");
    }

    private SampleMail corrected(int round, Function<String, Optional<String>> replyTo) {
        Applicant partner = kestrel(round);
        Letter letter = letter("corrected", round, partner, "Re: " + subject(partner), "Here is what was missing.")
                .attach(
                        "Self-Assessment-2.xlsx",
                        FormFormat.XLSX.mediaType(),
                        xlsx(answers(partner).complete()));
        replyTo.apply("<" + id("incomplete", round, partner) + ">").ifPresent(letter::inReplyTo);
        return letter.titled("Corrected version of the second");
    }

    private SampleMail question(int round) {
        Applicant partner = new Applicant("Aurelia Robotics", "Zoe Marchetti", "aurelia.example").number(round);
        return letter(
                        "question",
                        round,
                        partner,
                        "How do we apply?",
                        "We would like to apply. What do you need from us?")
                .titled("Question, nothing attached");
    }

    private SampleMail encrypted(int round) {
        Applicant partner = new Applicant("Cobalt PLM", "Ravi Nair", "cobalt.example").number(round);
        return letter("encrypted", round, partner, subject(partner), "The password follows by telephone.")
                .attach(
                        "Self-Assessment.docx",
                        FormFormat.DOCX.mediaType(),
                        SampleFiles.encrypted(docx(answers(partner).complete())))
                .titled("Checklist with a password");
    }

    private SampleMail priceList(int round) {
        Applicant partner = new Applicant("Brightwater Analytics", "Lena Holt", "brightwater.example").number(round);
        return letter("price-list", round, partner, subject(partner), "As agreed.")
                .attach("Prices.xlsx", FormFormat.XLSX.mediaType(), SampleFiles.priceList())
                .titled("Another document (price list)");
    }

    private SampleMail outOfOffice(int round) {
        Applicant partner = new Applicant("Tessera Digital", "Jun Okada", "tessera.example").number(round);
        return letter("away", round, partner, "Automatic reply: Your checklist", "I am away until Monday.")
                .header("Auto-Submitted", "auto-replied")
                .titled("Out-of-office notice");
    }

    private SampleMail bounce(int round) {
        Applicant system = new Applicant("Quarry MES", "Mail Delivery System", "quarry.example").number(round);
        return letter("bounce", round, system, "Undelivered Mail Returned to Sender", "The address does not exist.")
                .header("Return-Path", "<>")
                .bounce(system.address())
                .titled("Delivery report");
    }

    private SampleMail macros(int round) {
        Applicant partner = new Applicant("Lindholm Automation", "Sanna Lindholm", "lindholm.example").number(round);
        return letter("macros", round, partner, subject(partner), "Please enable macros.")
                .attach(
                        "Self-Assessment.docm",
                        "application/vnd.ms-word.document.macroEnabled.12",
                        SampleFiles.withMacros(docx(answers(partner).complete())))
                .titled("Checklist with macros (.docm)");
    }

    private SampleMail cutOff(int round) {
        Applicant partner = new Applicant("Ferrum Twin", "Pablo Reyes", "ferrum.example").number(round);
        return letter("cut-off", round, partner, subject(partner), "Our checklist.")
                .attach(
                        "Self-Assessment.docx",
                        FormFormat.DOCX.mediaType(),
                        SampleFiles.cutOff(docx(answers(partner).complete())))
                .titled("Cut-off file (.docx)");
    }

    private SampleMail twoChecklists(int round) {
        Applicant partner = new Applicant("Halcyon Edge", "Mara Sole", "halcyon.example").number(round);
        SampleAnswers answers = answers(partner);
        return letter("two", round, partner, subject(partner), "Draft and final version.")
                .attach("Draft.docx", FormFormat.DOCX.mediaType(), docx(answers.without((row, study) -> study == 4)))
                .attach("Final.xlsx", FormFormat.XLSX.mediaType(), xlsx(answers.complete()))
                .titled("Two different checklists");
    }

    private static String id(String kind, int round, Applicant from) {
        return "%s.%d@%s".formatted(kind, round, from.domain());
    }

    private static Letter letter(String kind, int round, Applicant from, String subject, String text) {
        return new Letter(id(kind, round, from), from, subject, text + "\r\n\r\n" + from.person() + "\r\n");
    }

    /** As the program's convention for subject lines has it. */
    private String subject(Applicant partner) {
        return checklist.subject().replaceFirst("\\[[^]]*]", partner.company());
    }

    private SampleAnswers answers(Applicant partner) {
        return new SampleAnswers(checklist, partner, today);
    }

    private byte[] docx(FilledForm content) {
        return form.write(checklist, FormFormat.DOCX, content);
    }

    private byte[] xlsx(FilledForm content) {
        return form.write(checklist, FormFormat.XLSX, content);
    }
}
