package org.competency.intake.watch;

import java.util.List;

import org.competency.intake.extraction.ParserCounts;
import org.competency.intake.extraction.QuestionnaireReader;

/** Whether the processes that read attachments start. */
final class ExtractionSensor implements Sensor {

    private final QuestionnaireReader reader;

    ExtractionSensor(QuestionnaireReader reader) {
        this.reader = reader;
    }

    @Override
    public String part() {
        return "reading";
    }

    @Override
    public boolean needsNoDatabase() {
        return true;
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        ParserCounts counts = reader.counts();
        if (!counts.startable()) {
            return List.of(PartHealth.down(
                            part(),
                            "The processes that read attachments do not start.",
                            "Run 'intake doctor' on this machine and see what it says of reading.")
                    .onThisMachine());
        }
        long ended = counts.timeouts() + counts.outOfMemory() + counts.crashes();
        return List.of(PartHealth.up(
                        part(),
                        "%d files read since the start; %d of them cost their process."
                                .formatted(counts.files(), ended))
                .onThisMachine());
    }
}
