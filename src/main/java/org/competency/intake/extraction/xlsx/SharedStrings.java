package org.competency.intake.extraction.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** The texts that cells point to by number (ECMA-376 part 1, 18.4). */
final class SharedStrings {

    private final List<RichText> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings read(OoxmlPackage file, Relationships parts, GridBudget budget) throws IOException {
        SharedStrings strings = new SharedStrings();
        Optional<String> part = parts.target("sharedStrings");
        try (XmlCursor xml = part.isEmpty() ? null : file.xml(part.get()).orElse(null)) {
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals("si")) {
                    RichText text = RichText.read(xml);
                    budget.characters(text.text().length() / 2);
                    strings.texts.add(text);
                }
            }
        }
        return strings;
    }

    /** The text of this number. A number without a text makes the workbook CORRUPT. */
    RichText text(int number) {
        if (number < 0 || number >= texts.size()) {
            throw new UnreadableException(
                    "CORRUPT", "a cell points to text " + number + " of " + texts.size() + " shared texts");
        }
        return texts.get(number);
    }
}
