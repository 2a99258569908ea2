package org.competency.intake.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.tika.exception.TikaException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.reading.GridReading;

/** Documents a second, in one process and one thread: detection, parsing and reading here, detection and text in stock Tika. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {

    @Param({"DOCX", "XLSX", "XLS", "ODT", "ODS", "PDF", "RTF", "HTML", "CSV"})
    public SampleFormat format = SampleFormat.DOCX;

    private final StockTika tika = new StockTika();
    private final GridReading rules = GridReading.with(null);
    private byte[] file = {};

    /** Writes the file, and makes sure that what is measured is right. */
    @Setup
    public void write() throws IOException, SAXException, TikaException {
        file = format.file();
        long answers = intake().rows().stream()
                .filter(row -> row.value() != AnswerValue.BLANK)
                .count();
        if (answers != Questions.answered()) {
            throw new IllegalStateException(
                    "%s: %d answers were read, %d are in it".formatted(format, answers, Questions.answered()));
        }
        if (!stockTika().contains("ABR-030")) {
            throw new IllegalStateException(format + ": stock Tika did not find the text");
        }
    }

    /** Ours: every row with its answer. */
    @Benchmark
    public Reading intake() {
        List<GridDocument> documents = Parsed.parseAll(file, GridLimits.DEFAULTS);
        return rules.read("sample", documents.get(0).mediaType(), "", documents, null);
    }

    /** Stock Tika: the plain text. */
    @Benchmark
    public String stockTika() throws IOException, SAXException, TikaException {
        return tika.text(file);
    }
}
