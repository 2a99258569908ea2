package org.competency.intake.checklist;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import org.competency.intake.checklist.Checklist.AwardRules;
import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.checklist.Checklist.Scoring;

/** Reads one definition file. Whatever is in it, all faults are collected; only a file without any gives a checklist. */
final class DefinitionReader {

    private static final int LARGEST_FILE_CHARACTERS = 2_000_000;

    private final Faults faults;

    DefinitionReader(String file) {
        this.faults = new Faults(file);
    }

    /**
     * A definition read, or why not.
     *
     * @param checklist null if there are faults
     * @param places of the keys at the top of the file
     */
    record Result(@Nullable Checklist checklist, List<ChecklistFault> faults, Map<String, FilePlace> places) {}

    Result read(String yaml) {
        Checklist checklist = null;
        Map<String, FilePlace> places = new LinkedHashMap<>();
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            checklist = checklist(new DefinitionNode(root, faults), places);
        } catch (MarkedYAMLException e) {
            FilePlace place = e.getProblemMark() == null ? FilePlace.START : FilePlace.of(e.getProblemMark());
            faults.add(place, "this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.add(FilePlace.START, "this is no YAML that can be read safely: " + e.getMessage());
        }
        List<ChecklistFault> found = faults.found();
        return new Result(found.isEmpty() ? checklist : null, found, places);
    }

    /** Definitions need no anchors, so none are followed: they could make a small file endless. */
    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(20);
        limits.setCodePointLimit(LARGEST_FILE_CHARACTERS);
        return limits;
    }

    private Checklist checklist(DefinitionNode root, Map<String, FilePlace> places) {
        FactReader factReader = new FactReader();
        List<Fact> facts = root.nodes("facts").stream().map(factReader::fact).toList();
        AnswerSets answerSets = new AnswerSets(root);
        SectionReader reader = new SectionReader(answerSets, facts);
        List<Requirement.Section> sections =
                root.nodes("sections").stream().map(reader::section).toList();
        if (sections.isEmpty()) {
            faults.add(root.place("sections"), "'sections' is missing or empty");
        }
        root.text("source", "");
        LocalDate validFrom = root.date("valid-from");
        if (validFrom == null) {
            faults.add(root.place("valid-from"), "'valid-from' must be a day such as 2026-02-01");
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
                scoring(root),
                new HashSet<>(root.texts("heading-rows")),
                award(root));
        root.end();
        root.keys().forEach(key -> places.put(key, root.place(key)));
        answerSets.reportUnused();
        new DefinitionChecks(checklist, root, reader::place).check();
        return checklist;
    }

    private static @Nullable String supersededBy(DefinitionNode root) {
        String version = root.text("superseded-by", "");
        return version.isEmpty() ? null : version;
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
                        node.faults().add(node.place("minimum-public"), "'minimum-public' is more than 'minimum'");
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

    private static @Nullable AwardRules award(DefinitionNode root) {
        return root.node("award")
                .map(node -> {
                    if (!node.has("valid-months")) {
                        node.faults().add(node.place(), "'award' needs 'valid-months'");
                    }
                    AwardRules award = new AwardRules(node.number("valid-months", 12, 1, 120));
                    node.end();
                    return award;
                })
                .orElse(null);
    }

    private static Map<String, String> texts(DefinitionNode root, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.node(key).ifPresent(node -> node.keys().forEach(name -> texts.put(name, node.text(name))));
        return texts;
    }
}
