package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

/** The fields of a form: one row a field with its full name, its label and its value (ISO 32000-1, 12.7). */
final class FormFields {

    private static final int MOST_FIELDS = 20_000;
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[<(\\[\\-\\s.]*(?:please )?(?:select|choose|pick)\\b.*|[-.\\s<>]+");

    private FormFields() {}

    /** The grid of the form; none if there is no field. */
    static List<Grid> grids(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (PDField field : form.getFieldTree()) {
            boolean input = field instanceof PDTerminalField
                    && !(field instanceof PDPushButton)
                    && !(field instanceof PDSignatureField);
            if (input && row < MOST_FIELDS) {
                add(field, row++, cells);
            }
        }
        return cells.isEmpty() ? List.of() : List.of(new Grid("form", Grid.Kind.FORM, false, cells, List.of()));
    }

    /** The values of text and choice fields by the dictionaries of their widgets, compared by identity. */
    static IdentityHashMap<COSDictionary, CellText> byWidget(PDDocument document) {
        IdentityHashMap<COSDictionary, CellText> values = new IdentityHashMap<>();
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return values;
        }
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDVariableText && values.size() < MOST_FIELDS) {
                CellText value = value(field);
                field.getWidgets().forEach(widget -> values.put(widget.getCOSObject(), value));
            }
        }
        return values;
    }

    private static void add(PDField field, int row, List<Cell> cells) {
        String name = field.getFullyQualifiedName();
        cells.add(Cell.of(row, 0, name == null ? "" : name));
        String label = field.getAlternateFieldName();
        if (label != null && !label.isBlank()) {
            cells.add(Cell.of(row, 1, label.strip()));
        }
        CellText value = value(field);
        if (!value.isEmpty()) {
            cells.add(new Cell(row, 2, 1, 1, value.text(), value.boxes(), value.control(), false, "", ""));
        }
    }

    private static CellText value(PDField field) {
        if (field instanceof PDCheckBox box) {
            String state = box.isChecked() ? Symbols.CHECKED : Symbols.UNCHECKED;
            return CellText.ofText(state, Cell.Control.FILLED);
        }
        if (field instanceof PDRadioButton radio) {
            return radio(radio);
        }
        String text = field instanceof PDChoice choice ? chosen(choice) : field.getValueAsString();
        String clean = text == null ? "" : lines(text);
        boolean placeholder = field instanceof PDChoice
                && PLACEHOLDER.matcher(clean.toLowerCase(Locale.ROOT)).matches();
        return CellText.ofText(clean, placeholder ? Cell.Control.PLACEHOLDER : Cell.Control.FILLED);
    }

    static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\\R|\\r", -1)) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(Symbols.normalise(line).strip());
        }
        return lines.toString();
    }

    /** Each option as a box, the chosen one ticked. */
    private static CellText radio(PDRadioButton radio) {
        List<String> exports = radio.getExportValues();
        Set<String> options = new LinkedHashSet<>(exports.isEmpty() ? radio.getOnValues() : exports);
        Set<String> chosen =
                new LinkedHashSet<>(exports.isEmpty() ? List.of(radio.getValue()) : radio.getSelectedExportValues());
        StringBuilder text = new StringBuilder();
        for (String option : options) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(chosen.contains(option) ? Symbols.CHECKED : Symbols.UNCHECKED)
                    .append(' ')
                    .append(option);
        }
        return CellText.ofText(text.toString(), Cell.Control.FILLED);
    }

    /** What the reader sees of the chosen options, not their export values. */
    private static String chosen(PDChoice choice) {
        List<String> exports = choice.getOptionsExportValues();
        List<String> displays = choice.getOptionsDisplayValues();
        List<String> seen = new ArrayList<>();
        for (String value : choice.getValue()) {
            int at = exports.indexOf(value);
            seen.add(at >= 0 && at < displays.size() ? displays.get(at) : value);
        }
        return String.join("\n", seen);
    }
}
