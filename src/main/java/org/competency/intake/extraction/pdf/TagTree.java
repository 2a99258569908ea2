package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * The tables in the tags of a file: which marked content belongs to which cell (ISO 32000-1, 14.7 and 14.8.4.3.4). What stands in
 * a table inside a cell belongs to that cell.
 */
final class TagTree {

    /** Elements visited at most; deeper or larger trees are left alone. */
    private static final int MOST_ELEMENTS = 500_000;

    private static final int DEEPEST = 120;
    private static final COSName STM = COSName.getPDFName("Stm");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName OBJ = COSName.getPDFName("Obj");
    private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");

    private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Key, Place> places = new HashMap<>();
    private final @Nullable COSDictionary roles;
    private final List<Table> tables = new ArrayList<>();

    /** A cell of a tagged table. */
    record Place(Table table, int row, int column, int rowSpan, int columnSpan) {}

    private record Key(int page, @Nullable COSBase stream, int id) {}

    /** A table element while and after its rows are counted. */
    static final class Table {
        int rows;
        int columns;
        private final Map<Integer, Set<Integer>> taken = new HashMap<>();

        private int free(int row, int from) {
            Set<Integer> columnsTaken = taken.getOrDefault(row, Set.of());
            int column = from;
            while (columnsTaken.contains(column)) {
                column++;
            }
            return column;
        }

        /** Whether the tags name a cell for each column of the row. */
        boolean isFull(int row) {
            return taken.getOrDefault(row, Set.of()).size() >= columns;
        }

        private void take(Place place) {
            for (int row = place.row(); row < place.row() + place.rowSpan(); row++) {
                Set<Integer> columnsTaken = taken.computeIfAbsent(row, key -> new HashSet<>());
                for (int column = place.column(); column < place.column() + place.columnSpan(); column++) {
                    columnsTaken.add(column);
                }
            }
            columns = Math.max(columns, place.column() + place.columnSpan());
        }
    }

    private TagTree(@Nullable COSDictionary roles) {
        this.roles = roles;
    }

    /** Reads the tags of a document; without tags the tree is empty. */
    static TagTree of(PDDocument document, int pageCount) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return new TagTree(null);
        }
        TagTree tree = new TagTree(root.getCOSObject().getCOSDictionary(ROLE_MAP));
        for (int i = 0; i < pageCount; i++) {
            tree.pages.put(document.getPage(i).getCOSObject(), i + 1);
        }
        tree.visitKids(root.getCOSObject(), new Context(null, null, -1, null), 0);
        return tree;
    }

    /** A tree without tables. */
    static TagTree none() {
        return new TagTree(null);
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** The cell that marked content belongs to; null if to none. */
    @Nullable
    Place place(int page, @Nullable Mark mark) {
        if (mark == null || mark.id() < 0) {
            return null;
        }
        Place place = places.get(new Key(page, mark.stream(), mark.id()));
        boolean ownsMarks = mark.stream() instanceof COSDictionary form && form.containsKey(STRUCT_PARENTS);
        return place == null && mark.stream() != null && !ownsMarks
                ? places.get(new Key(page, null, mark.id()))
                : place;
    }

    /** Where the walk through the tree is: inside which table, row and cell. */
    private record Context(
            @Nullable COSDictionary page,
            @Nullable Table table,
            int row,
            @Nullable Place cell) {}

    private void visitKids(COSDictionary element, Context context, int depth) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (COSBase kid : array) {
                visit(kid instanceof COSObject object ? object.getObject() : kid, context, depth);
            }
        } else if (kids != null) {
            visit(kids, context, depth);
        }
    }

    private void visit(@Nullable COSBase kid, Context context, int depth) {
        if (kid instanceof COSInteger id) {
            put(context.page, null, id.intValue(), context.cell);
        } else if (kid instanceof COSDictionary element && depth < DEEPEST) {
            COSName type = element.getCOSName(COSName.TYPE);
            if (MCR.equals(type)) {
                COSDictionary page = element.getCOSDictionary(COSName.PG);
                put(
                        page == null ? context.page : page,
                        element.getDictionaryObject(STM),
                        element.getInt(COSName.MCID),
                        context.cell);
            } else if (OBJR.equals(type)) {
                COSDictionary page = element.getCOSDictionary(COSName.PG);
                put(page == null ? context.page : page, element.getDictionaryObject(OBJ), 0, context.cell);
            } else if (seen.size() < MOST_ELEMENTS && seen.add(element)) {
                visitElement(element, context, depth);
            }
        }
    }

    private void visitElement(COSDictionary element, Context context, int depth) {
        COSDictionary ownPage = element.getCOSDictionary(COSName.PG);
        COSDictionary page = ownPage == null ? context.page : ownPage;
        Table table = context.table;
        int row = context.row;
        Place cell = context.cell;
        if (cell == null) {
            switch (role(element)) {
                case "Table" -> {
                    table = new Table();
                    tables.add(table);
                    row = -1;
                }
                case "TR" -> row = table == null ? -1 : table.rows++;
                case "TD", "TH" -> {
                    if (table != null && row >= 0) {
                        cell = cell(element, table, row);
                    }
                }
                default -> {
                    // a group: rows and cells are found inside
                }
            }
        }
        visitKids(element, new Context(page, table, row, cell), depth + 1);
    }

    private Place cell(COSDictionary element, Table table, int row) {
        int rowSpan = Math.max(1, Math.min(attribute(element, "RowSpan"), 10_000));
        int columnSpan = Math.max(1, Math.min(attribute(element, "ColSpan"), 200));
        Place place = new Place(table, row, table.free(row, 0), rowSpan, columnSpan);
        table.take(place);
        return place;
    }

    private String role(COSDictionary element) {
        String name = element.getNameAsString(COSName.S, "");
        for (int i = 0; i < 5 && roles != null; i++) {
            String mapped = roles.getNameAsString(name);
            if (mapped == null || mapped.equals(name)) {
                break;
            }
            name = mapped;
        }
        return name;
    }

    private static int attribute(COSDictionary element, String name) {
        COSBase attributes = element.getDictionaryObject(COSName.A);
        if (attributes instanceof COSDictionary dictionary) {
            return dictionary.getInt(name, 1);
        }
        if (attributes instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary dictionary && dictionary.containsKey(name)) {
                    return dictionary.getInt(name, 1);
                }
            }
        }
        return 1;
    }

    private void put(@Nullable COSDictionary page, @Nullable COSBase stream, int id, @Nullable Place cell) {
        Integer number = page == null ? null : pages.get(page);
        if (cell != null && number != null) {
            places.put(new Key(number, stream, id), cell);
        }
    }
}
