package org.competency.intake.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one reply of each kind as .txt and .html into a folder, for people to look at: arguments FOLDER [LANGUAGE]. */
final class ReplyPreview {

    private ReplyPreview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String language = arguments.length > 1 ? arguments[1] : "en";
        for (Sample sample : all(ReplySettings.settings().language(language).build())) {
            Files.writeString(folder.resolve(sample.name() + ".txt"), sample.text());
            Files.writeString(folder.resolve(sample.name() + ".html"), sample.html());
        }
    }

    /** A mail of ours, by the name of its files. */
    record Sample(String name, ReplyKind kind, String language, String subject, String text, String html) {}

    /** Every reply and every letter. */
    static List<Sample> all(ReplyProperties properties) {
        ReplyComposer composer = Samples.composer(properties);
        List<Sample> all = new ArrayList<>();
        samples().forEach((name, message) -> {
            ComposedReply.Letter letter = (ComposedReply.Letter) composer.compose(message);
            all.add(new Sample(name, letter.kind(), letter.language(), letter.subject(), letter.text(), letter.html()));
        });
        LetterSamples.samples().forEach((name, due) -> {
            ComposedLetter.Mail mail = LetterSamples.write(due, properties);
            all.add(new Sample(name, mail.kind(), mail.language(), mail.subject(), mail.text(), mail.html()));
        });
        return all;
    }

    /** One message for each kind of reply, by the name of its files. */
    static Map<String, Unanswered> samples() {
        Map<String, Unanswered> samples = new LinkedHashMap<>();
        samples.put("accepted", Samples.brought("COMPLETE", Samples.findings().subList(2, 4)));
        samples.put(
                "more-information",
                Samples.message(
                        "NEW_VERSION",
                        Samples.version(
                                2,
                                "INCOMPLETE",
                                Samples.findings(),
                                List.of(Samples.blocking("DOC-003", 1, "Empty.", "Answer it.")))));
        samples.put(
                "ineligible", Samples.brought("INELIGIBLE", Samples.findings().subList(1, 2)));
        samples.put("review", Samples.brought("REVIEW", List.of()));
        samples.put("review-message", Samples.message("REVIEW", null));
        samples.put("superseded", Samples.message("SUBMISSION", Samples.superseded()));
        samples.put("same-file", Samples.message("SAME_FILE", Samples.version(1, "COMPLETE", List.of(), null)));
        samples.put("evidence", Samples.message("EVIDENCE", Samples.version(1, "COMPLETE", List.of(), null)));
        samples.put("no-checklist", Samples.message("NO_CHECKLIST", null, null, "[]"));
        samples.put("wrong-file", Samples.message("WRONG_FILE", null, "Our documents", """
                [{"name": "company-profile.docx", "mediaType": "%s", "size": 482130, "use": "KEPT",
                  "code": "NOT_A_QUESTIONNAIRE", "message": "No question table."}]
                """.formatted(Samples.DOCX)));
        samples.put("wrong-program", Samples.message("WRONG_PROGRAM", null, "Our self-assessment", """
                [{"name": "self-assessment.docx", "mediaType": "%s", "size": 48213, "use": "KEPT",
                  "code": "OTHER_PROGRAM", "message": "retail-software"}]
                """.formatted(
                        Samples.DOCX)));
        samples.put("unreadable", Samples.message("UNREADABLE", null, "Checklist", """
                [{"name": "self-assessment-locked.xlsx",
                  "mediaType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "size": 148213,
                  "use": "UNREADABLE", "code": "ENCRYPTED", "message": "It is encrypted."}]
                """));
        samples.put("outdated-version", Samples.brought("INELIGIBLE", Samples.outdated()));
        samples.put("too-large", Samples.message("TOO_LARGE", null, "All our documents", "[]"));
        samples.put("not-registered", Samples.message("NOT_REGISTERED", null, "Our self-assessment", "[]"));
        samples.put(
                "command",
                Samples.asking(
                        Samples.command("status", "STATUS", "CI-7K4QM2XW"),
                        Samples.command("resend CI-7K4QM2XW", "RESENT", "CI-7K4QM2XW"),
                        Samples.command("form industrial software", "FORM", null),
                        Samples.command("help", "HELP", null),
                        Samples.command("frobnicate", "UNKNOWN", null)));
        samples.put("withdrawn", Samples.asking(Samples.command("withdraw CI-7K4QM2XW", "WITHDRAWN", "CI-7K4QM2XW")));
        return samples;
    }
}
