package org.competency.intake.extraction.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
        Map<Reading.Source, String> notes = notes(InProcessReading.grids(name, after));
        for (Remark remark : remarks) {
            if (remark.source() != null) {
                assertThat(noteAt(notes, remark.source()))
                        .as("%s at %s", name, remark.source())
                        .contains(remark.text().lines().findFirst().orElseThrow());
            }
        }
        return this;
    }

    String noteAt(String part, String cell) {
        return noteAt(
                notes(InProcessReading.grids(name, after)),
                new Reading.Source(part, CellAddress.parse(cell).row() + 1, cell));
    }

    /** The notes at each place of each table; a cell has its note at every place that it covers. */
    static Map<Reading.Source, String> notes(GridDocument document) {
        Map<Reading.Source, String> notes = new HashMap<>();
        document.grids()
                .forEach(grid -> grid.cells().stream()
                        .filter(cell -> !cell.note().isEmpty())
                        .forEach(cell -> places(cell)
                                .forEach(place -> notes.put(
                                        new Reading.Source(
                                                grid.part(),
                                                place.row() + 1,
                                                CellAddress.name(place.row(), place.column())),
                                        cell.note()))));
        return notes;
    }

    private static List<CellAddress> places(Cell cell) {
        List<CellAddress> places = new ArrayList<>();
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                places.add(new CellAddress(row, column));
            }
        }
        return places;
    }

    /** The note where an answer stands. */
    static String noteAt(Map<Reading.Source, String> notes, Reading.Source source) {
        return notes.getOrDefault(
                new Reading.Source(
                        source.part(), CellAddress.parse(source.cell()).row() + 1, source.cell()),
                "");
    }

    /** Every part but these is the same, byte for byte. */
    Commented changesOnly(String... parts) {
        Map<String, byte[]> one = entries(before);
        Map<String, byte[]> other = entries(after);
        TreeSet<String> changed = new TreeSet<>();
        other.forEach((part, content) -> {
            if (!one.containsKey(part) || !Arrays.equals(one.get(part), content)) {
                changed.add(part);
            }
        });
        assertThat(other.keySet()).as("parts of %s", name).containsAll(one.keySet());
        assertThat(changed).as("changed parts of %s", name).containsExactlyInAnyOrder(parts);
        return this;
    }

    String part(String part) {
        return new String(entries(after).get(part), StandardCharsets.UTF_8);
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
