package org.competency.intake.checklist;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.checklist.Checklist.Scoring;

/** Reads one definition file. Whatever is in it, all faults are collected; only a file without any gives a checklist. */
final class DefinitionReader {

    private static final int LARGEST_FILE_CHARACTERS = 2_000_000;

    private final Faults faults;

    DefinitionReader(String file) {
        this.faults = new Faults(file);
    }

    /** A definition read, or why not. */
    record Result(@Nullable Checklist checklist, List<ChecklistFault> faults, Map<String, Integer> lines) {}

    Result read(String yaml) {
        Checklist checklist = null;
        Map<String, Integer> lines = new LinkedHashMap<>();
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            checklist = checklist(new DefinitionNode(root, faults), lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(line, "this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.add(1, "this is no YAML that can be read safely: " + e.getMessage());
        }
        List<ChecklistFault> found = faults.found();
        return new Result(found.isEmpty() ? checklist : null, found, lines);
    }

    /** Definitions need no anchors, so none are followed: they could make a small file endless. */
    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(20);
        limits.setCodePointLimit(LARGEST_FILE_CHARACTERS);
        return limits;
    }

    private Checklist checklist(DefinitionNode root, Map<String, Integer> lines) {
        List<Fact> facts = root.nodes("facts").stream().map(this::fact).toList();
        checkFactNames(root, facts);
        SectionReader reader = new SectionReader(new AnswerSets(root), facts);
        List<Requirement.Section> sections =
                root.nodes("sections").stream().map(reader::section).toList();
        if (sections.isEmpty()) {
            faults.add(root.line("sections"), "'sections' is missing or empty");
        }
        root.text("source", "");
        LocalDate validFrom = root.date("valid-from");
        if (validFrom == null) {
            faults.add(root.line("valid-from"), "'valid-from' must be a day such as 2026-02-01");
        }
        Checklist checklist = new Checklist(
                new ChecklistRef(root.text("program"), root.text("version")),
                root.text("title"),
                validFrom == null ? LocalDate.MIN : validFrom,
                root.date("accepted-until"),
                supersededBy(root),
                root.number("response-days", 5, 1, 100),
                facts,
                sections,
                caseStudies(root),
                texts(root, "contacts"),
                root.text("subject", ""),
                root.texts("aliases"),
                texts(root, "texts"),
                scoring(root));
        root.end();
        checklist.requirements().forEach(row -> lines.put(row.id(), reader.line(row.id())));
        new DefinitionChecks(checklist, root, reader::line).check();
        return checklist;
    }

    private static @Nullable String supersededBy(DefinitionNode root) {
        String version = root.text("superseded-by", "");
        return version.isEmpty() ? null : version;
    }

    private void checkFactNames(DefinitionNode root, List<Fact> facts) {
        Set<String> names = new HashSet<>();
        for (Fact fact : facts) {
            if (!names.add(fact.name())) {
                faults.add(root.line("facts"), "the fact '%s' is given twice".formatted(fact.name()));
            }
        }
    }

    private Fact fact(DefinitionNode node) {
        Fact fact = new Fact(
                node.text("name"),
                node.text("label"),
                node.texts("aliases"),
                node.flag("required", true),
                node.word("type", Fact.Type.class, Fact.Type.TEXT),
                node.nodes("choices").stream().map(DefinitionReader::choice).toList());
        if ((fact.type() == Fact.Type.CHOICE) == fact.choices().isEmpty()) {
            faults.add(
                    node.line(),
                    "fact '%s': 'choices' belongs to type 'choice', and only to it".formatted(fact.name()));
        }
        node.end();
        return fact;
    }

    private static Fact.Choice choice(DefinitionNode node) {
        Fact.Choice choice = new Fact.Choice(node.text("value"), node.text("label"), node.texts("aliases"));
        node.end();
        return choice;
    }

    private static CaseStudyRules caseStudies(DefinitionNode root) {
        return root.node("case-studies")
                .map(node -> {
                    CaseStudyRules rules = new CaseStudyRules(
                            node.number("minimum", 0, 0, 50),
                            node.number("minimum-public", 0, 0, 50),
                            node.number("maximum-age-months", 0, 0, 600),
                            node.text("label", "Case study"));
                    if (rules.minimumPublic() > rules.minimum()) {
                        node.faults().add(node.line("minimum-public"), "'minimum-public' is more than 'minimum'");
                    }
                    node.end();
                    return rules;
                })
                .orElse(new CaseStudyRules(0, 0, 0));
    }

    private static @Nullable Scoring scoring(DefinitionNode root) {
        return root.node("scoring")
                .map(node -> {
                    Scoring scoring = new Scoring(
                            node.number("minimum-percent", 0, 0, 100), node.flag("ineligible-below", false));
                    node.end();
                    return scoring;
                })
                .orElse(null);
    }

    private static Map<String, String> texts(DefinitionNode root, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.node(key).ifPresent(node -> node.keys().forEach(name -> texts.put(name, node.text(name))));
        return texts;
    }
}
