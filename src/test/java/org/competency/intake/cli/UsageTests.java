package org.competency.intake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Help and usage errors; the application of these tests cannot be started, so whatever starts it fails. */
class UsageTests {

    private static final IntakeContext NOT_TO_BE_STARTED = new IntakeContext(Unstartable.class);

    /** Loading it fails. */
    static class Unstartable {
        static {
            if (true) {
                throw new IllegalStateException("A context was started");
            }
        }
    }

    static Stream<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        collect(CommandLineInterface.commandLine(NOT_TO_BE_STARTED), List.of(), commands);
        return commands.stream();
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> found) {
        found.add(path);
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getCommandSpec().usageMessage().hidden()) {
                return;
            }
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            collect(sub, longer, found);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEachCommandWithoutStartingTheApplication(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--help");

        CommandRun run = CommandRun.of(NOT_TO_BE_STARTED, arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: intake").contains("--help");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no-such-command",
                "cases",
                "cases show",
                "cases list --status nonsense",
                "cases list --limit 0",
                "cases list --since yesterday",
                "messages show twelve",
                "messages list --outcome nonsense",
                "messages ignore 12",
                "messages ignore 12 --reason=",
                "replies list --case CI-00000000 --status sent",
                "replies suppress 3",
                "jobs list --status nonsense",
                "jobs stop",
                "rerun",
                "rerun --case CI-00000000 --failed",
                "rerun --case nonsense",
                "rerun --message 1 --from fetch",
                "rerun --message 1 --from nonsense",
                "report --date 2026-13-01",
                "report --format csv",
                "run --only nonsense",
                "run --format json",
                "doctor --format csv"
            })
    void refusesWrongUsageWithoutStartingTheApplication(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

        CommandRun run = CommandRun.of(NOT_TO_BE_STARTED, arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("intake: ")
                .contains("--help'")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void namesWhatAnOptionMayBe() {
        CommandRun run = CommandRun.of(NOT_TO_BE_STARTED, "messages", "list", "--status", "open");

        assertThat(run.err()).contains("--status is 'open'; it must be one of received, read, settled, quarantined");
    }
}
