package org.competency.intake.extraction.fork;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import org.competency.intake.extraction.grid.GridLimits;

/**
 * How attachments are read: in how many processes of which size, and how much of one file at most.
 *
 * @param processes forked processes, 1 to 8; default 1
 * @param heap heap of each, at least 64 MB; default 512 MB
 * @param timeout longest time for one file; default 60 s
 * @param filesPerProcess files after which a process is replaced; default 1,000
 * @param file larger files are refused; default 25 MB
 * @param inflated more bytes than this inside a compressed file are refused; default 200 MB
 * @param ratio a compressed file that grows by more than this factor is refused; default 200
 * @param entries files in one container at most; default 5,000
 * @param cells filled cells of one document at most; default 200,000
 * @param characters characters of one document at most; default 10 million
 * @param depth nesting of tables, elements or containers at most; default 250
 * @param pages pages of one document at most; default 300
 * @param embedded documents read out of one container at most; default 50
 * @param result largest answer of a process about one file, 1 MB to 1 GB; default 16 MB
 * @param ocr whether text is recognised in a PDF of pictures, for operators; needs tesseract on the PATH; default false
 * @param vocabulary folder with the words that headings and answers are known by; absent: those packed with the product
 */
@ConfigurationProperties("intake.extraction")
public record ExtractionProperties(
        @DefaultValue("1") int processes,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("1000") int filesPerProcess,
        @DefaultValue("25MB") DataSize file,
        @DefaultValue("200MB") DataSize inflated,
        @DefaultValue("200") int ratio,
        @DefaultValue("5000") int entries,
        @DefaultValue("200000") int cells,
        @DefaultValue("10000000") int characters,
        @DefaultValue("250") int depth,
        @DefaultValue("300") int pages,
        @DefaultValue("50") int embedded,
        @DefaultValue("16MB") DataSize result,
        @DefaultValue("false") boolean ocr,
        @Nullable Path vocabulary) {

    public ExtractionProperties {
        require(processes >= 1 && processes <= 8, "processes", processes, "1 to 8");
        require(heap.toMegabytes() >= 64, "heap", heap, "at least 64MB");
        require(timeout.toMillis() >= 1_000 && timeout.toMinutes() <= 60, "timeout", timeout, "1s to 60m");
        require(filesPerProcess >= 1, "files-per-process", filesPerProcess, "at least 1");
        require(file.toBytes() > 0, "file", file, "more than 0 bytes");
        require(inflated.toBytes() > 0, "inflated", inflated, "more than 0 bytes");
        require(ratio >= 2, "ratio", ratio, "at least 2");
        require(entries >= 1, "entries", entries, "at least 1");
        require(result.toMegabytes() >= 1 && result.toMegabytes() <= 1024, "result", result, "1MB to 1GB");
    }

    private static void require(boolean valid, String name, Object value, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "The setting intake.extraction.%s is '%s'; it must be %s.".formatted(name, value, expected));
        }
    }

    GridLimits limits() {
        return new GridLimits(cells, characters, inflated.toBytes(), depth, pages, embedded);
    }
}
