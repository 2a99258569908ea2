package org.competency.intake.extraction.html;

import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;

import org.competency.intake.extraction.grid.CellText;

/** Fields of a form, with what they hold as the page was saved (HTML Living Standard, 4.10). */
final class FormField {

    private FormField() {}

    /** Adds what an input, select or textarea shows. */
    static void addTo(Flow flow, Element field) {
        switch (field.normalName()) {
            case "select" -> select(flow, field);
            case "textarea" -> typed(flow, field.wholeText(), field.attr("placeholder"));
            default -> input(flow, field);
        }
    }

    private static void input(Flow flow, Element field) {
        switch (field.attr("type").strip().toLowerCase(Locale.ROOT)) {
            case "checkbox", "radio" -> box(flow, field.hasAttr("checked"));
            case "hidden", "password", "submit", "reset", "button", "image", "file", "range", "color" -> {
                // holds no answer, or none that is shown
            }
            default -> typed(flow, field.attr("value"), field.attr("placeholder"));
        }
    }

    private static void box(Flow flow, boolean checked) {
        flow.text().box(checked);
        flow.mark();
    }

    /** Whether an element that is no field is drawn as one by the page's scripts (WAI-ARIA 1.2, checkbox and radio). */
    static boolean isDrawnBox(Element element) {
        String role = element.attr("role");
        return role.equals("checkbox") || role.equals("radio");
    }

    static void addDrawnBox(Flow flow, Element element) {
        box(flow, element.attr("aria-checked").equals("true"));
    }

    private static void typed(Flow flow, String value, String placeholder) {
        if (value.isBlank()) {
            placeholder(flow, placeholder);
        } else {
            filled(flow, value);
        }
    }

    /** A list in which nobody chose shows its first option. */
    private static void select(Flow flow, Element field) {
        List<Element> options = field.select("option");
        List<Element> chosen =
                options.stream().filter(option -> option.hasAttr("selected")).toList();
        if (chosen.isEmpty()) {
            boolean showsFirst = !field.hasAttr("multiple") && !options.isEmpty();
            placeholder(flow, showsFirst ? options.get(0).text() : "");
        } else if (chosen.stream().allMatch(FormField::isNoChoice)) {
            placeholder(flow, chosen.get(0).text());
        } else {
            filled(
                    flow,
                    String.join(
                            ", ",
                            chosen.stream()
                                    .filter(option -> !isNoChoice(option))
                                    .map(Element::text)
                                    .toList()));
        }
    }

    private static boolean isNoChoice(Element option) {
        return option.hasAttr("disabled")
                || option.hasAttr("hidden")
                || (option.hasAttr("value") && option.attr("value").isBlank());
    }

    private static void filled(Flow flow, String value) {
        CellText text = flow.text();
        int from = text.position();
        text.append(value).filledSince(from);
        flow.mark();
    }

    private static void placeholder(Flow flow, String value) {
        CellText text = flow.text();
        int from = text.position();
        text.append(value).placeholderSince(from);
        flow.mark();
    }
}
