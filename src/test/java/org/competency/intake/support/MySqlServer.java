package org.competency.intake.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A real MySQL 8 server for tests: one for all tests of a JVM, a fresh schema for whoever asks. It is unpacked by the build
 * into {@code target/mysql}, listens on the loopback interface only, and ends with this JVM however that dies. Where no
 * such server can run, a test names one by the environment: {@code INTAKE_TEST_MYSQL_URL} (up to the slash before the
 * schema), {@code INTAKE_TEST_MYSQL_USER}, {@code INTAKE_TEST_MYSQL_PASSWORD}; that user must be allowed to create schemas.
 */
public final class MySqlServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String USER = "intake";
    private static final String PASSWORD = "intake-test";

    private final String baseUrl;
    private final String user;
    private final String password;
    private final @Nullable Launch launch;

    private MySqlServer(String baseUrl, String user, String password, @Nullable Launch launch) {
        this.baseUrl = baseUrl;
        this.user = user;
        this.password = password;
        this.launch = launch;
    }

    /** A server of one test's own, which it may restart; nothing where the environment names the server to use. */
    public static Optional<MySqlServer> own() {
        return System.getenv("INTAKE_TEST_MYSQL_URL") == null ? Optional.of(Shared.launch()) : Optional.empty();
    }

    /** A new empty schema on this server. */
    public Schema schema() {
        return create("intake_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet());
    }

    /** Stops the server, with whatever it is doing, and starts it again on the same port and data. */
    public void restart() {
        Objects.requireNonNull(launch, "a server that was not started here").restart();
    }

    /** Stops the server; its port and its data stay. */
    public void stop() {
        Objects.requireNonNull(launch, "a server that was not started here").stopped();
    }

    /** Starts it again after {@link #stop}. */
    public void startAgain() {
        Objects.requireNonNull(launch, "a server that was not started here").restart();
    }

    /** Ends a server of one test's own. */
    public void end() {
        Objects.requireNonNull(launch, "a server that was not started here").end();
    }

    /** A schema of its own. */
    public record Schema(String url, String user, String password) {}

    /** A new empty schema on the server, which is started on first use. */
    public static Schema newSchema() {
        return Shared.SERVER.schema();
    }

    private Schema create(String name) {
        try (Connection connection = DriverManager.getConnection(baseUrl, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a schema on " + baseUrl + " as " + user, e);
        }
        return new Schema(baseUrl + name + "?rewriteBatchedStatements=true", user, password);
    }

    /** Started once; the thread that starts it must not matter, so the server hangs on a shell that reads our pipe. */
    private static final class Shared {
        static final MySqlServer SERVER = start();

        private static MySqlServer start() {
            String given = System.getenv("INTAKE_TEST_MYSQL_URL");
            if (given != null) {
                return new MySqlServer(
                        given.endsWith("/") ? given : given + "/",
                        System.getenv().getOrDefault("INTAKE_TEST_MYSQL_USER", "root"),
                        System.getenv().getOrDefault("INTAKE_TEST_MYSQL_PASSWORD", ""),
                        null);
            }
            return launch();
        }

        static MySqlServer launch() {
            try {
                return new Launch(Path.of(System.getProperty("mysql.home", "target/mysql"))
                                .toAbsolutePath())
                        .run();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start MySQL for the tests", e);
            }
        }
    }

    private static final class Launch {

        private final Path home;
        private final Path mysqld;
        private final Path work;
        private final List<String> environment = new ArrayList<>();
        private final int port;
        private @Nullable Process shell;
        private int starts;

        Launch(Path home) throws IOException {
            this.home = home;
            this.mysqld = home.resolve("bin/mysqld");
            if (!Files.isExecutable(mysqld)) {
                throw new IllegalStateException(
                        "No MySQL server at '%s'. './mvnw verify' unpacks one on Linux amd64; elsewhere set INTAKE_TEST_MYSQL_URL."
                                .formatted(mysqld));
            }
            this.work = Files.createTempDirectory("mysql");
            this.port = freePort();
        }

        MySqlServer run() throws IOException {
            SystemLibrary.provideFor(mysqld, home).ifPresent(folder -> environment.add(folder.toString()));
            execute(
                    Duration.ofMinutes(2),
                    mysqld.toString(),
                    "--no-defaults",
                    "--user=root",
                    "--basedir=" + home,
                    "--datadir=" + work.resolve("data"),
                    "--initialize-insecure",
                    "--innodb-redo-log-capacity=8388608",
                    "--log-error=" + work.resolve("initialize.log"));
            Files.writeString(
                    work.resolve("users.sql"),
                    "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s';%nGRANT ALL ON *.* TO '%s'@'%%';%n"
                            .formatted(USER, PASSWORD, USER));
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "mysql-stop"));
            begin();
            return new MySqlServer("jdbc:mysql://127.0.0.1:" + port + "/", USER, PASSWORD, this);
        }

        private void begin() throws IOException {
            Path log = work.resolve("error-" + ++starts + ".log");
            String command =
                    ("exec 3<&0; setpriv --pdeathsig TERM '%s' --no-defaults --user=root --basedir='%s' --datadir='%s'"
                                    + " --bind-address=127.0.0.1 --port=%d --socket='%s/s.sock' --pid-file='%s/pid' --log-error='%s'"
                                    + " --mysqlx=OFF --skip-log-bin --performance-schema=OFF --innodb-buffer-pool-size=64M"
                                    + " --innodb-redo-log-capacity=8388608 --innodb-flush-log-at-trx-commit=2 --innodb-doublewrite=OFF"
                                    + " --max-allowed-packet=64M --init-file='%s' </dev/null & cat <&3 >/dev/null; kill %%1; wait")
                            .formatted(
                                    mysqld,
                                    home,
                                    work.resolve("data"),
                                    port,
                                    work,
                                    work,
                                    log,
                                    work.resolve("users.sql"));
            shell = builder("bash", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("shell.log").toFile())
                    .start();
            Awaitility.await("MySQL is ready, see " + log)
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> Files.exists(log) && Files.readString(log).contains("ready for connections. Version"));
        }

        void restart() {
            try {
                stop();
                begin();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot restart MySQL", e);
            }
        }

        void stopped() {
            try {
                stop();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot stop MySQL", e);
            }
        }

        private void end() {
            try {
                stop();
                execute(Duration.ofMinutes(1), "rm", "-rf", work.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void stop() throws IOException {
            Process running = shell;
            if (running == null) {
                return;
            }
            shell = null;
            try {
                running.getOutputStream().close();
                if (!running.waitFor(20, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void execute(Duration limit, String... command) throws IOException {
            Path output = Files.createTempFile("command", ".log");
            Process process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "'%s' failed: %s".formatted(command[0], Files.readString(output, UTF_8)));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while running " + command[0], e);
            } finally {
                Files.deleteIfExists(output);
            }
        }

        private ProcessBuilder builder(String... command) {
            ProcessBuilder builder = new ProcessBuilder(command);
            if (!environment.isEmpty()) {
                builder.environment().put("LD_LIBRARY_PATH", String.join(":", environment));
            }
            return builder;
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
