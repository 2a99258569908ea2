package org.competency.intake.reply;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFiles;
import org.competency.intake.partner.Correspondents;

/** Composes letters that are due, to whoever writes for the application now. */
@Component
public class LetterComposer {

    private static final Logger LOG = LoggerFactory.getLogger(LetterComposer.class);

    private final CaseThreads threads;
    private final Correspondents correspondents;
    private final LetterWriter writer;

    LetterComposer(
            ReplyProperties properties,
            ReplyIdentities identities,
            OfficeProperties office,
            Checklists checklists,
            CaseThreads threads,
            Correspondents correspondents,
            JsonMapper json,
            ObjectProvider<LetterFiles> files) {
        this.threads = threads;
        this.correspondents = correspondents;
        this.writer = new LetterWriter(
                properties,
                identities,
                office,
                checklists,
                json,
                () -> files.orderedStream().toList());
    }

    /** What becomes of the letter; never an exception, so that one letter does not stop the others. */
    public ComposedLetter compose(DueLetter letter) {
        try {
            CaseThread thread = letter.application() == null
                    ? null
                    : threads.of(letter.application()).orElse(null);
            return writer.recipient(letter, thread)
                    .<ComposedLetter>map(to -> writer.write(letter, to, thread, correspondents.of(to)))
                    .orElseGet(() -> new ComposedLetter.Hindered(letter.id(), nobody(letter.id())));
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("letter", letter.id()).log("Cannot compose a letter");
            return new ComposedLetter.Hindered(
                    letter.id(), "Cannot compose the letter: %s; each run tries again".formatted(e.getMessage()));
        }
    }

    private static String nobody(long letter) {
        return "Nobody to write to: neither its recipient nor anybody who wrote for the application has a mail address."
                + " Tell the partner otherwise, then 'intake replies drop %d --reason ...'".formatted(letter);
    }
}
