package org.competency.intake.extraction.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.xlsx.CellAddress;
import org.competency.intake.support.InProcessReading;

import static org.assertj.core.api.Assertions.assertThat;

/** A file before and after comments were written into it, read by our own reader and as the zip that it is. */
final class Commented {

    static final String AUTHOR = "Competency Program Office";
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    static final String HEADING = "About the whole file";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final String name;
    private final byte[] before;
    private final byte[] after;
    private final List<Remark> remarks;

    private Commented(String name, byte[] before, List<Remark> remarks) {
        this.name = name;
        this.before = before;
        this.remarks = remarks;
        this.after = new FileAnnotator(10_000)
                .annotate(before, type(name), new Annotations(AUTHOR, NOW, HEADING, remarks, Map.of()));
    }

    static String type(String name) {
        return OFFICE + (name.endsWith("docx") ? "wordprocessingml.document" : "spreadsheetml.sheet");
    }

    static Commented with(String name, byte[] file, List<Remark> remarks) {
        return new Commented(name, file, remarks);
    }

    /** With a remark at each row that is read without a checklist. */
    static Commented everywhere(String name, byte[] file) {
        List<Reading.Row> rows = InProcessReading.read(name, file, null).rows();
        return new Commented(
                name,
                file,
                IntStream.range(0, rows.size())
                        .mapToObj(i ->
                                new Remark(rows.get(i).source(), "Remark " + i + ".\nWhat to do: <this> & \"that\"."))
                        .toList());
    }

    byte[] bytes() {
        return after;
    }

    int remarks() {
        return remarks.size();
    }

    /** What our reader understands is the same, answer for answer. */
    Commented readsTheSame() {
        Reading one = InProcessReading.read(name, before, null);
        Reading other = InProcessReading.read(name, after, null);
        assertThat(other.rows()).as("rows of %s", name).isEqualTo(one.rows());
        assertThat(other.facts()).isEqualTo(one.facts());
        assertThat(other.reasons()).isEqualTo(one.reasons());
        assertThat(withoutNotes(InProcessReading.grids(name, after)))
                .as("tables of %s", name)
                .isEqualTo(withoutNotes(InProcessReading.grids(name, before)));
        return this;
    }

    private static List<String> withoutNotes(GridDocument document) {
        List<String> cells = new ArrayList<>(document.after());
        document.grids()
                .forEach(grid -> grid.cells().stream()
                        .filter(cell -> !cell.text().isEmpty() || !cell.boxes().isEmpty())
                        .forEach(cell -> cells.add("%s %d,%d %dx%d %s %s %s %s"
                                .formatted(
                                        grid.part(),
                                        cell.row(),
                                        cell.column(),
                                        cell.rowSpan(),
                                        cell.columnSpan(),
                                        cell.text(),
                                        cell.boxes(),
                                        cell.control(),
                                        cell.hidden()))));
        return cells;
    }

    /** Each remark with a place stands at the very cell that its answer was read from. */
    Commented standsAtItsCells() {
        GridDocument document = InProcessReading.grids(name, after);
        for (Remark remark : remarks) {
            if (remark.source() != null) {
                assertThat(noteAt(document, remark.source()))
                        .as("%s at %s", name, remark.source())
                        .contains(remark.text().lines().findFirst().orElseThrow());
            }
        }
        return this;
    }

    String noteAt(String part, String cell) {
        return noteAt(
                InProcessReading.grids(name, after),
                new Reading.Source(part, CellAddress.parse(cell).row() + 1, cell));
    }

    private static String noteAt(GridDocument document, Reading.Source source) {
        CellAddress place = CellAddress.parse(source.cell());
        return document.grids().stream()
                .filter(grid -> grid.part().equals(source.part()))
                .flatMap(grid -> grid.cells().stream())
                .filter(cell -> covers(cell, place))
                .map(Cell::note)
                .findFirst()
                .orElse("");
    }

    private static boolean covers(Cell cell, CellAddress place) {
        return place.row() >= cell.row()
                && place.row() < cell.row() + cell.rowSpan()
                && place.column() >= cell.column()
                && place.column() < cell.column() + cell.columnSpan();
    }

    /** Every part but these is the same, byte for byte. */
    Commented changesOnly(String... parts) {
        Map<String, byte[]> one = entries(before);
        Map<String, byte[]> other = entries(after);
        TreeSet<String> changed = new TreeSet<>();
        other.forEach((part, content) -> {
            if (!one.containsKey(part) || !java.util.Arrays.equals(one.get(part), content)) {
                changed.add(part);
            }
        });
        assertThat(other.keySet()).as("parts of %s", name).containsAll(one.keySet());
        assertThat(changed).as("changed parts of %s", name).containsExactlyInAnyOrder(parts);
        return this;
    }

    String part(String part) {
        return new String(entries(after).get(part), java.nio.charset.StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> entries(byte[] file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes()))
                        .as("a part named once: %s", entry.getName())
                        .isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
