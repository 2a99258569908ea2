package org.competency.intake.checklist.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Drop-down lists of cells. Lists that cannot stand in the cell's own rule stand on a hidden sheet. */
final class XlsxChoices {

    /** Excel takes 255 characters in a rule, and parts them at each comma. */
    private static final int LONGEST_RULE = 250;

    private static final int LONGEST_MESSAGE = 220;

    private final XSSFWorkbook workbook;
    private final Map<List<String>, String> named = new HashMap<>();
    private @Nullable XSSFSheet lists;

    XlsxChoices(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Lets only these choices be entered in cells of a sheet, which may also stay empty. */
    void offer(XSSFSheet sheet, List<String> choices, CellRangeAddressList cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(constraint(helper, choices), cells);
        rule.setSuppressDropDownArrow(true);
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(true);
        rule.createErrorBox("Please choose from the list", message(choices));
        sheet.addValidationData(rule);
    }

    private static String message(List<String> choices) {
        String all = "This cell takes: " + String.join(", ", choices) + ". Write anything else into the response.";
        return all.length() <= LONGEST_MESSAGE ? all : "This cell takes only what its list offers.";
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, List<String> choices) {
        boolean plain = choices.stream().noneMatch(choice -> choice.contains(",") || choice.contains("\""))
                && String.join(",", choices).length() <= LONGEST_RULE;
        return plain
                ? helper.createExplicitListConstraint(choices.toArray(String[]::new))
                : helper.createFormulaListConstraint(named.computeIfAbsent(choices, this::list));
    }

    private String list(List<String> choices) {
        XSSFSheet sheet = lists();
        int column = named.size();
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        XSSFName name = workbook.createName();
        name.setNameName("intake_list_" + (column + 1));
        String letters = CellReference.convertNumToColString(column);
        name.setRefersToFormula("'%s'!$%s$1:$%s$%d".formatted(sheet.getSheetName(), letters, letters, choices.size()));
        return name.getNameName();
    }

    private XSSFSheet lists() {
        XSSFSheet sheet = lists;
        if (sheet == null) {
            sheet = workbook.createSheet("Lists");
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
            sheet.enableLocking();
            lists = sheet;
        }
        return sheet;
    }
}
