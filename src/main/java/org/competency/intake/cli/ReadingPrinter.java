package org.competency.intake.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import org.competency.intake.extraction.Reading;

/** Prints readings one by one as they come, so that a long run shows its results early and keeps none of them. */
final class ReadingPrinter {

    private final Format format;
    private final PrintWriter out;
    private final List<Reading> collected = new ArrayList<>();
    private boolean first = true;

    ReadingPrinter(Format format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    void print(Reading reading) {
        switch (format) {
            case JSONL -> out.println(Json.MAPPER.writeValueAsString(reading));
            case JSON -> collected.add(reading);
            case CSV -> rows().print(reading, Format.CSV);
            case TEXT -> text(reading);
        }
        out.flush();
        first = false;
    }

    /** Ends what is printed as a whole. */
    void end() {
        if (format == Format.JSON) {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(collected));
        }
        out.flush();
    }

    private interface Rows {
        void print(Reading reading, Format format);
    }

    private Rows rows() {
        return (reading, as) -> {
            Listing<Reading.Row> listing = new Listing<Reading.Row>();
            if (as == Format.CSV) {
                listing.column("file", row -> reading.file());
            }
            listing.column("id", Reading.Row::id)
                    .column("criterion", Reading.Row::criterion)
                    .column("caseStudy", Reading.Row::caseStudy)
                    .column("value", Reading.Row::value)
                    .column("answer", Reading.Row::answer)
                    .column("response", Reading.Row::response)
                    .column("part", row -> row.source().part())
                    .column("cell", row -> row.source().cell())
                    .column("confidence", Reading.Row::confidence)
                    .print(reading.rows(), as, out);
        };
    }

    private void text(Reading reading) {
        if (!first) {
            out.println();
        }
        long answered = reading.rows().stream().filter(ReadCommand::isAnswered).count();
        out.printf(
                "%s: %s, %d rows, %d answered%n",
                reading.file(), reading.status(), reading.rows().size(), answered);
        reading.reasons().forEach(reason -> out.printf("  %s: %s%n", reason.code(), reason.message()));
        if (reading.caseNumber() != null) {
            out.printf("  sent by us for case %s%n", reading.caseNumber());
        }
        reading.facts().forEach((name, value) -> out.printf("  %s: %s%n", name, value));
        reading.caseStudies()
                .forEach(study ->
                        out.printf("  case study %d: %s %s%n", study.number(), study.customer(), study.visibility()));
        if (!reading.rows().isEmpty()) {
            rows().print(reading, Format.TEXT);
        }
    }
}
