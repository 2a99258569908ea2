package org.competency.intake.extraction.fork;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChildCommandTests {

    private final ProcessBuilder child =
            new ChildCommand(TestLimits.with("heap", "300MB"), ChildClassPath.ofThisProcess()).in(Path.of("work"));

    @Test
    void theChildSeesNothingOfTheEnvironmentButLanguageAndZone() {
        assertThat(child.environment().keySet()).isSubsetOf("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot");
        assertThat(System.getenv()).containsKey("PATH");
    }

    @Test
    void theChildWorksInItsOwnFolder() {
        assertThat(child.directory()).isEqualTo(new File("work"));
        assertThat(child.command()).contains("-Djava.io.tmpdir=work");
    }

    @Test
    void theChildHasItsOwnHeapAndDeserialisesNothing() {
        assertThat(child.command()).contains("-Xmx300m", "-XX:+ExitOnOutOfMemoryError", "-Djdk.serialFilter=!*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring-",
                "mysql-",
                "h2-",
                "HikariCP",
                "jakarta.mail",
                "angus-",
                "flyway",
                "logback",
                "thymeleaf",
                "greenmail",
                "picocli"
            })
    void theChildHasNoLibraryForDatabasesMailOrTheApplication(String library) {
        List<String> names = Arrays.stream(ChildClassPath.ofThisProcess().split(File.pathSeparator))
                .map(entry -> new File(entry).getName())
                .toList();

        assertThat(names).noneMatch(name -> name.startsWith(library)).anyMatch(name -> name.startsWith("tika-core"));
        assertThat(System.getProperty("java.class.path")).contains(library);
    }

    @Test
    void theClassPathIsAbsoluteWhateverTheParentWasStartedWith() {
        String path = ChildClassPath.of("target/classes" + File.pathSeparator + "lib/poi-1.jar");

        assertThat(path.split(File.pathSeparator)).hasSize(2).allMatch(entry -> new File(entry).isAbsolute());
    }
}
